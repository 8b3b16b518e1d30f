package patchbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCommandsTest {
    private static final String REQUEST =
            """
            {"principal":"arn:aws:iam::111122223333:user/ana","action":"s3:GetObject",
             "resource":"arn:aws:s3:::bucket/key","context":{"aws:TagKeys":["a"],"n":5}}
            """;
    private static final String ALLOW =
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"One","Effect":"Allow","Action":"s3:*","Resource":"*"}]}
            """;

    @TempDir private Path folder = Path.of("");
    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(folder);
        write("r.json", REQUEST);
        write("p.json", "{\"identity\":[" + ALLOW + "]}");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int simulate() {
        return terminal.run(
                "policy", "simulate",
                "--request", folder.resolve("r.json").toString(),
                "--policies", folder.resolve("p.json").toString());
    }

    private JsonText.Obj answer() throws Failure {
        return JsonText.readObject(terminal.out(), "the answer");
    }

    @Test
    void an_allowed_request_ends_in_code_0_and_names_the_statement() throws Failure {
        assertThat(simulate()).isZero();

        assertThat(answer().text("decision")).isEqualTo("allowed");
        JsonText.Obj statement = (JsonText.Obj) answer().list("statements").getFirst();
        assertThat(statement.text("sid")).isEqualTo("One");
        assertThat(statement.text("deciding")).isEqualTo("true");
        assertThat(answer().list("layers")).hasSize(7);
    }

    @Test
    void a_denied_request_ends_in_code_3_in_the_words_of_aws() throws Exception {
        write(
                "p.json",
                "{\"identity\":[" + ALLOW.replace("Allow", "Deny") + "],\"resource\":null}");

        assertThat(simulate()).isEqualTo(3);
        assertThat(answer().text("decision")).isEqualTo("explicitDeny");
        assertThat(answer().text("message"))
                .isEqualTo(
                        "User: arn:aws:iam::111122223333:user/ana is not authorized to perform:"
                                + " s3:GetObject on resource: arn:aws:s3:::bucket/key with an explicit"
                                + " deny in an identity-based policy");
    }

    @Test
    void every_kind_of_policy_is_read_and_a_duplicate_key_in_one_document_denies()
            throws Exception {
        write(
                "p.json",
                """
                {"identity":[%1$s],"boundary":[%1$s],"session":[],
                 "scp":[{"level":"root","policies":[%1$s]},{"level":"ou","policies":[%2$s]}],
                 "rcp":[{"level":"root","policies":[]}],"endpoint":[]}
                """
                        .formatted(
                                ALLOW,
                                ALLOW.replace(
                                        "\"Effect\":\"Allow\"",
                                        "\"Effect\":\"Allow\",\"Effect\":\"Deny\"")));

        assertThat(simulate()).isEqualTo(3);
        assertThat(answer().text("decision")).isEqualTo("implicitDeny");
        assertThat(answer().text("rule")).isEqualTo("E12");
    }

    @Test
    void thousands_of_cases_are_read_from_lines() throws Failure {
        String line = "{\"id\":%s,\"request\":" + REQUEST.replace("\n", "") + ",\"policies\":%s}\n";
        terminal.typing(
                line.formatted("1", "{\"identity\":[" + ALLOW.strip() + "]}")
                        + line.formatted("\"two\"", "{}")
                        + "nonsense\n");

        assertThat(terminal.run("policy", "simulate", "--jsonl")).isEqualTo(1);
        assertThat(terminal.out().lines())
                .containsExactly(
                        "{\"id\":1,\"decision\":\"allowed\"}",
                        "{\"id\":\"two\",\"decision\":\"implicitDeny\"}",
                        "{\"id\":null,\"error\":\"the line is not JSON at 1:1\"}");
    }

    @Test
    void callers_outside_iam_are_objects() throws Exception {
        write(
                "r.json",
                REQUEST.replace("\"arn:aws:iam::111122223333:user/ana\"", "{\"anonymous\":true}"));
        write(
                "p.json",
                "{\"resource\":"
                        + ALLOW.replace("\"Effect\"", "\"Principal\":\"*\",\"Effect\"")
                        + "}");

        assertThat(simulate()).isZero();
    }

    @ParameterizedTest(name = "{0} named as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "111122223333" | "AWS":"999988887777" | allowed
                    "arn:aws:iam::111122223333:root" | "AWS":"111122223333" | allowed
                    "arn:aws:iam::111122223333:user/ana" | "AWS":"arn:aws:iam::111122223333:user/ana" | allowed
                    "arn:aws:iam::111122223333:role/a/R" | "AWS":"arn:aws:iam::111122223333:role/a/R" | allowed
                    "arn:aws:sts::111122223333:assumed-role/R/ana" | "AWS":"arn:aws:sts::111122223333:assumed-role/R/ana" | allowed
                    "arn:aws:sts::111122223333:federated-user/ana" | "AWS":"arn:aws:sts::111122223333:federated-user/ana" | allowed
                    "arn:aws:iam::111122223333:saml-provider/S" | "Federated":"arn:aws:iam::111122223333:saml-provider/S" | allowed
                    {"federated":"arn:aws:iam::111122223333:saml-provider/S"} | "Federated":"arn:aws:iam::111122223333:saml-provider/S" | allowed
                    {"service":"lambda.amazonaws.com"} | "Service":"lambda.amazonaws.com" | allowed
                    {"canonicalUser":"79a5"} | "CanonicalUser":"79a5" | allowed
                    {"anonymous":true} | "AWS":"*" | allowed
                    {"anonymous":true} | "AWS":"111122223333" | implicitDeny
                    """)
    void every_form_of_a_principal_is_understood(String principal, String named, String decision)
            throws Exception {
        write(
                "r.json",
                "{\"principal\":"
                        + principal
                        + ",\"action\":\"s3:GetObject\",\"resource\":\"arn:aws:s3:::b/k\"}");
        write(
                "p.json",
                "{\"resource\":"
                        + ALLOW.replace("\"Effect\"", "\"Principal\":{" + named + "},\"Effect\"")
                        + "}");

        simulate();
        assertThat(answer().text("decision")).isEqualTo(decision);
    }

    @Test
    void resource_control_policies_have_full_access_attached_and_an_endpoint_must_allow()
            throws Exception {
        String deny = ALLOW.replace("\"Allow\"", "\"Deny\",\"Principal\":\"*\"");
        String policies =
                "{\"identity\":["
                        + ALLOW
                        + "],\"rcp\":[{\"level\":\"root\",\"policies\":[%s]}],\"endpoint\":[%s]}";

        write("p.json", policies.formatted("", ""));
        assertThat(simulate()).isZero();
        write("p.json", policies.formatted(deny.replace("s3:*", "s3:Put*"), ""));
        assertThat(simulate()).isZero();
        write("p.json", policies.formatted(deny, ""));
        assertThat(simulate()).isEqualTo(3);
        assertThat(answer().text("decision")).isEqualTo("explicitDeny");
        write(
                "p.json",
                policies.formatted(
                        "",
                        ALLOW.replace("s3:*", "s3:Put*")
                                .replace("\"Effect\"", "\"Principal\":\"*\",\"Effect\"")));
        assertThat(simulate()).isEqualTo(3);
        assertThat(answer().text("message")).contains("because no VPC endpoint policy allows");
    }

    @Test
    void a_level_without_policies_denies_and_no_level_does_not() throws Exception {
        write("p.json", "{\"identity\":[" + ALLOW + "],\"scp\":[]}");
        assertThat(simulate()).isZero();
        write(
                "p.json",
                "{\"identity\":[" + ALLOW + "],\"scp\":[{\"level\":\"root\",\"policies\":[]}]}");
        assertThat(simulate()).isEqualTo(3);
    }

    @Test
    void what_is_no_request_is_a_misuse() throws Exception {
        write("r.json", "[]");
        assertThat(simulate()).isEqualTo(2);
        write("r.json", "{");
        assertThat(simulate()).isEqualTo(2);
        write("r.json", REQUEST.replace("arn:aws:iam::111122223333:user/ana", "ana"));
        assertThat(simulate()).isEqualTo(2);
        assertThat(terminal.run("policy", "simulate")).isEqualTo(2);
        assertThat(terminal.run("policy", "simulate", "--request", "nowhere", "--policies", "-"))
                .isEqualTo(2);
    }

    @Test
    void a_list_is_multi_valued_even_with_one_element() throws Exception {
        String policy =
                ALLOW.replace(
                        "\"Resource\"",
                        "\"Condition\":{\"StringEquals\":{\"aws:TagKeys\":\"a\"}},\"Resource\"");

        write("p.json", "{\"identity\":[" + policy + "]}");
        assertThat(simulate()).isEqualTo(3);
        write("r.json", REQUEST.replace("[\"a\"]", "\"a\""));
        assertThat(simulate()).isZero();
    }

    @Test
    void a_request_that_says_nothing_fails_with_a_next_step() throws Exception {
        write("r.json", "{\"action\":\"s3:GetObject\"}");

        assertThat(simulate()).isEqualTo(2);
        assertThat(terminal.err())
                .isEqualTo(
                        "patchbay: the request has no `principal`\ntry: patchbay policy simulate --help");
    }

    @Test
    void explain_says_for_people_what_did_not_fit() throws Exception {
        write("p.json", "{\"identity\":[" + ALLOW.replace("s3:*", "iam:*") + "]}");
        int code =
                terminal.run(
                        "policy", "explain",
                        "--request", folder.resolve("r.json").toString(),
                        "--policies", folder.resolve("p.json").toString());

        assertThat(code).isEqualTo(3);
        assertThat(terminal.out())
                .startsWith("✗ denied, nothing allows it")
                .contains("identity.1 `One`, Allow, line 1:38: does not apply")
                .contains("✗ Action s3:GetObject: no pattern matches");
    }

    @Test
    void a_document_is_validated_in_the_words_of_aws() throws Exception {
        String file = write("d.json", ALLOW.replace("Allow", "allow"));

        assertThat(terminal.run("policy", "validate", file)).isEqualTo(3);
        assertThat(answer().text("errorCode")).isEqualTo("MalformedPolicyDocument");
        assertThat(answer().text("message")).isEqualTo("The policy failed legacy parsing");
        assertThat(terminal.run("policy", "validate", write("ok.json", ALLOW))).isZero();
        assertThat(answer().text("valid")).isEqualTo("true");
    }

    @Test
    void documents_are_validated_by_lines_each_of_its_type() {
        String document = JsonText.write(json -> json.writeString(ALLOW));
        terminal.typing(
                "{\"id\":1,\"policyType\":\"identity\",\"document\":%1$s}\n{\"id\":2,\"policyType\":\"trust\",\"document\":%1$s}\n"
                        .formatted(document));

        assertThat(terminal.run("policy", "validate", "--jsonl")).isZero();
        assertThat(terminal.out().lines())
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .isEqualTo(
                                                "{\"id\":1,\"valid\":true,\"errorCode\":null,\"message\":null}"),
                        second ->
                                assertThat(second)
                                        .startsWith(
                                                "{\"id\":2,\"valid\":false,\"errorCode\":\"MalformedPolicyDocument\",\"message\":\"Has prohibited field Resource\""));
    }
}

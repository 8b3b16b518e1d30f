package patchbay.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import patchbay.chance.Randomness;
import patchbay.server.Main;
import patchbay.testkit.Patchbay;
import patchbay.testkit.Policies;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.TestIdp;

/** Files such as people have of a sign-in that failed elsewhere, and what is said of them. */
abstract class ElsewhereFiles {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final String REGIONAL = "https://us-west-2.signin.aws.amazon.com/saml";
    static final String INSTANCE =
            "arn:aws:connect:us-east-1:111122223333:instance/" + Patchbay.INSTANCE;

    @TempDir Path folder;

    final TestIdp idp = TestIdp.known("https://idp.example.com/connect", NOW, dice(7));

    /** What was explained. */
    record Explained(int code, String out, String err) {
        Explained refused(String failure, String check) {
            assertThat(out)
                    .as(err)
                    .contains("\"outcome\":\"refused\",\"check\":\"" + check + "\"")
                    .contains("\"failure\":\"" + failure + "\"");
            assertThat(code).isEqualTo(3);
            return this;
        }

        Explained undecided() {
            assertThat(out).as(err).contains("\"verdict\":{\"outcome\":\"undecided\"");
            assertThat(code).isZero();
            return this;
        }

        Explained says(String part) {
            assertThat(out + err).contains(part);
            return this;
        }
    }

    static Randomness dice(long seed) {
        Random dice = new Random(seed);
        return dice::nextBytes;
    }

    Explained explain(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("--output", "json"));
        all.addAll(List.of(arguments));
        int code;
        try (PrintWriter data = new PrintWriter(out);
                PrintWriter talk = new PrintWriter(err)) {
            code = Main.explain(data, talk, all);
        }
        return new Explained(code, out.toString(), err.toString());
    }

    String file(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ResponseDraft right() {
        return idp.response("ana@example.com", NOW);
    }

    /** A recording as Chromium exports it: fields escaped as in the body, the page after them. */
    String har(String response, String postedTo, String relayState, String page) {
        String body =
                "SAMLResponse="
                        + response.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D")
                        + "&RelayState="
                        + relayState.replace("%", "%25").replace("&", "%26").replace("=", "%3D");
        return file(
                "sign-in.har",
                """
                {"log":{"version":"1.2","entries":[
                 {"startedDateTime":"2026-11-22T11:59:00.000+00:00",
                  "request":{"method":"GET","url":"https://idp.example.com/"},"response":{"content":{}}},
                 {"startedDateTime":"2026-11-22T13:00:30.000+01:00",
                  "request":{"method":"POST","url":"%s","postData":{"mimeType":"application/x-www-form-urlencoded","text":"%s"}},
                  "response":{"status":403,"content":{"mimeType":"text/html","text":"%s"}}}]}}
                """
                        .formatted(postedTo, body, page));
    }

    String har(ResponseDraft response) {
        return har(response.base64(), Patchbay.GLOBAL, Patchbay.RELAY_STATE, "");
    }

    String metadata() {
        return file("metadata.xml", idp.metadata());
    }

    String role(String trust) {
        return role("Connect-SSO", trust);
    }

    /** What {@code aws iam get-role} prints. */
    String role(String name, String trust) {
        return file(
                "role-" + name + ".json",
                """
                {"Role":{"Path":"/","RoleName":"%s","RoleId":"AROAABCDEFGHIJKLMNOPQ",
                 "Arn":"arn:aws:iam::111122223333:role/%s","CreateDate":"2026-01-01T00:00:00+00:00",
                 "AssumeRolePolicyDocument":%s,"MaxSessionDuration":3600}}
                """
                        .formatted(name, name, trust));
    }

    String role() {
        return role(Policies.trust(Patchbay.GLOBAL));
    }

    /** What {@code aws iam get-policy-version} prints. */
    String policy(String document) {
        return file(
                "policy.json",
                """
                {"PolicyVersion":{"Document":%s,"VersionId":"v1","IsDefaultVersion":true,
                 "CreateDate":"2026-01-01T00:00:00+00:00"}}
                """
                        .formatted(document));
    }

    String policy() {
        return policy(Policies.federateAsDocumented(Patchbay.INSTANCE));
    }

    /** What {@code aws connect list-users} prints. */
    String users(String... logins) {
        StringBuilder users = new StringBuilder();
        for (String login : logins) {
            users.append(users.isEmpty() ? "" : ",")
                    .append("{\"Id\":\"1\",\"Arn\":\"")
                    .append(INSTANCE)
                    .append("/agent/1\",\"Username\":\"")
                    .append(login)
                    .append("\"}");
        }
        return file("users.json", "{\"UserSummaryList\":[" + users + "]}");
    }
}

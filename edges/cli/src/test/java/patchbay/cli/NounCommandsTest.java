package patchbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept in a server, by its APIs. */
class NounCommandsTest {
    private static final String SALES =
            "{\"Id\":\"222233334444\",\"Name\":\"Sales\",\"Email\":\"s@example.com\",\"State\":\"ACTIVE\","
                    + "\"JoinedTimestamp\":1795348800}";

    @TempDir private Path home = Path.of("");

    private Terminal terminal(FakeServer server) {
        return new Terminal(home).with("PATCHBAY_URL", server.url());
    }

    @Test
    void accounts_are_listed_page_by_page_in_columns() {
        try (FakeServer server =
                new FakeServer().answering("ListAccounts", 200, "{\"Accounts\":[" + SALES + "]}")) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("account", "list")).isZero();
            assertThat(terminal.out().lines())
                    .containsExactly(
                            "ID            NAME   EMAIL          STATE",
                            "222233334444  Sales  s@example.com  ACTIVE");
            assertThat(terminal.run("account", "list", "--output", "json")).isZero();
            assertThat(terminal.out())
                    .isEqualTo(
                            "[{\"Id\":\"222233334444\",\"Email\":\"s@example.com\",\"Name\":\"Sales\","
                                    + "\"State\":\"ACTIVE\",\"Paths\":[],\"JoinedTimestamp\":\"2026-11-22T12:00:00Z\"}]");
        }
    }

    @Test
    void people_are_listed_and_changed_by_their_user_names() {
        String ana =
                "{\"IdentityStoreId\":\"d-0123456789\",\"UserId\":\"u-1\",\"UserName\":\"ana\","
                        + "\"DisplayName\":\"Ana Li\",\"UserStatus\":\"ENABLED\"}";
        try (FakeServer server =
                new FakeServer()
                        .answering(
                                "ListInstances",
                                200,
                                "{\"Instances\":[{\"IdentityStoreId\":\"d-0123456789\"}]}")
                        .answering("ListUsers", 200, "{\"Users\":[" + ana + "]}")
                        .answering(
                                "GetUserId",
                                200,
                                "{\"IdentityStoreId\":\"d-0123456789\",\"UserId\":\"u-1\"}")
                        .answering("UpdateUser", 200, "{}")
                        .answering(
                                "ListGroupMembershipsForMember", 200, "{\"GroupMemberships\":[]}")
                        .answering("DescribeUser", 200, ana)) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("person", "list")).isZero();
            assertThat(terminal.out().lines())
                    .containsExactly(
                            "USER NAME  NAME    EMAIL  STATUS   ID",
                            "ana        Ana Li         ENABLED  u-1");
            assertThat(terminal.run("person", "set", "ana", "--attribute", "title=Lead")).isZero();
            assertThat(terminal.out()).contains("Ana Li");
            assertThat(terminal.run("person", "set", "ana")).isNotZero();
        }
    }

    @Test
    void an_account_is_made_put_into_its_unit_and_shown() {
        try (FakeServer server =
                new FakeServer()
                        .answering(
                                "CreateAccount",
                                200,
                                "{\"CreateAccountStatus\":{\"AccountId\":\"222233334444\",\"State\":\"SUCCEEDED\"}}")
                        .answering(
                                "ListParents",
                                200,
                                "{\"Parents\":[{\"Id\":\"r-ab12\",\"Type\":\"ROOT\"}]}")
                        .answering("MoveAccount", 200, "")
                        .answering("DescribeAccount", 200, "{\"Account\":" + SALES + "}")) {
            Terminal terminal = terminal(server);

            assertThat(
                            terminal.run(
                                    "account",
                                    "create",
                                    "Sales",
                                    "--email",
                                    "s@example.com",
                                    "--parent",
                                    "ou-ab12-11111111"))
                    .isZero();
            assertThat(server.asked())
                    .containsExactly(
                            "CreateAccount {\"Email\":\"s@example.com\",\"AccountName\":\"Sales\"}",
                            "ListParents {\"ChildId\":\"222233334444\"}",
                            "MoveAccount {\"AccountId\":\"222233334444\",\"SourceParentId\":\"r-ab12\",\"DestinationParentId\":\"ou-ab12-11111111\"}",
                            "DescribeAccount {\"AccountId\":\"222233334444\"}");
            assertThat(terminal.out()).contains("Id               222233334444");
        }
    }

    @Test
    void an_account_that_was_not_made_fails_with_the_reason() {
        try (FakeServer server =
                new FakeServer()
                        .answering(
                                "CreateAccount",
                                200,
                                "{\"CreateAccountStatus\":{\"State\":\"FAILED\",\"FailureReason\":\"EMAIL_ALREADY_EXISTS\"}}")) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("account", "create", "Sales", "--email", "s@example.com"))
                    .isEqualTo(1);
            assertThat(terminal.err())
                    .startsWith("patchbay: the account was not created: EMAIL_ALREADY_EXISTS");
        }
    }

    @Test
    void a_refusal_is_quoted_and_no_other_key_is_tried() {
        try (FakeServer server =
                new FakeServer()
                        .answering(
                                "CloseAccount",
                                400,
                                "{\"__type\":\"AccessDeniedException\",\"message\":\"You may not.\"}")) {
            Terminal terminal = terminal(server).with("AWS_ACCESS_KEY_ID", "AKIAOTHER");

            assertThat(
                            terminal.with("AWS_SECRET_ACCESS_KEY", "x")
                                    .run("account", "close", "222233334444"))
                    .isEqualTo(3);
            assertThat(terminal.err())
                    .isEqualTo("patchbay: CloseAccount: You may not. (AccessDeniedException)");
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void a_key_that_is_not_known_gives_way_to_the_next() {
        try (FakeServer server =
                new FakeServer()
                        .answering(
                                "ListAccounts",
                                400,
                                "{\"__type\":\"UnrecognizedClientException\",\"message\":\"no\"}")) {
            Terminal terminal = terminal(server).with("AWS_ACCESS_KEY_ID", "AKIAOTHER");

            assertThat(terminal.with("AWS_SECRET_ACCESS_KEY", "x").run("account", "list"))
                    .isEqualTo(1);
            assertThat(server.asked()).as("the environment's, the demo's").hasSize(2);
            assertThat(terminal.err()).contains("does not take the environment: ListAccounts: no");
        }
    }

    @Test
    void a_role_is_made_from_files_and_shown_with_its_documents_readable() throws IOException {
        Path trust = Files.writeString(home.resolve("trust.json"), "{\"a\": 1}");
        String role =
                "<Role><Path>/</Path><RoleName>R</RoleName><RoleId>AROA1</RoleId>"
                        + "<Arn>arn:aws:iam::111122223333:role/R</Arn><CreateDate>2026-11-22T12:00:00Z</CreateDate>"
                        + "<AssumeRolePolicyDocument>%7B%22a%22%3A%201%7D</AssumeRolePolicyDocument></Role>";
        try (FakeServer server =
                new FakeServer()
                        .answering("CreateRole", 200, xml("CreateRole", role))
                        .answering("AttachRolePolicy", 200, xml("AttachRolePolicy", ""))
                        .answering("GetRole", 200, xml("GetRole", role))
                        .answering(
                                "ListAttachedRolePolicies",
                                200,
                                xml(
                                        "ListAttachedRolePolicies",
                                        "<AttachedPolicies><member><PolicyName>P</PolicyName></member></AttachedPolicies>"))
                        .answering(
                                "ListRolePolicies",
                                200,
                                xml("ListRolePolicies", "<PolicyNames/>"))) {
            Terminal terminal = terminal(server);

            assertThat(
                            terminal.run(
                                    "role",
                                    "create",
                                    "R",
                                    "--trust",
                                    trust.toString(),
                                    "--max-session-duration",
                                    "7200",
                                    "--attach",
                                    "arn:aws:iam::aws:policy/ReadOnlyAccess"))
                    .isZero();
            assertThat(server.asked().getFirst())
                    .isEqualTo(
                            "CreateRole Action=CreateRole&Version=2010-05-08&RoleName=R"
                                    + "&AssumeRolePolicyDocument=%7B%22a%22%3A%201%7D&MaxSessionDuration=7200");
            assertThat(terminal.out())
                    .contains("AssumeRolePolicyDocument  {\"a\": 1}")
                    .contains("PolicyName  P");
        }
    }

    @Test
    void a_provider_is_found_by_its_name() {
        String arn = "arn:aws:iam::111122223333:saml-provider/Corp";
        try (FakeServer server =
                new FakeServer()
                        .answering(
                                "ListSAMLProviders",
                                200,
                                xml(
                                        "ListSAMLProviders",
                                        "<SAMLProviderList><member><Arn>"
                                                + arn
                                                + "</Arn></member></SAMLProviderList>"))
                        .answering("DeleteSAMLProvider", 200, xml("DeleteSAMLProvider", ""))) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("provider", "delete", "Corp")).isZero();
            assertThat(server.asked().getLast())
                    .endsWith("SAMLProviderArn=" + arn.replace(":", "%3A").replace("/", "%2F"));
            assertThat(terminal.run("provider", "delete", "Other")).isEqualTo(1);
            assertThat(terminal.err())
                    .isEqualTo(
                            "patchbay: there is no provider `Other`\ntry: patchbay provider list");
        }
    }

    @Test
    void what_is_not_an_answer_of_the_service_is_said() {
        try (FakeServer server = new FakeServer().answering("ListAccounts", 200, "<html>")) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("account", "list")).isEqualTo(1);
            assertThat(terminal.err()).contains("not as organizations does");
            assertThat(terminal.run("account")).isEqualTo(2);
            assertThat(terminal.err()).contains("try: patchbay account --help");
        }
    }

    private static String xml(String operation, String members) {
        return "<%1$sResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><%1$sResult>%2$s</%1$sResult><ResponseMetadata/></%1$sResponse>"
                .formatted(operation, members);
    }
}

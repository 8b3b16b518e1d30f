package patchbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AppCommandTest {
    private static final String ID = "ins-0123456789abcdef";
    private static final String PATH = "/api/v1/applications/" + ID;
    private static final String WIKI =
            "{\"id\":\"%s\",\"displayName\":\"Wiki\",\"audience\":\"https://wiki\",\"enabled\":true,"
                            .formatted(ID)
                    + "\"mappings\":[{\"attribute\":\"mail\",\"value\":\"${user:email}\"}]}";
    private static final String TRACE =
            "{\"code\":\"TEST-RN\",\"startedAt\":\"2026-11-22T12:00:00Z\",\"person\":\"ben\","
                    + "\"application\":\"Wiki\",\"stations\":[{\"station\":\"person\",\"number\":1,"
                    + "\"checks\":[{\"id\":\"person.enabled\",\"outcome\":\"fail\"}]}],"
                    + "\"verdict\":{\"outcome\":\"%s\",\"check\":\"person.enabled\"}}";

    @TempDir private Path home = Path.of("");

    private Terminal terminal(FakeServer server) {
        return new Terminal(home).with("PATCHBAY_URL", server.url());
    }

    private static FakeServer named() {
        return new FakeServer()
                .replying(
                        "/api/v1/applications?name=Our%20Wiki",
                        200, "{\"applications\":[" + WIKI + "]}")
                .replying("/api/v1/applications?name=Nope", 200, "{\"applications\":[]}");
    }

    @Test
    void applications_are_listed_page_by_page() {
        try (FakeServer server =
                new FakeServer()
                        .replying(
                                "/api/v1/applications",
                                200,
                                "{\"applications\":[" + WIKI + "],\"after\":\"" + ID + "\"}")
                        .replying(
                                "/api/v1/applications?after=" + ID,
                                200,
                                "{\"applications\":[" + WIKI + "]}")) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("app", "list")).as(terminal.err()).isZero();
            assertThat(terminal.out().lines()).hasSize(3);
            assertThat(terminal.out()).startsWith("NAME").contains("Wiki", ID, "https://wiki");
        }
    }

    @Test
    void one_is_made_with_its_settings_and_assigned() {
        try (FakeServer server =
                new FakeServer()
                        .replying("/api/v1/applications", 201, WIKI)
                        .replying(PATH + "/assignments", 200, "{\"assignments\":[]}")) {
            Terminal terminal = terminal(server);

            assertThat(
                            terminal.run(
                                    "app",
                                    "create",
                                    "Wiki",
                                    "--set",
                                    "audience=https://wiki",
                                    "--map",
                                    "mail=${user:email}",
                                    "--assign-group",
                                    "Agents"))
                    .as(terminal.err())
                    .isZero();
            assertThat(server.asked())
                    .contains(
                            "{\"catalogue\":\"custom-saml\",\"displayName\":\"Wiki\",\"audience\":\"https://wiki\","
                                    + "\"mappings\":[{\"attribute\":\"mail\",\"value\":\"${user:email}\"}]}",
                            "{\"group\":\"Agents\"}");
            assertThat(terminal.out()).contains("mapping   mail = ${user:email}");
        }
    }

    @Test
    void everything_that_is_wrong_is_said_with_its_remedy() {
        try (FakeServer server =
                named().replying(
                                PATH,
                                400,
                                "{\"code\":\"ValidationException\",\"message\":\"no\",\"checks\":[{"
                                        + "\"id\":\"application.acs-url\",\"expected\":\"an address\","
                                        + "\"found\":\"`x`\",\"remedy\":\"enter one\"}]}")) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("app", "set", "Our Wiki", "--set", "acsUrl=x")).isEqualTo(1);
            assertThat(terminal.err())
                    .contains("✗ application.acs-url", "found     `x`", "fix       enter one");
            assertThat(terminal.run("app", "set", "Our Wiki", "--map", "mail")).isEqualTo(2);
        }
    }

    @Test
    void a_name_that_no_application_has_fails_with_a_next_step() {
        try (FakeServer server = named()) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("app", "delete", "Nope")).isEqualTo(1);
            assertThat(terminal.err())
                    .isEqualTo("patchbay: there is no application `Nope`\ntry: patchbay app list");
        }
    }

    @Test
    void a_test_sign_in_ends_as_the_sign_in_would() {
        try (FakeServer server =
                named().replying(PATH + "/test?person=ben", 200, TRACE.formatted("refused"))
                        .replying(PATH + "/test?person=ana", 200, TRACE.formatted("signed-in"))) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("test", "Our Wiki", "--as", "ben")).isEqualTo(3);
            assertThat(terminal.out()).contains("ben → Wiki", "person.enabled");
            assertThat(terminal.err()).isEqualTo("a test: nothing was written");
            assertThat(terminal.run("test", "Our Wiki", "--as", "ana")).isZero();
        }
    }

    @Test
    void a_test_of_everybody_goes_through_the_pages_and_tells_by_cause() {
        String kept =
                """
                {"person":"%s","outcome":"refused","check":"connect.x","question":"a user is there",\
                "failure":"F02","found":"no login `%s`","remedy":"create it"}\
                """;
        try (FakeServer server =
                named().replying(
                                PATH + "/test",
                                200,
                                "{\"people\":[{\"person\":\"ana\",\"outcome\":\"signed-in\"},"
                                        + kept.formatted("ben", "ben")
                                        + "],\"after\":\"ben\"}")
                        .replying(
                                PATH + "/test?after=ben",
                                200,
                                "{\"people\":["
                                        + kept.formatted("cy", "cy")
                                        + ",{\"person\":\"dan\",\"outcome\":\"refused\","
                                        + "\"failure\":\"F21\"}]}")) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("test", "Our Wiki")).isEqualTo(3);
            assertThat(terminal.out())
                    .contains("1 of 3 assigned would get into", "1 are not assigned")
                    .contains("connect.x F02 keeps 2 out", "ben, cy", "create it");
        }
    }
}

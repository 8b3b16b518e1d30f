package patchbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AssignmentCommandTest {
    private static final String ID = "ins-0123456789abcdef";
    private static final String PATH = "/api/v1/applications/" + ID;
    private static final String WIKI = "{\"id\":\"%s\",\"displayName\":\"Wiki\"}".formatted(ID);
    private static final String ASSIGNED =
            "{\"assignments\":[{\"kind\":\"group\",\"id\":\"g-1\",\"name\":\"Agents\"}]}";

    @TempDir private Path home = Path.of("");

    private static FakeServer server() {
        return new FakeServer()
                .replying("/api/v1/applications", 200, "{\"applications\":[" + WIKI + "]}")
                .replying(PATH, 200, WIKI)
                .replying(PATH + "/assignments", 200, ASSIGNED)
                .replying(PATH + "/assignments/group/g-1", 204, "");
    }

    private Terminal terminal(FakeServer server) {
        return new Terminal(home).with("PATCHBAY_URL", server.url());
    }

    @Test
    void assignments_are_listed_of_one_application_and_of_all() {
        try (FakeServer server = server()) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("assignment", "list")).as(terminal.err()).isZero();
            assertThat(terminal.out())
                    .startsWith("APPLICATION")
                    .contains("Wiki", "group", "Agents");
            Terminal json = terminal(server);
            assertThat(json.run("assignment", "list", ID, "--output", "json")).isZero();
            assertThat(json.out())
                    .contains("{\"application\":\"Wiki\",\"kind\":\"group\",\"name\":\"Agents\"");
        }
    }

    @Test
    void one_is_made_and_deleted() {
        try (FakeServer server = server()) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("assignment", "create", ID, "--person", "ana"))
                    .as(terminal.err())
                    .isZero();
            assertThat(server.asked()).contains("{\"person\":\"ana\"}");
            assertThat(terminal.run("assignment", "delete", ID, "--group", "Agents"))
                    .as(terminal.err())
                    .isZero();
            assertThat(terminal.run("assignment", "delete", ID, "--group", "Others")).isEqualTo(1);
            assertThat(terminal.err()).contains("`Wiki` is not assigned to group `Others`");
            assertThat(terminal.run("assignment", "create", ID)).isEqualTo(2);
        }
    }

    @Test
    void identity_center_is_enabled_in_a_region() {
        try (FakeServer server =
                new FakeServer()
                        .replying(
                                "/api/v1/identity-center/enable?region=eu-west-1",
                                200,
                                "{\"instance\":\"arn:aws:sso:::instance/ssoins-1\","
                                        + "\"region\":\"eu-west-1\"}")
                        .replying(
                                "/api/v1/identity-center",
                                404,
                                "{\"code\":\"ResourceNotFoundException\",\"message\":\"none\"}")) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("center", "enable", "eu-west-1")).as(terminal.err()).isZero();
            assertThat(terminal.out()).contains("instance", "ssoins-1", "eu-west-1");
            assertThat(terminal.run("center", "enable", "Europe!")).isEqualTo(2);
            assertThat(terminal.run("center", "show")).isEqualTo(1);
        }
    }
}

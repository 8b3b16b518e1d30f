package patchbay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCommandsTest {
    private static final String REFUSED =
            """
            {"code":"7Q2K-M4","startedAt":"2026-11-22T12:04:31Z","person":"ben\u001b[2J","application":"Amazon Connect",
             "stations":[
              {"station":"person","number":1,"checks":[{"id":"identity.person","outcome":"pass","question":"q","expected":"e","found":"f","source":"s","failure":null,"configuredAt":"","remedy":null}]},
              {"station":"Connect user","number":6,"checks":[
                {"id":"connect.login-is-session-name","outcome":"fail","question":"q","expected":"login `ben@example.com`",
                 "found":"`Ben@example.com` differs only in case","source":"rule 8.9","failure":"F02",
                 "configuredAt":"RoleSessionName from ${user:email}","remedy":"re-create the user"}]}],
             "verdict":{"outcome":"refused","check":"connect.login-is-session-name","failure":"F02",
               "sentence":"Access denied","cause":"no such login","remedy":"re-create the user"}}
            """
                    .replace("\u001b", "\\u001b");

    @TempDir private Path home = Path.of("");

    private Terminal terminal(FakeServer server) {
        return new Terminal(home).with("PATCHBAY_URL", server.url());
    }

    @Test
    void explain_shows_where_a_sign_in_stopped_and_why() {
        try (FakeServer server =
                new FakeServer().replying("/api/v1/traces/7Q2K-M4", 200, REFUSED)) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("explain", "7q2km4")).isEqualTo(3);
            assertThat(terminal.out().lines().toList())
                    .containsExactly(
                            "✗ ben\uFFFD[2J → Amazon Connect   refused at 6 of 7, Connect user (F02)   12:04:31   7Q2K-M4",
                            "  ✓ 1 person   · 2 assignment   · 3 assertion   · 4 sign-in   · 5 role   ✗ 6 Connect user   · 7 workspace",
                            "    shown     Access denied",
                            "    cause     no such login",
                            "    ✗ connect.login-is-session-name",
                            "      expected  login `ben@example.com`   (RoleSessionName from ${user:email})",
                            "      found     `Ben@example.com` differs only in case",
                            "      fix       re-create the user",
                            "      source    rule 8.9");
        }
    }

    @Test
    void explain_prints_the_same_trace_as_json() {
        try (FakeServer server = new FakeServer().replying("/api/v1/traces/last", 200, REFUSED)) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("explain", "last", "--output", "json")).isEqualTo(3);
            assertThat(terminal.out()).isEqualTo(REFUSED.strip());
        }
    }

    @Test
    void a_code_that_nobody_has_fails_with_a_next_step() {
        try (FakeServer server = new FakeServer()) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("explain", "7Q2K-M4")).isEqualTo(1);
            assertThat(terminal.err())
                    .isEqualTo("patchbay: there is no trace `7Q2K-M4`\ntry: patchbay explain last");
            assertThat(terminal.run("explain", "what?")).isEqualTo(2);
        }
    }

    @Test
    void where_no_server_answers_the_exit_code_says_so() throws IOException {
        Terminal terminal = new Terminal(home).with("PATCHBAY_PORT", Integer.toString(freePort()));

        assertThat(terminal.run("explain", "last")).isEqualTo(4);
        assertThat(terminal.err()).endsWith("try: ./patchbay demo");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void credentials(String id) throws IOException {
        Path data = Files.createDirectories(home.resolve(".patchbay"));
        Path file =
                Files.writeString(
                        data.resolve("credentials"),
                        "[other]\naws_access_key_id=X\naws_secret_access_key=Y\n[patchbay]\naws_access_key_id = "
                                + id
                                + "\naws_secret_access_key = secret\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void the_servers_own_credentials_are_found_in_its_data_directory() throws IOException {
        credentials("AKIAOWN");
        try (FakeServer server =
                new FakeServer().knowing("AKIAOWN").replying("/api/v1/traces/last", 200, REFUSED)) {
            assertThat(terminal(server).run("explain", "last")).isEqualTo(3);
        }
    }

    @Test
    void a_key_that_the_server_does_not_take_gives_way_to_the_next() throws IOException {
        credentials("AKIAOLD");
        try (FakeServer server = new FakeServer().replying("/api/v1/traces/last", 200, REFUSED)) {
            assertThat(terminal(server).run("explain", "last")).isEqualTo(3);
        }
    }

    @Test
    void a_server_that_takes_no_key_is_quoted_without_a_secret() throws IOException {
        credentials("AKIAOLD");
        try (FakeServer server = new FakeServer().knowing("nobody")) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("explain", "last")).isEqualTo(1);
            assertThat(terminal.err())
                    .contains("The security token included in the request is invalid.")
                    .doesNotContain("secret");
        }
    }

    @Test
    void listen_shows_each_sign_in_once_it_is_decided() {
        String undecided = REFUSED.replace("\"outcome\":\"refused\"", "\"outcome\":\"undecided\"");
        try (FakeServer server =
                new FakeServer()
                        .replying(
                                "/api/v1/traces?limit=1",
                                200,
                                "{\"traces\":[],\"nextToken\":null,\"cursor\":\"7\"}")
                        .replying(
                                "/api/v1/traces?after=7&failed=true&wait=25",
                                200,
                                "{\"traces\":[" + undecided + "],\"cursor\":\"8\"}")
                        .replying(
                                "/api/v1/traces?after=8&failed=true&wait=25",
                                200,
                                "{\"traces\":[" + REFUSED + "],\"cursor\":\"9\"}")) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("listen", "--failed", "--limit", "1")).isZero();
            assertThat(terminal.out().lines()).hasSize(1).first().asString().endsWith("7Q2K-M4");
            assertThat(terminal.err()).startsWith("listening at http://localhost:");
        }
    }

    @Test
    void sts_lists_and_switches_regions() {
        try (FakeServer server =
                new FakeServer()
                        .replying(
                                "/api/v1/sts-regions",
                                200,
                                "{\"regions\":[{\"region\":\"us-east-1\",\"kind\":\"always\",\"active\":true},"
                                        + "{\"region\":\"af-south-1\",\"kind\":\"opt-in\",\"active\":false}]}")
                        .replying(
                                "/api/v1/sts-regions/af-south-1/activate",
                                200,
                                "{\"region\":\"af-south-1\",\"kind\":\"opt-in\",\"active\":true}")
                        .replying(
                                "/api/v1/sts-regions/us-east-1/deactivate",
                                400,
                                "{\"message\":\"STS cannot be deactivated\"}")) {
            Terminal terminal = terminal(server);

            assertThat(terminal.run("sts", "regions")).isZero();
            assertThat(terminal.out().lines().toList())
                    .containsExactly(
                            "us-east-1        active    always",
                            "af-south-1       inactive  has to be enabled");
            assertThat(terminal.run("sts", "activate", "af-south-1")).isZero();
            assertThat(terminal.run("sts", "deactivate", "us-east-1")).isEqualTo(1);
            assertThat(terminal.err()).contains("STS cannot be deactivated");
            assertThat(terminal.run("sts", "activate", "../x")).isEqualTo(2);
        }
    }

    @Test
    void env_exports_the_demo_key_or_the_profile_and_the_authority() throws IOException {
        Terminal terminal = new Terminal(home);

        assertThat(terminal.run("env")).isZero();
        assertThat(terminal.out().lines())
                .containsExactly(
                        "export AWS_ENDPOINT_URL=http://localhost:8400",
                        "export AWS_REGION=us-east-1",
                        "export AWS_DEFAULT_REGION=us-east-1",
                        "export AWS_ACCESS_KEY_ID=AKIAPATCHBAYDEMO0000",
                        "export AWS_SECRET_ACCESS_KEY=patchbay-demo-secret-key-not-for-production");

        credentials("AKIAOWN");
        Files.createDirectories(home.resolve(".patchbay/tls"));
        Files.writeString(home.resolve(".patchbay/tls/ca.pem"), "x");
        assertThat(terminal.run("env")).isZero();
        assertThat(terminal.out())
                .contains("export AWS_PROFILE=patchbay")
                .contains("export AWS_CA_BUNDLE=" + home.resolve(".patchbay/tls/ca.pem"))
                .doesNotContain("secret");
    }

    @Test
    void doctor_finds_nothing_wrong_with_a_sound_installation() throws IOException {
        credentials("AKIAOWN");
        try (FakeServer server =
                new FakeServer()
                        .knowing("AKIAOWN")
                        .replying("/health/ready", 200, "ok")
                        .replying(
                                "/api/v1/traces?limit=1",
                                200,
                                "{\"traces\":[],\"cursor\":\"0\"}")) {
            Terminal terminal = terminal(server);
            terminal.run("doctor");

            assertThat(terminal.out().lines().filter(line -> line.startsWith("✗")))
                    .as("only the clock of the test is wrong")
                    .allMatch(line -> line.contains("clock"));
            assertThat(terminal.out()).contains("✓ the server lets this user read sign-ins");
        }
    }

    @Test
    void doctor_names_each_fault_with_a_next_step() throws IOException {
        credentials("AKIAOWN");
        Path data = home.resolve(".patchbay");
        Files.setPosixFilePermissions(
                data.resolve("credentials"), PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(data.resolve("patchbay.db"), "this is no database at all");
        Terminal terminal =
                new Terminal(home)
                        .with("PATCHBAY_PORT", Integer.toString(freePort()))
                        .with("PATCHBAY_PROT", "1");

        assertThat(terminal.run("doctor")).isEqualTo(1);
        assertThat(terminal.out())
                .contains("✗ environment variable `PATCHBAY_PROT` is not known")
                .contains(
                        "✗ credentials `" + data.resolve("credentials") + "` can be read by others")
                .contains("    try: chmod 600 ")
                .contains("is no database, or a damaged one")
                .contains("✗ no server answers at http://localhost:");
    }

    @Test
    void help_lists_every_command_and_misuse_ends_in_code_2() {
        Terminal terminal = new Terminal(home);

        assertThat(terminal.run("--help")).isZero();
        assertThat(terminal.out())
                .contains("demo", "serve", "doctor", "env", "listen", "explain", "saml", "policy");
        assertThat(terminal.run("explain", "--nonsense")).isEqualTo(2);
        assertThat(terminal.err()).contains("try: patchbay explain --help");
        assertThat(terminal.run("demo", "--port", "0")).isEqualTo(2);
        assertThat(terminal.err()).endsWith("try: ./patchbay demo --help");
    }
}

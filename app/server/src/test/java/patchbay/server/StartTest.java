package patchbay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.server.settings.Command;
import patchbay.server.settings.Misuse;
import patchbay.server.settings.SettingsReader;

/** Starting, starting again, and every reason not to: one sentence each, and nothing left open. */
final class StartTest {
    @SuppressWarnings("NullAway.Init") // set by JUnit
    @TempDir
    Path folder;

    @Test
    void the_first_start_makes_a_key_and_the_second_keeps_it() throws Exception {
        RootAccess.Kept first = startAndStop();
        RootAccess.Kept second = startAndStop();

        assertThat(first.fresh()).isTrue();
        assertThat(second.fresh()).isFalse();
        assertThat(second.key().orElseThrow().id()).isEqualTo(first.key().orElseThrow().id());
        assertThat(data("credentials"))
                .content()
                .startsWith("[patchbay]\naws_access_key_id = AKIA");
        for (String secret : List.of("credentials", "master.key")) {
            assertThat(Files.getPosixFilePermissions(data(secret)))
                    .as(secret)
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void a_port_that_is_taken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            assertThatThrownBy(() -> start("--port", port, "--https-port", "0"))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageStartingWith("port " + port + " cannot be listened on")
                    .hasMessageContaining("`--port`");
            assertThat(folder.resolve("data")).doesNotExist();
            assertThatThrownBy(() -> start("--port", "0", "--https-port", port))
                    .hasMessageContaining("`--https-port`");
        }
        assertThat(startAndStop().fresh()).isTrue();
    }

    @Test
    void an_address_of_another_machine() {
        assertThatThrownBy(() -> start("--port", "0", "--https-port", "0", "--bind", "192.0.2.1"))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("address `192.0.2.1` cannot be listened on");
    }

    @Test
    void a_seed_file_that_cannot_be_read_leaves_nothing_behind() throws Exception {
        Path seed = Files.writeString(folder.resolve("seed.yaml"), "acounts: []");

        assertThatThrownBy(
                        () -> start("--port", "0", "--https-port", "0", "--seed", seed.toString()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("seed.yaml:1");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_certificate_that_cannot_be_kept() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(data("tls"), "a file where a directory should be");

        assertThatThrownBy(this::startAndStop)
                .isInstanceOf(StartRefused.class)
                .hasMessage("directory `" + data("tls") + "` cannot be made");
    }

    @Test
    void a_database_file_that_is_damaged_further_inside() throws Exception {
        RootAccess.Kept _ = startAndStop();
        byte[] bytes = Files.readAllBytes(data("patchbay.db"));
        Arrays.fill(bytes, bytes.length / 8, bytes.length, (byte) 0x5a);
        Files.write(data("patchbay.db"), bytes);

        assertThatThrownBy(this::startAndStop).isInstanceOf(StartRefused.class);
    }

    @Test
    void a_data_directory_that_is_a_file() throws Exception {
        Files.writeString(folder.resolve("data"), "");

        assertThatThrownBy(this::startAndStop)
                .isInstanceOf(StartRefused.class)
                .hasMessage(
                        "data directory `"
                                + folder.resolve("data")
                                + "` is a file: name a"
                                + " directory");
    }

    @Test
    void a_data_directory_that_cannot_be_made() {
        assertThatThrownBy(() -> start("--data", "/proc/patchbay"))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("data directory `/proc/patchbay` cannot be written");
    }

    @Test
    void a_data_directory_that_is_in_use() throws Exception {
        try (Running _ = start("--port", "0", "--https-port", "0")) {
            assertThatThrownBy(this::startAndStop)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("is in use by another patchbay");
        }
    }

    @Test
    void a_damaged_database_file() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(data("patchbay.db"), "no database ".repeat(1000));

        assertThatThrownBy(this::startAndStop)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is damaged or no database");
    }

    @Test
    void a_master_key_that_was_exchanged() throws Exception {
        RootAccess.Kept _ = startAndStop();
        Files.delete(data("master.key"));

        assertThatThrownBy(this::startAndStop)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("the master key is not the one");
    }

    @Test
    void a_database_that_the_demo_made_is_never_served() throws Exception {
        try (Running demo = start(Command.DEMO, "--port", "0", "--https-port", "0")) {
            assertThat(demo.root().key().orElseThrow().id()).isEqualTo("AKIAPATCHBAYDEMO0000");
        }

        assertThatThrownBy(this::startAndStop)
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("this database was made by `demo`");
    }

    @Test
    void a_postgresql_server_that_is_not_there() {
        assertThatThrownBy(() ->
                        start("--database-url", "jdbc:postgresql://127.0.0.1:1/x?password=hunter2"))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("database `jdbc:postgresql://127.0.0.1:1/x` cannot be used")
                .message()
                .doesNotContain("hunter2");
    }

    private Path data(String name) {
        return folder.resolve("data").resolve(name);
    }

    private RootAccess.Kept startAndStop() throws Exception {
        try (Running running = start("--port", "0", "--https-port", "0")) {
            return running.root();
        }
    }

    private Running start(String... flags) throws StartRefused, Misuse {
        return start(Command.SERVE, flags);
    }

    private Running start(Command command, String... flags) throws StartRefused, Misuse {
        List<String> all = new ArrayList<>(List.of(flags));
        if (!all.contains("--data")) {
            all.addAll(List.of("--data", folder.resolve("data").toString()));
        }
        SecureRandom random = new SecureRandom();
        return Running.start(
                SettingsReader.read(command, all, Map.of(), folder, folder),
                Clock.systemUTC(),
                random::nextBytes);
    }
}

package patchbay.scenarios.realpeers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A Keycloak of our own, with an administrator {@code admin} and nothing else. It writes into its
 * distribution when it starts, so one starts after the other.
 */
final class Keycloak implements AutoCloseable {
    private final Process process;
    private final String url;

    private Keycloak(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * @param home the unpacked distribution
     */
    static Keycloak start(Path home, Path work) throws IOException, InterruptedException {
        try (FileChannel lock =
                FileChannel.open(
                        home.resolve("start.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            lock.lock();
            return started(home, work);
        }
    }

    private static Keycloak started(Path home, Path work) throws IOException, InterruptedException {
        int port = FreePort.take();
        Path log = Files.createFile(work.resolve("keycloak.log"));
        Process process =
                Program.start(
                        Map.of(
                                "JAVA_HOME", System.getProperty("java.home"),
                                "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -Xmx512m",
                                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                                "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"),
                        home,
                        log,
                        List.of(
                                "bash",
                                "bin/kc.sh",
                                "start-dev",
                                "--db=dev-mem",
                                "--cache=local",
                                "--http-host=127.0.0.1",
                                "--http-port=" + port));
        Program.await(process, log, "Listening on: http://127.0.0.1:\\d+", Duration.ofMinutes(8));
        return new Keycloak(process, "http://127.0.0.1:" + port);
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        Program.stop(process);
    }
}

package patchbay.scenarios.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import patchbay.server.Running;
import patchbay.server.settings.Command;
import patchbay.server.settings.Settings;
import patchbay.server.settings.SettingsReader;
import patchbay.web.http.Route;

/** The demo organisation on free ports of this machine, as {@code ./patchbay demo} starts it. */
final class Demo implements AutoCloseable {
    private final Running running;

    private Demo(Running running) {
        this.running = running;
    }

    static Demo start() throws Exception {
        Path here = Path.of("").toAbsolutePath();
        Settings settings =
                SettingsReader.read(
                        Command.DEMO,
                        List.of("--port", "0", "--https-port", "0"),
                        Map.of(),
                        here,
                        here);
        SecureRandom random = new SecureRandom();
        // Microseconds: what the database keeps.
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
        return new Demo(Running.start(settings, clock, random::nextBytes));
    }

    /** The same organisation, served from a folder, to which Ana has yet to come. */
    static Demo withoutAna(Path folder) throws Exception {
        return seeded(
                folder,
                seed().replaceFirst("(?m)^    - \\{ userName: ana, .*\\R", "")
                        .replace("members: [ana, ", "members: ["));
    }

    /** The same organisation, served from a folder, whose instances have no users. */
    static Demo withoutUsers(Path folder) throws Exception {
        return seeded(
                folder,
                seed().replaceAll("(?m)^      - \\{ userName: .*\\R", "")
                        .replaceAll("(?m)^    users:\\R", ""));
    }

    private static String seed() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        Running.class.getResourceAsStream("demo.yaml"), "demo.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Demo seeded(Path folder, String seed) throws Exception {
        Path file = Files.writeString(folder.resolve("seed.yaml"), seed);
        Settings settings =
                SettingsReader.read(
                        Command.SERVE,
                        List.of(
                                "--port",
                                "0",
                                "--https-port",
                                "0",
                                "--data",
                                folder.resolve("data").toString(),
                                "--seed",
                                file.toString()),
                        Map.of(),
                        folder,
                        folder);
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
        return new Demo(Running.start(settings, clock, random::nextBytes));
    }

    /** Nothing but the first account and its root user's key: {@code ./patchbay serve}. */
    static Demo empty(Path folder) throws Exception {
        Settings settings =
                SettingsReader.read(
                        Command.SERVE,
                        List.of(
                                "--port",
                                "0",
                                "--https-port",
                                "0",
                                "--data",
                                folder.resolve("data").toString()),
                        Map.of(),
                        folder,
                        folder);
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
        return new Demo(Running.start(settings, clock, random::nextBytes));
    }

    /** A value of the file that keeps the root user's key. */
    String credential(String name) throws Exception {
        return Files.readAllLines(running.data().resolve("credentials")).stream()
                .filter(line -> line.startsWith(name + " = "))
                .map(line -> line.substring(name.length() + 3))
                .findFirst()
                .orElseThrow();
    }

    /** An address of one of the places, such as {@code start}. */
    String at(String place, String path) {
        return running.door().origin(place + ".patchbay.localhost") + path;
    }

    /** Every address that is answered. */
    List<Route> routes() {
        return running.routes();
    }

    /** The listener's bare name. */
    String front() {
        return running.door().origin("localhost") + "/";
    }

    @Override
    public void close() {
        running.close();
    }
}

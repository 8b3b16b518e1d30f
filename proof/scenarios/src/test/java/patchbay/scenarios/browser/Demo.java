package patchbay.scenarios.browser;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import patchbay.server.Running;
import patchbay.server.settings.Command;
import patchbay.server.settings.Settings;
import patchbay.server.settings.SettingsReader;

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

    /** An address of one of the places, such as {@code start}. */
    String at(String place, String path) {
        return running.door().origin(place + ".patchbay.localhost") + path;
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

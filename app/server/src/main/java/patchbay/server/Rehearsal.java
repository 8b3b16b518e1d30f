package patchbay.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import patchbay.chance.Randomness;
import patchbay.server.settings.Command;
import patchbay.server.settings.Misuse;
import patchbay.server.settings.Settings;
import patchbay.server.settings.SettingsReader;

/**
 * A short run of the demo that nobody watches: while it runs, the JVM notes which classes a start
 * and a first request need, and writes them to the cache that later starts begin with.
 */
final class Rehearsal {
    private static final List<String> PATHS = List.of("/health/live", "/health/ready", "/");

    private Rehearsal() {}

    static void run(InstantSource clock, Randomness random) throws Misuse, StartRefused {
        Path nowhere = Path.of("").toAbsolutePath().resolve("no-settings-file-here");
        Settings settings =
                SettingsReader.read(
                        Command.DEMO,
                        List.of("--port", "0", "--https-port", "0"),
                        Map.of(),
                        nowhere,
                        nowhere);
        try (Running running = Running.start(settings, clock, random)) {
            for (String path : PATHS) {
                get(running.door().origin("localhost") + path);
            }
        }
    }

    /** Whatever is answered will do. */
    private static void get(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            int status = connection.getResponseCode();
            try (InputStream body =
                    status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                if (body != null) {
                    body.readAllBytes();
                }
            }
        } catch (IOException e) {
            System.err.println("rehearsal: " + address + ": " + e.getMessage());
        }
    }
}

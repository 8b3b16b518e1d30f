package patchbay.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
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
 * and the first requests need, and writes them to the cache that later starts begin with.
 */
final class Rehearsal {
    /** A host, then what is asked of it. Whatever is answered will do. */
    private static final List<List<String>> VISITS =
            List.of(
                    List.of("localhost", "/health/ready"),
                    List.of("localhost", "/"),
                    List.of("localhost", "/?Action=GetCallerIdentity&Version=2011-06-15"),
                    List.of("start.patchbay.localhost", "/"),
                    List.of("start.patchbay.localhost", "/sign-in"),
                    List.of("console.patchbay.localhost", "/sign-in"),
                    List.of("signin.patchbay.localhost", "/saml"),
                    List.of("example-corp.my.connect.patchbay.localhost", "/ccp-v2"));

    private Rehearsal() {}

    static void run(InstantSource clock, Randomness random)
            throws Misuse, StartRefused, IOException {
        Path nowhere = Path.of("").toAbsolutePath().resolve("no-settings-file-here");
        Settings settings =
                SettingsReader.read(
                        Command.DEMO,
                        List.of("--port", "0", "--https-port", "0"),
                        Map.of(),
                        nowhere,
                        nowhere);
        try (Running running = Running.start(settings, clock, random)) {
            for (List<String> visit : VISITS) {
                get(running.door().port(), visit.getFirst(), visit.getLast());
            }
        }
    }

    /** By hand, since the local names need not resolve outside of browsers. */
    private static void get(int port, String host, String target) throws IOException {
        String request =
                "GET %s HTTP/1.1\r\nHost: %s:%d\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
                        .formatted(target, host, port);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().readAllBytes();
        }
    }
}

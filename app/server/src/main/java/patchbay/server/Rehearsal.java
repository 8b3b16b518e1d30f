package patchbay.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import patchbay.server.settings.Command;
import patchbay.server.settings.Misuse;
import patchbay.server.settings.Settings;
import patchbay.server.settings.SettingsReader;

/**
 * Short runs that nobody watches: while they last, the JVM notes which classes a start and the
 * first requests need, and writes them to the cache that later starts begin with.
 *
 * <p>What is not rehearsed is loaded, and its lambdas are spun, anew at every start. So each way to
 * start is gone here: the demo, the first start on a directory, and the next one.
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

    static void run() throws Misuse, StartRefused, IOException {
        start(Command.DEMO);
        try (DataDirectory folder = DataDirectory.throwAway()) {
            String data = folder.file("data").toString();
            start(Command.SERVE, "--data", data);
            start(Command.SERVE, "--data", data);
        }
    }

    private static void start(Command command, String... flags)
            throws Misuse, StartRefused, IOException {
        List<String> all = new ArrayList<>(List.of("--port", "0", "--https-port", "0"));
        all.addAll(List.of(flags));
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        try (Running running =
                Main.begin(settings(Main.command(List.of(command.word())), all), nowhere)) {
            Thread hook = Main.shutdown(running);
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            for (List<String> visit : VISITS) {
                get(running.door().port(), visit.getFirst(), visit.getLast());
            }
        }
    }

    /** What somebody set for later starts must not count now. */
    private static Settings settings(Command command, List<String> flags) throws Misuse {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("PATCHBAY_"));
        Path nowhere = Path.of("").toAbsolutePath().resolve("no-settings-file-here");
        return SettingsReader.read(command, flags, environment, nowhere, nowhere);
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

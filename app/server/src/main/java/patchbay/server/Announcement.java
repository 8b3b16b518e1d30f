package patchbay.server;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import patchbay.server.settings.Command;
import patchbay.server.settings.Settings;

/** What a person, or a script, reads when the program is ready. */
final class Announcement {
    private final Settings settings;
    private final Running running;

    Announcement(Settings settings, Running running) {
        this.settings = settings;
        this.running = running;
    }

    void print(PrintStream out) {
        if (settings.jsonOutput()) {
            out.println(json());
            return;
        }
        if (settings.command() == Command.DEMO) {
            out.print(tour());
        } else if (running.root().fresh()) {
            out.print(firstStart());
        }
        out.println(String.format(Locale.ROOT, "ready in %.2f s  %s", seconds(), url()));
    }

    private String url() {
        return running.door().origin("localhost");
    }

    private String place(String host) {
        return settings.publicAddress()
                        .orElseGet(running::door)
                        .origin(host + "." + settings.domain())
                + "/";
    }

    private String tour() {
        return """
        Patchbay, the demo organisation: single sign-on for a contact centre, all in this process.

          portal    %s
          console   %s
          desk      %s

          ana    ana-Demo-2026!     an agent: gets in
          ben    ben-Demo-2026!     an agent: is refused, and the trace says why
          admin  admin-Demo-2026!   reads the traces in the console

        Try: sign in to the portal as ana and open `Amazon Connect`. Then as ben, in a private
        window; note the code on the page, and look it up in the console as admin.
        Ctrl-C ends it and leaves nothing behind.

        """
                .formatted(place("start"), place("console"), place("example-corp.my.connect"));
    }

    private String firstStart() {
        RootAccess.Key key = running.root().key().orElseThrow();
        return """
        This database is new. The root user of account %s signs with this key, which is printed
        once and kept in %s (profile `patchbay`):

          access key id      %s
          secret access key  %s

        Begin at %s: sign in with this key, its id as the user name,
        and name the first administrator.

        """
                .formatted(
                        RootAccess.ACCOUNT,
                        running.data().resolve("credentials"),
                        key.id(),
                        key.secret().reveal(),
                        place("console"));
    }

    /** The key is left out where this node was never told it. */
    private String json() {
        StringBuilder json = new StringBuilder(300);
        json.append("{\"ready\":true,\"seconds\":")
                .append(String.format(Locale.ROOT, "%.2f", seconds()));
        field(json, "url", url());
        field(json, "httpsUrl", running.secureDoor().origin("localhost"));
        field(json, "domain", settings.domain());
        field(json, "accountId", RootAccess.ACCOUNT.digits());
        running.root()
                .key()
                .ifPresent(key -> {
                    field(json, "accessKeyId", key.id());
                    field(json, "secretAccessKey", key.secret().reveal());
                });
        field(json, "data", running.data().toString());
        field(json, "caBundle", running.authorityFile().toString());
        return json.append('}').toString();
    }

    private static void field(StringBuilder json, String name, String value) {
        String text = value.replace("\\", "\\\\").replace("\"", "\\\"");
        json.append(",\"").append(name).append("\":\"").append(text).append('"');
    }

    /**
     * Since the operating system started the process, so that the JVM's own start counts; since the
     * end of the build, where the launcher had to build first.
     */
    private static double seconds() {
        Instant now = Instant.now();
        Instant start = ProcessHandle.current().info().startInstant().orElse(now);
        Instant built = built();
        return Duration.between(start.isAfter(built) ? start : built, now).toMillis() / 1000.0;
    }

    /** {@code 1795000000.123456}, in seconds. */
    private static Instant built() {
        BigDecimal seconds = new BigDecimal(System.getProperty("patchbay.built", "0"));
        return Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
    }
}

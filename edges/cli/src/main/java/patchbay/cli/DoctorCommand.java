package patchbay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code patchbay doctor}: what is wrong with this machine, this configuration, this database. */
@Command(
        name = "doctor",
        description = "Say what is wrong with this machine, this configuration, this database.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit code 1 where something is wrong."})
final class DoctorCommand implements Callable<Integer> {
    private static final int JDK = 25;
    private static final Set<String> VARIABLES =
            Set.of(
                    "PATCHBAY_PORT",
                    "PATCHBAY_HTTPS_PORT",
                    "PATCHBAY_BIND",
                    "PATCHBAY_DATA",
                    "PATCHBAY_DATABASE_URL",
                    "PATCHBAY_DOMAIN",
                    "PATCHBAY_SEED",
                    "PATCHBAY_MASTER_KEY",
                    "PATCHBAY_MASTER_KEY_FILE",
                    "PATCHBAY_LOG",
                    "PATCHBAY_LOG_LEVEL",
                    "PATCHBAY_OUTPUT",
                    "PATCHBAY_CONFIG",
                    "PATCHBAY_URL",
                    "PATCHBAY_BUILD",
                    "PATCHBAY_JAVA_OPTIONS");
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(60);

    private final Shell shell;

    @Option(names = "--output", description = "text or json; default text")
    private Output output = Output.TEXT;

    @Option(
            names = "--configuration",
            description =
                    "also look for what will refuse sign-ins in what the server has configured, and"
                            + " try who would get in; needs the rights to read it")
    private boolean configuration;

    @Option(
            names = "--metadata-url",
            paramLabel = "PROVIDER=URL",
            description =
                    "with --configuration: where the identity provider of this SAML provider"
                            + " publishes its metadata; says where the two differ")
    private Map<String, String> metadataUrls = Map.of();

    @Mixin private ServerOptions server = new ServerOptions();

    /** One line: what was looked at, how it is, and what to do about it. */
    private record Finding(boolean good, String what, String next) {}

    private final List<Finding> findings = new ArrayList<>();

    DoctorCommand(Shell shell) {
        this.shell = shell;
    }

    private void good(String what) {
        findings.add(new Finding(true, what, ""));
    }

    private void bad(String what, String next) {
        findings.add(new Finding(false, what, next));
    }

    @Override
    public Integer call() throws Failure {
        findings.clear();
        jdk();
        variables();
        dataDirectory();
        credentials();
        database();
        server();
        if (output == Output.JSON) {
            shell.print(json());
        } else {
            Paint paint = new Paint(shell.colour());
            findings.forEach(finding -> shell.print(line(finding, paint)));
        }
        return findings.stream().allMatch(Finding::good) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String line(Finding finding, Paint paint) {
        return finding.good
                ? paint.good("✓ ") + finding.what
                : paint.bad("✗ ") + finding.what + "\n    try: " + finding.next;
    }

    private String json() {
        return JsonText.write(json -> {
            json.writeStartArray();
            for (Finding finding : findings) {
                json.writeStartObject();
                json.writeBooleanProperty("good", finding.good);
                json.writeStringProperty("finding", finding.what);
                json.writeStringProperty("next", finding.next);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private void jdk() {
        int version = Runtime.version().feature();
        if (version >= JDK) {
            good("JDK " + Runtime.version());
        } else {
            bad("JDK " + version + " is older than " + JDK, "install JDK 25, for example Temurin");
        }
    }

    private void variables() {
        boolean all = true;
        for (String name : shell.environment().keySet()) {
            if (name.startsWith("PATCHBAY_") && !VARIABLES.contains(name)) {
                all = false;
                bad("environment variable `" + name + "` is not known", "unset " + name);
            }
        }
        for (String name : List.of("PATCHBAY_PORT", "PATCHBAY_HTTPS_PORT")) {
            String value = shell.variable(name).orElse("0");
            if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65_535) {
                all = false;
                bad("`%s=%s` is not a port".formatted(name, Paint.plain(value)), "unset " + name);
            }
        }
        if (all) {
            good("environment variables");
        }
    }

    private void dataDirectory() {
        Path data = server.data(shell);
        if (!Files.exists(data)) {
            Path above = data.toAbsolutePath();
            while (above != null && !Files.exists(above)) {
                above = above.getParent();
            }
            if (above != null && Files.isWritable(above)) {
                good("data directory `" + data + "` will be made by the first `serve`");
            } else {
                bad("data directory `" + data + "` cannot be made", "patchbay serve --data DIR");
            }
        } else if (!Files.isDirectory(data)) {
            bad("data directory `" + data + "` is a file", "patchbay serve --data DIR");
        } else if (!Files.isWritable(data)) {
            bad("data directory `" + data + "` is read-only", "chmod u+rwx " + data);
        } else {
            good("data directory `" + data + "`");
        }
    }

    private void credentials() {
        Path file = server.data(shell).resolve("credentials");
        if (!Files.exists(file)) {
            good("no credentials in the data directory; the demo's key is used");
        } else if (AccessKey.inFile(file, AccessKey.OWN_PROFILE).isEmpty()) {
            bad("credentials `" + file + "` hold no readable profile `patchbay`", "ls -l " + file);
        } else if (othersMayRead(file)) {
            bad("credentials `" + file + "` can be read by others", "chmod 600 " + file);
        } else {
            good("credentials `" + file + "`");
        }
    }

    private static boolean othersMayRead(Path file) {
        try {
            Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(file);
            return allowed.contains(PosixFilePermission.GROUP_READ)
                    || allowed.contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException noPosix) {
            return false;
        }
    }

    private void database() {
        String url = shell.variable("PATCHBAY_DATABASE_URL").orElse("");
        if (!url.isEmpty()) {
            postgres(url);
            return;
        }
        Path file = server.data(shell).resolve("patchbay.db");
        if (!Files.exists(file)) {
            good("no database yet; the first `serve` makes one");
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(SQLITE.length);
            if (head.length == 0 || Arrays.equals(head, SQLITE)) {
                good("database `" + file + "`");
            } else {
                bad("`" + file + "` is no database, or a damaged one", "restore it from a backup");
            }
        } catch (IOException e) {
            bad("database `" + file + "` cannot be read", "ls -l " + file);
        }
    }

    /** Host and port only: the rest of the address may hold a password. */
    private void postgres(String url) {
        String place = "the address in PATCHBAY_DATABASE_URL";
        try {
            URI uri = URI.create(url.replaceFirst("^jdbc:", ""));
            if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null) {
                bad(place + " is no jdbc:postgresql:// address", "unset PATCHBAY_DATABASE_URL");
                return;
            }
            int port = uri.getPort() < 0 ? 5432 : uri.getPort();
            place = "PostgreSQL at " + uri.getHost() + ":" + port;
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(uri.getHost(), port), 3_000);
                good(place + " answers");
            }
        } catch (IllegalArgumentException e) {
            bad(place + " cannot be read", "unset PATCHBAY_DATABASE_URL");
        } catch (IOException e) {
            bad(place + " does not answer", "start the database, or correct PATCHBAY_DATABASE_URL");
        }
    }

    private void server() throws Failure {
        try (ServerClient client = new ServerClient(shell, server)) {
            HttpResponse<String> health;
            try {
                health = client.plain("/health/ready");
            } catch (Failure unreachable) {
                notRunning(client.url());
                return;
            }
            if (health.statusCode() != 200) {
                bad(
                        "the server at %s answers %d".formatted(client.url(), health.statusCode()),
                        "look at the server's log");
                return;
            }
            good("server at " + client.url());
            clock(health);
            access(client);
            if (configuration) {
                configuration(client);
            }
        }
    }

    private void configuration(ServerClient client) throws Failure {
        List<ConfigurationDoctor.Finding> found =
                new ConfigurationDoctor(client, shell.clock().instant(), metadataUrls).examine();
        found.forEach(finding -> bad(finding.what(), finding.remedy()));
        if (found.isEmpty()) {
            good("nothing in the configuration refuses a sign-in");
        }
    }

    /** Nobody answers; then the port should be free for a start. */
    private void notRunning(URI url) {
        int port = url.getPort() < 0 ? 80 : url.getPort();
        boolean here = List.of("localhost", "127.0.0.1").contains(url.getHost());
        if (here && !isFree(port)) {
            bad("port " + port + " is taken by another program", "patchbay demo --port 0");
        } else {
            bad("no server answers at " + url, "./patchbay demo");
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private void clock(HttpResponse<String> health) {
        String date = health.headers().firstValue("date").orElse("");
        try {
            Duration apart =
                    Duration.between(
                                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                                            .toInstant(),
                                    shell.clock().instant())
                            .abs();
            if (apart.compareTo(CLOCK_TOLERANCE) > 0) {
                bad(
                        "this clock and the server's are " + apart.toSeconds() + " s apart",
                        "set the clock; signatures and assertions depend on it");
            } else {
                good("clock");
            }
        } catch (DateTimeException noDate) {
            good("clock not compared: the server sends no date");
        }
    }

    private void access(ServerClient client) {
        try {
            ServerClient.Answer answer = client.get("/api/v1/traces", "limit=1");
            if (answer.status() == 200) {
                good("the server lets this user read sign-ins");
            } else {
                bad(
                        "the server answers %d to a signed request".formatted(answer.status()),
                        "look at the server's log");
            }
        } catch (Failure refused) {
            bad(refused.sentence(), "patchbay doctor --profile NAME");
        }
    }
}

package patchbay.scenarios.realpeers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code patchbay serve} in a process of its own, on an empty database. */
final class Patchbay implements AutoCloseable {
    /** It serves a minute at most: half the processor time goes into a compiler else. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private static final String SMALL_HEAP = "-XX:+UseSerialGC";

    private final Process process;
    private final String ready;

    private Patchbay(Process process, String ready) {
        this.process = process;
        this.ready = ready;
    }

    /** The program that the tests were compiled with, on free ports and an empty folder. */
    static Patchbay start(Path work, String... flags) throws IOException, InterruptedException {
        Path log = Files.createFile(work.resolve("patchbay.log"));
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                QUICK_START,
                                SMALL_HEAP,
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                classPath,
                                "patchbay.server.Main",
                                "serve",
                                "--port",
                                "0",
                                "--https-port",
                                "0",
                                "--output",
                                "json",
                                "--data",
                                work.resolve("data").toString()));
        command.addAll(List.of(flags));
        Process process = Program.start(Map.of(), work, log, command);
        String ready = Program.await(process, log, "\\{\"ready\":true.*\\}", Duration.ofMinutes(5));
        return new Patchbay(process, ready);
    }

    String url() {
        return field("url");
    }

    /** The address of one of the places, such as {@code start}. */
    String at(String place) {
        return url().replace("localhost", place + "." + field("domain"));
    }

    private String field(String name) {
        return Program.find('"' + name + "\":\"([^\"]*)\"", ready);
    }

    /** The environment in which the {@code aws} command line is the root user. */
    Map<String, String> asRoot() {
        return as(field("accessKeyId"), field("secretAccessKey"));
    }

    /** The environment in which the {@code aws} command line has these credentials. */
    Map<String, String> as(String accessKeyId, String secretAccessKey) {
        var environment = new HashMap<String, String>();
        environment.put("AWS_ACCESS_KEY_ID", accessKeyId);
        environment.put("AWS_SECRET_ACCESS_KEY", secretAccessKey);
        environment.put("AWS_DEFAULT_REGION", "us-east-1");
        environment.put("AWS_CONFIG_FILE", "/dev/null");
        environment.put("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
        environment.put("AWS_EC2_METADATA_DISABLED", "true");
        environment.put("PATCHBAY_URL", url());
        return environment;
    }

    /** What the {@code patchbay} command says, run as the root user. */
    String command(String... arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                QUICK_START,
                                SMALL_HEAP,
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                "patchbay.cli.Main"));
        command.addAll(List.of(arguments));
        Program.Said said = Program.run(asRoot(), command.toArray(String[]::new));
        if (said.exitCode() != 0) {
            throw new AssertionError(String.join(" ", arguments) + ": " + said.err());
        }
        return said.out();
    }

    @Override
    public void close() {
        Program.stop(process);
    }
}

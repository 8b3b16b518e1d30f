package patchbay.scenarios.realpeers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Programs that a person would start in a terminal. */
final class Program {
    private Program() {}

    /** What a program said, and whether it was content. */
    record Said(int exitCode, String out, String err) {
        /** The value of a line {@code NAME=value}. */
        String value(String name) {
            return find("(?m)^" + name + "=(.*)$", out);
        }
    }

    /** Runs a program to its end. */
    static Said run(Map<String, String> environment, String... command) {
        try {
            Path err = Files.createTempFile("program", ".err");
            var builder = new ProcessBuilder(command).redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String out;
            try (InputStream said = process.getInputStream()) {
                out = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            }
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            String complaint = Files.readString(err);
            Files.delete(err);
            return new Said(process.exitValue(), out.strip(), complaint.strip());
        } catch (IOException e) {
            throw new AssertionError(String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(String.join(" ", command), e);
        }
    }

    /** Starts a program that goes on; what it says goes into the file. */
    static Process start(
            Map<String, String> environment, Path directory, Path log, List<String> command)
            throws IOException {
        var builder =
                new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Ends a program and those that it started. */
    static void stop(Process process) {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroy();
        family.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }

    /** Whether a program of this name, or with this path, can be started. */
    static boolean installed(String name) {
        return Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> List.of(path.split(":")).stream())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(name)));
    }

    /** The first line of a log that fits, as soon as it is written. */
    static String await(Process process, Path log, String pattern, Duration patience)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Pattern line = Pattern.compile(pattern);
        while (System.nanoTime() < end) {
            Matcher matcher = line.matcher(Files.readString(log));
            if (matcher.find()) {
                return matcher.group();
            }
            if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new AssertionError("never said `" + pattern + "`:\n" + Files.readString(log));
    }

    /** Waits until something is so. */
    static void await(Process process, BooleanSupplier condition, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("it never came to be");
            }
        }
    }

    /** Removes what a program left behind. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The first group of a pattern in a text that must have it. */
    static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in: " + text);
        }
        return matcher.group(1);
    }
}

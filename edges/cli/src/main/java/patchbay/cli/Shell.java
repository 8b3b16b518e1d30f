package patchbay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * What a command has around it.
 *
 * @param out for data
 * @param err for talk
 * @param colour whether out is a terminal that wants colour
 * @param home the user's home directory
 */
record Shell(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        boolean colour,
        Map<String, String> environment,
        Path home,
        InstantSource clock) {
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** Where a server keeps its data unless told otherwise. */
    Path dataDirectory() {
        return variable("PATCHBAY_DATA").map(Path::of).orElseGet(() -> home.resolve(".patchbay"));
    }

    /** The file's text, UTF-8; {@code -} is standard input. */
    String read(String file) throws Failure {
        try {
            return file.equals("-")
                    ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
        } catch (NoSuchFileException e) {
            throw Failure.misused("there is no file `" + file + "`", "");
        } catch (CharacterCodingException e) {
            throw Failure.failed("file `" + file + "` is not UTF-8 text", "");
        } catch (IOException e) {
            throw Failure.failed("file `" + file + "` cannot be read", "");
        }
    }

    /** The bytes of a file that is no text of ours to judge. */
    byte[] bytes(String file) throws Failure {
        try {
            return file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException e) {
            throw Failure.misused("there is no file `" + file + "`", "");
        } catch (IOException e) {
            throw Failure.failed("file `" + file + "` cannot be read", "");
        }
    }

    void say(String line) {
        err.println(line);
        err.flush();
    }

    void print(String line) {
        out.println(line);
        out.flush();
    }
}

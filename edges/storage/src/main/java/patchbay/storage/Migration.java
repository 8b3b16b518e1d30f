package patchbay.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * One numbered step from an empty database to this program's tables: a file of statements, each
 * ended by a semicolon at the end of its line. Once released it never changes.
 *
 * @param number the three digits that the file's name begins with
 * @param checksum SHA-256 of the file, in hexadecimal
 */
record Migration(int number, String name, String text, String checksum) {
    private static final String FOLDER = "migrations/";

    /** All steps that this program knows, in order. */
    static List<Migration> known() {
        return resource("index")
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .sorted()
                .map(Migration::named)
                .toList();
    }

    private static Migration named(String name) {
        String text = resource(name + ".sql");
        return new Migration(Integer.parseInt(name.substring(0, 3)), name, text, sha256(text));
    }

    /** The statements, without comments. */
    List<String> statements() {
        String bare = text.replaceAll("(?m)--.*$", "");
        return Arrays.stream(bare.split(";\\s*(\\R|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = Migration.class.getResourceAsStream(FOLDER + name)) {
            byte[] bytes = Objects.requireNonNull(in, () -> "no migration " + name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

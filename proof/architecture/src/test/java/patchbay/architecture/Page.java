package patchbay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A generated page of the reference: written by {@code ./dev docs}, compared in every other run.
 */
final class Page {
    private static final Path ROOT = root();

    private Page() {}

    /** The repository's root, wherever the tests are started. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("models"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "no folder `models` above " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static void isCurrent(String path, String text) throws IOException {
        Path file = file(path);
        if (Boolean.getBoolean("patchbay.docs.write")) {
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(path + " is generated; run ./dev docs and commit it")
                .isEqualTo(text);
    }
}

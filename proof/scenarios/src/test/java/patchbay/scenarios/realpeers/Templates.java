package patchbay.scenarios.realpeers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Configuration files of this package, in which {@code @WORD@} stands for a value. */
final class Templates {
    private final Path folder;
    private final Map<String, String> values = new LinkedHashMap<>();

    Templates(Path folder) {
        this.folder = folder;
        values.put("DIR", folder.toString());
    }

    String value(String word) {
        return Objects.requireNonNull(values.get(word), word);
    }

    void set(String word, String value) {
        values.put(word, value);
    }

    /** Writes the file, filled in, to the same name in the folder. */
    Path write(String name) throws IOException {
        String text;
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            text =
                    new String(
                            Objects.requireNonNull(in, name).readAllBytes(),
                            StandardCharsets.UTF_8);
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("@" + value.getKey() + "@", value.getValue());
        }
        return write(name, text);
    }

    Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }
}

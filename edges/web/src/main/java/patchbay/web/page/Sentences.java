package patchbay.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message file. */
final class Sentences {
    private final String file;

    /** Read for the first page: a start has no use for it. */
    private volatile @Nullable Properties read;

    /**
     * @param file beside this class, UTF-8
     */
    Sentences(String file) {
        this.file = file;
    }

    Optional<String> find(String id) {
        return Optional.ofNullable(all().getProperty(id));
    }

    Set<String> ids() {
        return all().stringPropertyNames();
    }

    /** Whether the text is one of the sentences, its gaps filled with anything. */
    boolean say(String text) {
        return !text.isEmpty()
                && all().values().stream()
                        .map(String::valueOf)
                        .anyMatch(sentence -> fits(text, sentence));
    }

    private static boolean fits(String text, String sentence) {
        String[] parts = Messages.GAP.split(sentence, -1);
        if (parts.length == 1) {
            return text.equals(sentence);
        }
        int at = parts[0].length();
        if (!text.startsWith(parts[0]) || String.join("", parts).isBlank()) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            int found = text.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return text.endsWith(parts[parts.length - 1]);
    }

    private Properties all() {
        Properties known = read;
        if (known == null) {
            known = load();
            read = known;
        }
        return known;
    }

    private Properties load() {
        try (InputStream in = Sentences.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return sentences;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

package patchbay.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/**
 * The sentences of our pages, by id.
 *
 * <p>The cloud's own sentences are not in here: they are part of the behaviour and never
 * translated.
 */
public final class Messages {
    /** English, the language that every id has. */
    public static final Messages ENGLISH = load("messages.properties", "en");

    private final Properties sentences;
    private final String language;

    private Messages(Properties sentences, String language) {
        this.sentences = sentences;
        this.language = language;
    }

    private static Messages load(String file, String language) {
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Messages(sentences, language);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The language's code, for the page's {@code lang}. */
    public String language() {
        return language;
    }

    /** The sentence, its gaps {@code {0}}, {@code {1}} … filled in order. */
    public String text(String id, Object... values) {
        String sentence = sentences.getProperty(id);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence has the id `" + id + "`");
        }
        for (int i = 0; i < values.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return sentence;
    }

    Set<String> ids() {
        return sentences.stringPropertyNames();
    }
}

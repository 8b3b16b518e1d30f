package patchbay.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of our pages, by id.
 *
 * <p>The cloud's own sentences are not in here: they are part of the behaviour and never
 * translated.
 */
public final class Messages {
    /** English, the language that every id has. */
    public static final Messages ENGLISH = new Messages("messages.properties", "en");

    private static final Pattern GAP = Pattern.compile("\\{(\\d)\\}");

    private final String file;
    private final String language;

    /** Read for the first page: a start has no use for it. */
    private volatile @Nullable Properties read;

    private Messages(String file, String language) {
        this.file = file;
        this.language = language;
    }

    private Properties sentences() {
        Properties known = read;
        if (known == null) {
            known = load();
            read = known;
        }
        return known;
    }

    private Properties load() {
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
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

    /** The language's code, for the page's {@code lang}. */
    public String language() {
        return language;
    }

    /** The sentence, its gaps {@code {0}}, {@code {1}} … filled in order. */
    public String text(String id, Object... values) {
        String sentence = sentences().getProperty(id);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence has the id `" + id + "`");
        }
        return values.length == 0
                ? sentence
                : GAP.matcher(sentence).replaceAll(gap -> filled(gap, values));
    }

    /** What a value itself holds is no gap. */
    private static String filled(MatchResult gap, Object[] values) {
        int number = Integer.parseInt(gap.group(1));
        return Matcher.quoteReplacement(
                number < values.length ? String.valueOf(values[number]) : gap.group());
    }

    Set<String> ids() {
        return sentences().stringPropertyNames();
    }
}

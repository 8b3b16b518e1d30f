package patchbay.web.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Translates sentences that were written before anybody knew who reads them, by their English: a
 * file of pairs of lines, whose gaps stand for values.
 */
final class Phrases {
    private final String file;

    /** Read for the first sentence; those with the most words of their own come first. */
    private volatile @Nullable List<Phrase> read;

    Phrases(String file) {
        this.file = file;
    }

    /** A pair: the English as a pattern of its values. */
    record Phrase(String english, Pattern pattern, String translation) {
        static Phrase of(String english, String translation) {
            StringBuilder pattern = new StringBuilder();
            int end = 0;
            for (MatchResult gap : Messages.GAP.matcher(english).results().toList()) {
                pattern.append(Pattern.quote(english.substring(end, gap.start())))
                        .append("(?<v")
                        .append(gap.group(1))
                        .append(">.+)");
                end = gap.end();
            }
            pattern.append(Pattern.quote(english.substring(end)));
            return new Phrase(
                    english, Pattern.compile(pattern.toString(), Pattern.DOTALL), translation);
        }

        Optional<String> translate(String sentence) {
            Matcher values = pattern.matcher(sentence);
            return values.matches()
                    ? Optional.of(
                            Messages.GAP
                                    .matcher(translation)
                                    .replaceAll(gap ->
                                            Matcher.quoteReplacement(
                                                    values.group("v" + gap.group(1)))))
                    : Optional.empty();
        }
    }

    /** The translation; nothing where the file has none. */
    Optional<String> translate(String sentence) {
        return all().stream()
                .map(phrase -> phrase.translate(sentence))
                .flatMap(Optional::stream)
                .findFirst();
    }

    List<Phrase> all() {
        List<Phrase> known = read;
        if (known == null) {
            known = load();
            read = known;
        }
        return known;
    }

    private List<Phrase> load() {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Phrases.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(lines::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            phrases.add(Phrase.of(lines.get(i), lines.get(i + 1)));
        }
        phrases.sort(
                Comparator.comparingInt(
                        phrase -> -Messages.GAP.matcher(phrase.english()).replaceAll("").length()));
        return List.copyOf(phrases);
    }
}

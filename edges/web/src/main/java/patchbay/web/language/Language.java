package patchbay.web.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A language that the pages are written in. The first one has every sentence. */
public enum Language {
    ENGLISH("en", "English"),
    GERMAN("de", "Deutsch");

    private static final Pattern RANGE =
            Pattern.compile(
                    "([A-Za-z*]{1,8})(?:-[A-Za-z0-9-]*)?(?:\\s*;\\s*q=([01](?:\\.\\d{0,3})?))?");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** The code for {@code lang} attributes. */
    public String code() {
        return code;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }

    /**
     * The language that a browser likes best among ours; English where it names none of them. A
     * region ({@code de-AT}) counts as its language.
     *
     * <p>Source: RFC 9110 12.5.4.
     */
    public static Language liked(String acceptLanguage) {
        return Arrays.stream(acceptLanguage.split(",", 32))
                .map(String::strip)
                .map(RANGE::matcher)
                .filter(Matcher::matches)
                .map(Liking::of)
                .flatMap(Optional::stream)
                .reduce((one, other) -> other.weight > one.weight ? other : one)
                .map(Liking::language)
                .orElse(ENGLISH);
    }

    /** How much a browser likes one of our languages. */
    private record Liking(Language language, double weight) {
        static Optional<Liking> of(Matcher range) {
            double weight = range.group(2) == null ? 1 : Double.parseDouble(range.group(2));
            return Language.of(range.group(1).toLowerCase(Locale.ROOT))
                    .filter(_ -> weight > 0)
                    .map(it -> new Liking(it, weight));
        }
    }
}

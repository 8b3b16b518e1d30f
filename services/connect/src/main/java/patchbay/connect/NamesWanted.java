package patchbay.connect;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Which names an address asks for: {@code flagged}, {@code all}, or those of one kind. */
public final class NamesWanted {
    /** All that may be asked for. */
    public static final String WORDS =
            "flagged, all, case, blanks, domain, short, shared, no-user, no-name, unsent, exact";

    private NamesWanted() {}

    /** The kind as addresses and programs know it. */
    public static String word(SessionNames.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Nothing where the word is none of these. */
    public static Optional<Predicate<SessionNames.Kind>> of(String word) {
        if (word.equals("flagged")) {
            return Optional.of(SessionNames.Kind::flagged);
        }
        if (word.equals("all")) {
            return Optional.of(_ -> true);
        }
        for (SessionNames.Kind kind : SessionNames.Kind.values()) {
            if (word(kind).equals(word)) {
                return Optional.of(kind::equals);
            }
        }
        return Optional.empty();
    }

    /** How many rows stand before the page; none where the text is no such number. */
    public static int place(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}

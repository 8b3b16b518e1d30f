package patchbay.explain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import patchbay.chance.Randomness;

/**
 * The short code of a trace, such as {@code 7Q2K-M4}: printed on refusal pages, read aloud on the
 * phone. Six letters and digits without look-alikes.
 */
public record TraceCode(String text) {
    /** No 0, O, 1, I, L, U: they are misheard or misread. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Pattern ALLOWED =
            Pattern.compile("[" + ALPHABET + "]{4}-[" + ALPHABET + "]{2}");

    public TraceCode {
        if (!ALLOWED.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "trace code `" + text + "` does not match " + ALLOWED);
        }
    }

    public static TraceCode fresh(Randomness random) {
        String letters = random.text(6, ALPHABET);
        return new TraceCode(letters.substring(0, 4) + "-" + letters.substring(4));
    }

    /** The code that a person typed, in any case, with or without the dash. */
    public static Optional<TraceCode> parse(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        if (text.length() == 6) {
            text = text.substring(0, 4) + "-" + text.substring(4);
        }
        return ALLOWED.matcher(text).matches()
                ? Optional.of(new TraceCode(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}

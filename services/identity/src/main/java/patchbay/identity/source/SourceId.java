package patchbay.identity.source;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import patchbay.aws.InvalidValue;
import patchbay.chance.Randomness;

/**
 * Names a source: {@code src-} and sixteen hexadecimal digits, or {@code directory} for our own.
 */
public record SourceId(String text) {
    private static final Pattern FORM = Pattern.compile("src-[0-9a-f]{16}|directory");

    /** Our own directory, which is always there. */
    public static final SourceId DIRECTORY = new SourceId("directory");

    public SourceId {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("source id", text, FORM);
        }
    }

    static SourceId fresh(Randomness random) {
        return new SourceId("src-" + HexFormat.of().formatHex(random.bytes(8)));
    }

    public static Optional<SourceId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SourceId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}

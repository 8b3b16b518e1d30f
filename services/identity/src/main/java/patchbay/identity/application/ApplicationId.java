package patchbay.identity.application;

import java.util.Optional;
import java.util.regex.Pattern;
import patchbay.aws.InvalidValue;

/** An application's permanent id: {@code ins-} and 16 hexadecimal digits (rule 7.15). */
public record ApplicationId(String text) {
    private static final Pattern ALLOWED = Pattern.compile("ins-[0-9a-f]{16}");

    public ApplicationId {
        if (!ALLOWED.matcher(text).matches()) {
            throw new InvalidValue("application id", text, ALLOWED);
        }
    }

    /** The id that the text spells, or nothing where it has not an id's form. */
    public static Optional<ApplicationId> parse(String text) {
        return ALLOWED.matcher(text).matches()
                ? Optional.of(new ApplicationId(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}

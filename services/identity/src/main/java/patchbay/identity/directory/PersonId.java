package patchbay.identity.directory;

import java.util.Optional;
import java.util.regex.Pattern;
import patchbay.aws.InvalidValue;

/** A person's permanent id: a UUID in lower case, never given to anybody else (rule 7.2). */
public record PersonId(String text) {
    static final Pattern ALLOWED =
            Pattern.compile("([0-9a-f]{10}-)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public PersonId {
        if (!ALLOWED.matcher(text).matches()) {
            throw new InvalidValue("person id", text, ALLOWED);
        }
    }

    /** The id that the text spells, or nothing where it has not an id's form. */
    public static Optional<PersonId> parse(String text) {
        return ALLOWED.matcher(text).matches() ? Optional.of(new PersonId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}

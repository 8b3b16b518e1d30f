package patchbay.identity.directory;

import java.util.Optional;
import patchbay.aws.InvalidValue;

/**
 * A group's permanent id. A group that is deleted and made again under its old name is another
 * group: assignments of the old one do not reach it (rule 7.19).
 */
public record GroupId(String text) {
    public GroupId {
        if (!PersonId.ALLOWED.matcher(text).matches()) {
            throw new InvalidValue("group id", text, PersonId.ALLOWED);
        }
    }

    /** The id that the text spells, or nothing where it has not an id's form. */
    public static Optional<GroupId> parse(String text) {
        return PersonId.ALLOWED.matcher(text).matches()
                ? Optional.of(new GroupId(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}

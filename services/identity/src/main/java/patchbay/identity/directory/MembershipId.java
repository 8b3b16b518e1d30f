package patchbay.identity.directory;

import java.util.Optional;
import patchbay.aws.InvalidValue;

/** A membership's permanent id: who leaves and joins again has another one. */
public record MembershipId(String text) {
    public MembershipId {
        if (!PersonId.ALLOWED.matcher(text).matches()) {
            throw new InvalidValue("membership id", text, PersonId.ALLOWED);
        }
    }

    /** The id that the text spells, or nothing where it has not an id's form. */
    public static Optional<MembershipId> parse(String text) {
        return PersonId.ALLOWED.matcher(text).matches()
                ? Optional.of(new MembershipId(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}

package patchbay.identity.directory;

import java.util.Optional;

/**
 * Somebody who is to be added.
 *
 * @param hash made by {@link PasswordHasher#hash}; empty: no password yet
 * @param by who adds them: the ARN of a caller, or a word
 */
public record PersonDraft(
        String userName,
        Profile profile,
        boolean enabled,
        boolean administrator,
        Optional<PasswordHash> hash,
        String by) {
    /** Somebody without password and without rights in the console. */
    public static PersonDraft of(String userName, Profile profile, String by) {
        return new PersonDraft(userName, profile, true, false, Optional.empty(), by);
    }

    /** Who may enter the console, or not. */
    public PersonDraft administrator(boolean yes) {
        return new PersonDraft(userName, profile, enabled, yes, hash, by);
    }

    PersonDraft with(PasswordHash chosen) {
        return new PersonDraft(userName, profile, enabled, administrator, Optional.of(chosen), by);
    }

    public PersonDraft enabled(boolean yes) {
        return new PersonDraft(userName, profile, yes, administrator, hash, by);
    }
}

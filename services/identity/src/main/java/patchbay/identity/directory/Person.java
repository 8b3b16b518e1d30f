package patchbay.identity.directory;

import java.time.Instant;

/**
 * Somebody who can sign in.
 *
 * @param userName what they type to sign in; never changes (rule 7.7)
 * @param enabled a disabled person keeps everything and gets in nowhere
 * @param administrator may use the console of this installation
 */
public record Person(
        PersonId id,
        String userName,
        Profile profile,
        boolean enabled,
        boolean administrator,
        Instant createdAt) {
    public String email() {
        return profile.email();
    }

    public String displayName() {
        return profile.displayName();
    }

    public Person with(Profile changed) {
        return new Person(id, userName, changed, enabled, administrator, createdAt);
    }

    public Person enabled(boolean yes) {
        return new Person(id, userName, profile, yes, administrator, createdAt);
    }

    public Person administrator(boolean yes) {
        return new Person(id, userName, profile, enabled, yes, createdAt);
    }
}

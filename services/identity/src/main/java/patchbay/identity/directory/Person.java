package patchbay.identity.directory;

import java.time.Instant;

/**
 * Somebody who can sign in.
 *
 * @param userName what they type to sign in
 * @param enabled a disabled person keeps everything and gets in nowhere
 * @param administrator may use the console of this installation
 */
public record Person(
        PersonId id,
        String userName,
        Profile profile,
        boolean enabled,
        boolean administrator,
        History history) {
    /** Somebody nobody has changed since. */
    public Person(
            PersonId id,
            String userName,
            Profile profile,
            boolean enabled,
            boolean administrator,
            Instant createdAt) {
        this(id, userName, profile, enabled, administrator, History.begin(createdAt, ""));
    }

    public String email() {
        return profile.email();
    }

    public String displayName() {
        return profile.displayName();
    }

    public Instant createdAt() {
        return history.createdAt();
    }

    public Person with(Profile changed) {
        return new Person(id, userName, changed, enabled, administrator, history);
    }

    /** By API and SCIM only: the console leaves user names as they are (rule 7.7). */
    public Person named(String newUserName) {
        return new Person(id, newUserName, profile, enabled, administrator, history);
    }

    public Person enabled(boolean yes) {
        return new Person(id, userName, profile, yes, administrator, history);
    }

    public Person administrator(boolean yes) {
        return new Person(id, userName, profile, enabled, yes, history);
    }

    Person with(History changed) {
        return new Person(id, userName, profile, enabled, administrator, changed);
    }
}

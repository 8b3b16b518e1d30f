package patchbay.identity.enrol;

import java.time.Duration;

/** What a mailed link is good for, and how long (rule 7.22). */
public enum LinkPurpose {
    /** Choose the first password. */
    INVITATION(Duration.ofDays(7), "/invitation/"),
    /** Choose another password; asked for by an administrator. */
    RESET(Duration.ofDays(7), "/password/reset/"),
    /** The same, asked for by whoever typed the name: good for a shorter time. */
    FORGOTTEN(Duration.ofHours(1), "/password/reset/"),
    /** Prove that the address is theirs. */
    VERIFICATION(Duration.ofDays(7), "/email/");

    private final Duration good;
    private final String path;

    LinkPurpose(Duration good, String path) {
        this.good = good;
        this.path = path;
    }

    public Duration good() {
        return good;
    }

    /** Where the portal takes it; the token follows. */
    String path() {
        return path;
    }

    /** Whether following it ends in a new password. */
    public boolean setsPassword() {
        return this != VERIFICATION;
    }
}

package patchbay.connect;

import java.time.Instant;
import java.util.Optional;

/**
 * Users that are looked for.
 *
 * @param presence where only those are wanted who are signed in
 */
public record UserQuery(UserCondition condition, Optional<SignedIn> presence) {
    /**
     * Whose session goes on.
     *
     * @param now at this moment
     * @param idleSince and was active after this one
     */
    public record SignedIn(Instant now, Instant idleSince) {}

    public static UserQuery of(UserCondition condition) {
        return new UserQuery(condition, Optional.empty());
    }

    /** All users of an instance. */
    public static UserQuery everybody() {
        return of(UserCondition.EVERYBODY);
    }
}

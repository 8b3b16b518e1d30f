package patchbay.identity.enrol;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a person has come in.
 *
 * @param oneTimeUntil until when the current password is good for one sign-in; nothing: it was
 *     chosen by its owner
 * @param verifiedEmail the address that they have proven to be theirs; empty text: none yet
 */
public record Standing(Optional<Instant> oneTimeUntil, String verifiedEmail) {
    /** Of somebody about whom nothing was ever noted. */
    public static final Standing PLAIN = new Standing(Optional.empty(), "");

    /** The password has to be changed before anything else. */
    public boolean mustChange() {
        return oneTimeUntil.isPresent();
    }

    public boolean hasVerified(String email) {
        return !email.isEmpty() && email.equalsIgnoreCase(verifiedEmail);
    }
}

package patchbay.explain;

import java.util.Optional;

/**
 * How a sign-in ended.
 *
 * <p>{@code sentence} is what the person was shown (the cloud's own words); {@code cause} is ours,
 * for the administrator.
 */
public sealed interface Verdict {
    /** The person reached the page they were sent to. */
    record SignedIn(String sentence) implements Verdict {}

    /** The sign-in was refused; {@code decisive} is the failure that AWS would report first. */
    record Refused(Check decisive, String sentence, String cause) implements Verdict {
        /** The catalogue's number of this failure, where it has one. */
        public Optional<String> failure() {
            return decisive.definition().failure();
        }
    }

    /** Not ended yet (a role is still to be chosen), or left by the person. */
    record Undecided(String sentence) implements Verdict {}
}

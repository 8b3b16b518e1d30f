package patchbay.identity.portal;

import java.time.Instant;
import java.util.Optional;
import patchbay.identity.directory.PersonId;

/**
 * A sign-in whose password was right and that wants something more.
 *
 * @param tokenHash of the token that the browser shows
 * @param workflow groups the events of this sign-in
 * @param next where it leads: a path of the host
 * @param proven what was proven so far, as the events call it, by comma: {@code PASSWORD,TOTP}
 * @param challenge what an authenticator has to sign; empty text where none was asked
 * @param sealedSecret of an authenticator app being registered, or a code that was mailed
 * @param failures wrong answers so far
 */
// The sealed bytes go from the store to the sealer; nobody compares or alters them.
@SuppressWarnings("ArrayRecordComponent")
public record Attempt(
        String tokenHash,
        SessionKind kind,
        PersonId person,
        String workflow,
        String next,
        String proven,
        String challenge,
        Optional<byte[]> sealedSecret,
        int failures,
        Instant endsAt) {
    Attempt proving(String credential) {
        return new Attempt(
                tokenHash,
                kind,
                person,
                workflow,
                next,
                proven + "," + credential,
                "",
                Optional.empty(),
                failures,
                endsAt);
    }

    Attempt challenged(String fresh) {
        return new Attempt(
                tokenHash,
                kind,
                person,
                workflow,
                next,
                proven,
                fresh,
                sealedSecret,
                failures,
                endsAt);
    }

    Attempt holding(byte[] sealed) {
        return new Attempt(
                tokenHash,
                kind,
                person,
                workflow,
                next,
                proven,
                challenge,
                Optional.of(sealed),
                failures,
                endsAt);
    }

    /** Whether more than a password was proven. */
    boolean twice() {
        return proven.indexOf(',') > 0;
    }

    @Override
    public String toString() {
        return kind + " sign-in of " + person + " by " + proven;
    }
}

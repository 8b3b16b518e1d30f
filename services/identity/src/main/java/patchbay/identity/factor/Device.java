package patchbay.identity.factor;

import java.time.Instant;
import java.util.Optional;
import patchbay.identity.directory.PersonId;

/**
 * Something that a person proves themselves with beside the password.
 *
 * @param name as its owner calls it
 */
public record Device(
        String id,
        PersonId person,
        String name,
        Proof proof,
        Instant createdAt,
        Optional<Instant> usedAt) {
    /** What is kept of it. */
    // The bytes go from the store to the verifier; nobody compares or alters them.
    @SuppressWarnings("ArrayRecordComponent")
    public sealed interface Proof {
        /**
         * An authenticator app (RFC 6238).
         *
         * @param lastStep the time step whose code was used last; none up to it is good again
         */
        record App(byte[] sealedSecret, long lastStep) implements Proof {
            @Override
            public String toString() {
                return "authenticator app";
            }
        }

        /**
         * A security key or passkey (WebAuthn).
         *
         * @param credentialId base64url without padding
         * @param publicKey in COSE form
         * @param relyingParty the domain it was registered for, and works under only
         * @param signatures its own count of signatures, where it keeps one
         */
        record Key(String credentialId, byte[] publicKey, String relyingParty, long signatures)
                implements Proof {
            @Override
            public String toString() {
                return "key " + credentialId;
            }
        }
    }

    public boolean isKey() {
        return proof instanceof Proof.Key;
    }
}

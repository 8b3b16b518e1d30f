package patchbay.wire.sigv4;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a request says of its own signature; nothing of it is verified yet.
 *
 * @param moment as written, {@code 20261122T120431Z}
 * @param at the same moment
 * @param signedHeaders names in lower case
 * @param lifetime how long a presigned request may be used; nothing for one signed in its header
 */
public record Claim(
        String accessKeyId,
        CredentialScope scope,
        String moment,
        Instant at,
        List<String> signedHeaders,
        String signature,
        Optional<String> sessionToken,
        Optional<Duration> lifetime) {
    public Claim {
        signedHeaders = List.copyOf(signedHeaders);
    }

    /** Whether the signature stands in the query rather than in a header. */
    boolean presigned() {
        return lifetime.isPresent();
    }
}

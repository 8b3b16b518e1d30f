package patchbay.wire.sigv4;

import java.time.Instant;
import java.util.Optional;
import patchbay.aws.Caller;
import patchbay.aws.Secret;
import patchbay.wire.Call;

/** Where access keys are looked up. */
@FunctionalInterface
public interface Credentials {
    /**
     * Who holds an access key.
     *
     * @param sessionToken as sent; a long-lived key has none, and a temporary key is only found
     *     together with its own
     * @param region that the request was signed for; a token need not be good everywhere
     * @return nothing for a key that does not exist, is switched off, or is not of this token
     */
    Optional<Holder> find(String accessKeyId, Optional<String> sessionToken, String region);

    /** Told of every call that was proven to be signed with the key. */
    default void used(String accessKeyId, Call call) {}

    /**
     * @param expiresAt the end of a temporary key; nothing for a long-lived one
     */
    record Holder(Secret secretAccessKey, Caller caller, Optional<Instant> expiresAt) {}
}

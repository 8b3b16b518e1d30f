package patchbay.sts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import patchbay.iam.Circumstances;

/**
 * What somebody presents to become a session of a role.
 *
 * @param response the SAML response, base64, as it was sent
 * @param roleArn the role asked for, as it was written
 * @param providerArn the SAML provider, as it was written
 * @param duration length of session asked for; empty where none was
 * @param minimumTokenSize in characters; a shorter session token is padded
 * @param postedTo address that the response was posted to, as the browser wrote it; empty for an
 *     API call
 * @param globalEndpoint whether it is a call to the partition's global endpoint
 */
public record SamlRequest(
        String response,
        String roleArn,
        String providerArn,
        Optional<Duration> duration,
        SessionPolicies policies,
        Purpose purpose,
        int minimumTokenSize,
        Optional<String> postedTo,
        Circumstances circumstances,
        boolean globalEndpoint) {
    /** What the session is for. */
    public enum Purpose {
        /** Credentials for a program. */
        API,
        /** A session in the browser; only then does the assertion set its length (rule 1.25). */
        CONSOLE
    }

    /**
     * Policies that limit the session further.
     *
     * @param inline a policy document
     * @param managed ARNs of managed policies of the role's account
     */
    public record SessionPolicies(Optional<String> inline, List<String> managed) {
        /** No further limit. */
        public static final SessionPolicies NONE = new SessionPolicies(Optional.empty(), List.of());

        public SessionPolicies {
            managed = List.copyOf(managed);
        }
    }

    /** What a browser posts to sign in to the console. */
    public static SamlRequest fromBrowser(
            String response, RolePair pair, String postedTo, Circumstances circumstances) {
        return new SamlRequest(
                response,
                pair.roleArn(),
                pair.providerArn(),
                Optional.empty(),
                SessionPolicies.NONE,
                Purpose.CONSOLE,
                0,
                Optional.of(postedTo),
                circumstances,
                false);
    }
}

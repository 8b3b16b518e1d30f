package patchbay.signin;

import java.util.List;
import java.util.Optional;
import patchbay.aws.Arn;
import patchbay.aws.places.Place;
import patchbay.iam.Circumstances;
import patchbay.sts.RolePair;

/**
 * What a browser posted to an assertion consumer.
 *
 * @param samlResponse the form's {@code SAMLResponse} as sent; empty text where it has none
 * @param relayState the form's {@code RelayState}
 * @param roleIndex ARN of the role chosen on the page of choice; empty on the first post
 * @param endpoint the sign-in endpoint that was posted to
 * @param named what the address itself wants of the roles offered
 * @param postedTo its canonical address with the path: {@code https://signin.aws.amazon.com/saml}
 */
public record SamlPost(
        String samlResponse,
        Optional<String> relayState,
        Optional<String> roleIndex,
        Place.SignIn endpoint,
        String postedTo,
        Circumstances circumstances,
        Named named) {
    /** A post to an address that names neither role nor provider. */
    public SamlPost(
            String samlResponse,
            Optional<String> relayState,
            Optional<String> roleIndex,
            Place.SignIn endpoint,
            String postedTo,
            Circumstances circumstances) {
        this(samlResponse, relayState, roleIndex, endpoint, postedTo, circumstances, Named.NOTHING);
    }

    /** What an address wants of the roles offered, each by name or ARN (rule 8.31). */
    public record Named(Optional<String> role, Optional<String> provider) {
        static final Named NOTHING = new Named(Optional.empty(), Optional.empty());

        List<RolePair> of(List<RolePair> pairs) {
            return pairs.stream()
                    .filter(pair ->
                            matches(role, pair.role()) && matches(provider, pair.provider()))
                    .toList();
        }

        private static boolean matches(Optional<String> wanted, Arn arn) {
            return wanted.isEmpty()
                    || wanted.get().equals(arn.toString())
                    || wanted.get().equals(arn.lastSegment());
        }
    }
}

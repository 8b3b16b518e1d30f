package patchbay.signin;

import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.iam.Circumstances;

/**
 * What a browser posted to an assertion consumer.
 *
 * @param samlResponse the form's {@code SAMLResponse} as sent; empty text where it has none
 * @param relayState the form's {@code RelayState}
 * @param roleIndex ARN of the role chosen on the page of choice; empty on the first post
 * @param endpoint the sign-in endpoint that was posted to
 * @param postedTo its canonical address with the path: {@code https://signin.aws.amazon.com/saml}
 */
public record SamlPost(
        String samlResponse,
        Optional<String> relayState,
        Optional<String> roleIndex,
        Place.SignIn endpoint,
        String postedTo,
        Circumstances circumstances) {}

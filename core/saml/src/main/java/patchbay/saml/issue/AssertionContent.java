package patchbay.saml.issue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one assertion for browser single sign-on says.
 *
 * <p>Source: <i>SAML Profiles 4.1.4.2</i>.
 *
 * @param id unique, begins with a letter or underscore
 * @param recipient the assertion consumer's address, as the consumer itself knows it
 * @param notBefore from when it may be used
 * @param notOnOrAfter until when, in both places: the subject's confirmation and the conditions
 * @param inResponseTo the request's id where the service provider asked; empty where the sign-in
 *     began at the identity provider
 */
public record AssertionContent(
        String id,
        Instant issuedAt,
        String issuer,
        NameId subject,
        String recipient,
        Optional<String> inResponseTo,
        Instant notBefore,
        Instant notOnOrAfter,
        List<String> audiences,
        Authentication authentication,
        List<SamlAttribute> attributes) {
    public AssertionContent {
        audiences = List.copyOf(audiences);
        attributes = List.copyOf(attributes);
    }

    /**
     * How and when the person proved who they are.
     *
     * @param sessionIndex names the session at the identity provider
     * @param contextClass the authentication context class's URI
     * @param sessionNotOnOrAfter when the service provider is to end its session; empty: it decides
     */
    public record Authentication(
            Instant at,
            String sessionIndex,
            String contextClass,
            Optional<Instant> sessionNotOnOrAfter) {
        public static final String PASSWORD_PROTECTED_TRANSPORT =
                "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport";
    }
}

package patchbay.benchmarks;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import patchbay.chance.Randomness;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.certificate.SelfSigned;
import patchbay.saml.issue.AssertionContent;
import patchbay.saml.issue.NameId;
import patchbay.saml.issue.ResponseIssuer;
import patchbay.saml.issue.SamlAttribute;
import patchbay.saml.issue.SignatureAlgorithm;
import patchbay.saml.issue.SigningKey;
import patchbay.saml.metadata.IdentityProviderMetadata;
import patchbay.saml.verify.Expectations;
import patchbay.saml.verify.TrustedProvider;

/** A Response of about 6 kB, as agents sign in with it: RSA-2048, SHA-256, the assertion signed. */
final class Letter {
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final String ISSUER = "https://idp.example.com/saml/assertion/1";
    private static final String SIGN_IN = "https://signin.aws.amazon.com/saml";
    private static final String AUDIENCE = "urn:amazon:webservices";
    private static final String NAMES = "https://aws.amazon.com/SAML/Attributes/";

    final Randomness random = new SecureRandom()::nextBytes;
    final KeyPair keys = SigningKey.generateRsa(2048, random);
    final X509Certificate certificate =
            new SelfSigned(random)
                    .certify(
                            keys,
                            new SelfSigned.Subject("idp.example.com", "Example"),
                            CertificateAlgorithm.SHA256_RSA,
                            NOW,
                            NOW.plusSeconds(5L * 365 * 86_400));
    final SigningKey signingKey =
            new SigningKey(keys.getPrivate(), certificate, SignatureAlgorithm.RSA_SHA256);
    final ResponseIssuer issuer = new ResponseIssuer(random);
    final String base64 = issue();

    /** Builds, signs and encodes a fresh Response. */
    String issue() {
        return issue(NOW, "ana@example.com");
    }

    /** The same about somebody, at another time. */
    String issue(Instant at, String person) {
        return issuer.issue(
                        content(at, person),
                        signingKey,
                        ResponseIssuer.Signing.ASSERTION,
                        Optional.empty())
                .base64();
    }

    TrustedProvider provider() {
        return TrustedProvider.of(
                "benchmark",
                Map.of(ISSUER, List.of(patchbay.saml.verify.SigningKey.of(certificate))));
    }

    Expectations expectations() {
        return Expectations.of(Set.of(SIGN_IN), Set.of(AUDIENCE), NOW);
    }

    /** What an administrator uploads. */
    String metadata() {
        return new String(
                new IdentityProviderMetadata(
                                ISSUER,
                                List.of(certificate),
                                "https://idp.example.com/sso",
                                "https://idp.example.com/slo")
                        .document(),
                StandardCharsets.UTF_8);
    }

    private AssertionContent content(Instant at, String person) {
        return new AssertionContent(
                issuer.freshId(),
                at,
                ISSUER,
                new NameId(person, "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"),
                SIGN_IN,
                Optional.empty(),
                at.minusSeconds(300),
                at.plusSeconds(3600),
                List.of(AUDIENCE),
                new AssertionContent.Authentication(
                        at,
                        "_session",
                        AssertionContent.Authentication.PASSWORD_PROTECTED_TRANSPORT,
                        Optional.empty()),
                Stream.concat(
                                Stream.of(
                                        attribute(
                                                "Role",
                                                "arn:aws:iam::111122223333:role/Connect-SSO,"
                                                        + "arn:aws:iam::111122223333:saml-provider/Connect-SSO"),
                                        attribute("RoleSessionName", person),
                                        attribute("SessionDuration", "43200")),
                                IntStream.range(0, 5)
                                        .mapToObj(i ->
                                                attribute("PrincipalTag:tag" + i, "value " + i)))
                        .toList());
    }

    private static SamlAttribute attribute(String name, String value) {
        return new SamlAttribute(NAMES + name, SamlAttribute.BASIC, List.of(value));
    }
}

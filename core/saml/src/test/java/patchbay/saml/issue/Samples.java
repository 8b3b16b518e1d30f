package patchbay.saml.issue;

import java.io.ByteArrayInputStream;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import patchbay.chance.Randomness;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.certificate.SelfSigned;

/** An assertion like the ones that agents sign in with, and keys to sign it. */
final class Samples {
    static final Randomness RANDOM = new SecureRandom()::nextBytes;
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final KeyPair RSA = SigningKey.generateRsa(2048, RANDOM);

    private Samples() {}

    static SigningKey rsaKey(SignatureAlgorithm algorithm) {
        return key(RSA, CertificateAlgorithm.SHA256_RSA, algorithm);
    }

    static SigningKey ecKey(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        KeyPair keys = generator.generateKeyPair();
        return key(
                keys,
                CertificateAlgorithm.SHA256_ECDSA,
                SignatureAlgorithm.defaultFor(keys.getPrivate()));
    }

    private static SigningKey key(
            KeyPair keys, CertificateAlgorithm certificate, SignatureAlgorithm algorithm) {
        return new SigningKey(
                keys.getPrivate(),
                new SelfSigned(RANDOM)
                        .certify(
                                keys,
                                new SelfSigned.Subject("idp.example.com", "Example"),
                                certificate,
                                NOW,
                                NOW.plusSeconds(5L * 365 * 86_400)),
                algorithm);
    }

    static AssertionContent content() {
        return content("ana@example.com", "ana@example.com");
    }

    static AssertionContent content(String nameId, String sessionName) {
        return new AssertionContent(
                "_0123456789abcdef",
                NOW,
                "https://idp.example.com/saml/assertion/1",
                new NameId(nameId, "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"),
                "https://signin.aws.amazon.com/saml",
                Optional.empty(),
                NOW.minusSeconds(300),
                NOW.plusSeconds(3600),
                List.of("urn:amazon:webservices"),
                new AssertionContent.Authentication(
                        NOW,
                        "_session",
                        AssertionContent.Authentication.PASSWORD_PROTECTED_TRANSPORT,
                        Optional.empty()),
                List.of(
                        new SamlAttribute(
                                "https://aws.amazon.com/SAML/Attributes/Role",
                                SamlAttribute.UNSPECIFIED,
                                List.of(
                                        "arn:aws:iam::111122223333:role/Connect-SSO,"
                                                + "arn:aws:iam::111122223333:saml-provider/Connect-SSO")),
                        new SamlAttribute(
                                "https://aws.amazon.com/SAML/Attributes/RoleSessionName",
                                SamlAttribute.UNSPECIFIED,
                                List.of(sessionName))));
    }

    static Document parse(byte[] octets) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(octets));
    }
}

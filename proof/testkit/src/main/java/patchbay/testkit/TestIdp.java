package patchbay.testkit;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import patchbay.chance.Randomness;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.certificate.SelfSigned;
import patchbay.saml.issue.SignatureAlgorithm;
import patchbay.saml.issue.SigningKey;
import patchbay.saml.metadata.IdentityProviderMetadata;

/** An identity provider in a test: one entity ID, one key. */
public final class TestIdp {
    private final String entityId;
    private final SigningKey key;
    private final PrivateKey privateKey;
    private final Randomness random;

    private TestIdp(String entityId, SigningKey key, PrivateKey privateKey, Randomness random) {
        this.entityId = entityId;
        this.key = key;
        this.privateKey = privateKey;
        this.random = random;
    }

    /** Keys are dear to make, and a test does not care whose they were before. */
    private static final KeyPair FIRST = freshKeys();

    private static final KeyPair SECOND = freshKeys();

    private static KeyPair freshKeys() {
        return SigningKey.generateRsa(2048, new SecureRandom()::nextBytes);
    }

    /** The provider that is known. */
    public static TestIdp known(String entityId, Instant now, Randomness random) {
        return of(FIRST, entityId, now, random);
    }

    /** A provider with a key of its own. */
    public static TestIdp stranger(String entityId, Instant now, Randomness random) {
        return of(SECOND, entityId, now, random);
    }

    private static TestIdp of(KeyPair keys, String entityId, Instant now, Randomness random) {
        var certificate =
                new SelfSigned(random)
                        .certify(
                                keys,
                                new SelfSigned.Subject("idp.example.com", "Example"),
                                CertificateAlgorithm.SHA256_RSA,
                                now.minus(Duration.ofDays(1)),
                                now.plus(Duration.ofDays(365)));
        return new TestIdp(
                entityId,
                new SigningKey(keys.getPrivate(), certificate, SignatureAlgorithm.RSA_SHA256),
                keys.getPrivate(),
                random);
    }

    /** The same provider under another name: same key, other entity ID. */
    public TestIdp renamed(String otherEntityId) {
        return new TestIdp(otherEntityId, key, privateKey, random);
    }

    /** What an administrator uploads. */
    public String metadata() {
        return new String(
                new IdentityProviderMetadata(
                                entityId,
                                List.of(key.certificate()),
                                "https://idp.example.com/sso",
                                "https://idp.example.com/logout")
                        .document(),
                StandardCharsets.UTF_8);
    }

    /** A response about somebody, right in everything until it is changed. */
    public ResponseDraft response(String sessionName, Instant now) {
        return new ResponseDraft(this, sessionName, now);
    }

    String entityId() {
        return entityId;
    }

    SigningKey key() {
        return key;
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    Randomness random() {
        return random;
    }
}

package patchbay.identity.source.external;

import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.chance.Randomness;
import patchbay.identity.source.Fields;
import patchbay.identity.source.Source;
import patchbay.identity.source.Sources;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.certificate.SelfSigned;
import patchbay.saml.issue.SignatureAlgorithm;
import patchbay.saml.issue.SigningKey;

/** The keys that sign our requests: one for each source, made when it is set up. */
public final class ProviderKeys {
    private static final String CERTIFICATE = "certificate";
    private static final int SIZE_BITS = 2048;
    private static final int VALID_YEARS = 10;

    private final Sources sources;
    private final InstantSource clock;
    private final Randomness random;

    public ProviderKeys(Sources sources, InstantSource clock, Randomness random) {
        this.sources = sources;
        this.clock = clock;
        this.random = random;
    }

    /** Settings with a fresh key's certificate, and the key. */
    public record Fresh(Fields fields, Secret key) {}

    /** The settings of a new source, with a key of its own. */
    public Fresh with(Fields fields) {
        KeyPair keys = SigningKey.generateRsa(SIZE_BITS, random);
        Instant now = clock.instant();
        X509Certificate certificate =
                new SelfSigned(random)
                        .certify(
                                keys,
                                new SelfSigned.Subject("Identity Center sign-in", "Patchbay"),
                                CertificateAlgorithm.SHA256_RSA,
                                now,
                                now.atZone(ZoneOffset.UTC).plusYears(VALID_YEARS).toInstant());
        try {
            return new Fresh(
                    fields.with(
                            CERTIFICATE,
                            Base64.getEncoder().encodeToString(certificate.getEncoded())),
                    new Secret(Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded())));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate just made has an encoding", e);
        }
    }

    /** The key of a source; nothing where it has none. */
    public Optional<SigningKey> of(Source source) {
        String certificate = source.fields().text(CERTIFICATE);
        return sources.secret(source.id())
                .filter(_ -> !certificate.isEmpty())
                .map(secret ->
                        SigningKey.restore(
                                Base64.getDecoder().decode(secret.reveal()),
                                Base64.getDecoder().decode(certificate),
                                SignatureAlgorithm.RSA_SHA256));
    }
}

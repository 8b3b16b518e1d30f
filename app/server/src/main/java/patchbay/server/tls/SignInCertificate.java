package patchbay.server.tls;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import patchbay.chance.Randomness;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.certificate.SelfSigned;
import patchbay.saml.issue.SigningKey;
import patchbay.server.OwnerFile;

/**
 * The certificate in the sign-in endpoint's own metadata, made when somebody first asks for it and
 * kept with the data. Partners read it and never need it: sign-in signs nothing.
 */
public final class SignInCertificate implements Supplier<X509Certificate> {
    private static final Duration LIFE = Duration.ofDays(3650);
    private static final int KEY_BITS = 2048;

    private final Path folder;
    private final InstantSource clock;
    private final Randomness random;

    public SignInCertificate(Path folder, InstantSource clock, Randomness random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public synchronized X509Certificate get() {
        Path file = folder.resolve("sign-in.pem");
        if (!Files.exists(file)) {
            make(file);
        }
        return Pem.certificate(file);
    }

    private void make(Path file) {
        KeyPair keys = SigningKey.generateRsa(KEY_BITS, random);
        Instant now = clock.instant();
        X509Certificate certificate =
                new SelfSigned(random)
                        .certify(
                                keys,
                                new SelfSigned.Subject("Patchbay sign-in", "Patchbay"),
                                CertificateAlgorithm.SHA256_RSA,
                                now,
                                now.plus(LIFE));
        OwnerFile.write(folder.resolve("sign-in-key.pem"), Pem.of(keys));
        OwnerFile.write(file, Pem.of(certificate));
    }
}

package patchbay.identity.application;

import java.time.Instant;
import patchbay.saml.issue.SignatureAlgorithm;

/**
 * A key of an application as it is kept: the private key sealed, the certificate plain. Exactly one
 * of an application's keys is active, the one that signs.
 */
public final class ApplicationKey {
    private final String id;
    private final byte[] certificate;
    private final byte[] sealedPrivateKey;
    private final SignatureAlgorithm algorithm;
    private final boolean active;
    private final Instant createdAt;

    /**
     * @param id tells the keys apart
     * @param certificate X.509, DER
     * @param sealedPrivateKey PKCS #8, sealed
     */
    public ApplicationKey(
            String id,
            byte[] certificate,
            byte[] sealedPrivateKey,
            SignatureAlgorithm algorithm,
            boolean active,
            Instant createdAt) {
        this.id = id;
        this.certificate = certificate.clone();
        this.sealedPrivateKey = sealedPrivateKey.clone();
        this.algorithm = algorithm;
        this.active = active;
        this.createdAt = createdAt;
    }

    public String id() {
        return id;
    }

    /** X.509, DER. */
    public byte[] certificate() {
        return certificate.clone();
    }

    public byte[] sealedPrivateKey() {
        return sealedPrivateKey.clone();
    }

    public SignatureAlgorithm algorithm() {
        return algorithm;
    }

    public boolean active() {
        return active;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public String toString() {
        return "application key " + id;
    }
}

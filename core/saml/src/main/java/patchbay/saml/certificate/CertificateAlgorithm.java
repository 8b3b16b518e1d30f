package patchbay.saml.certificate;

/**
 * How a certificate is signed. SHA-1 exists because old partners ask for it (rule 7.17); the
 * signature of a self-signed certificate protects nothing, its key does.
 */
public enum CertificateAlgorithm {
    SHA1_RSA("SHA1withRSA", "1.2.840.113549.1.1.5", true),
    SHA256_RSA("SHA256withRSA", "1.2.840.113549.1.1.11", true),
    SHA256_ECDSA("SHA256withECDSA", "1.2.840.10045.4.3.2", false),
    SHA384_ECDSA("SHA384withECDSA", "1.2.840.10045.4.3.3", false);

    private final String jcaName;
    private final String oid;
    private final boolean withNullParameters;

    CertificateAlgorithm(String jcaName, String oid, boolean withNullParameters) {
        this.jcaName = jcaName;
        this.oid = oid;
        this.withNullParameters = withNullParameters;
    }

    String jcaName() {
        return jcaName;
    }

    /** AlgorithmIdentifier; RSA's has a NULL as parameters, ECDSA's has none. */
    byte[] identifier() {
        return withNullParameters
                ? Der.sequence(Der.oid(oid), Der.empty())
                : Der.sequence(Der.oid(oid));
    }
}

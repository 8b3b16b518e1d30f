package patchbay.saml.verify;

import java.util.Optional;

/** The digest algorithms that we compute; an unknown one is refused. */
enum DigestMethod {
    SHA256("http://www.w3.org/2001/04/xmlenc#sha256", "SHA-256"),
    SHA384("http://www.w3.org/2001/04/xmldsig-more#sha384", "SHA-384"),
    SHA512("http://www.w3.org/2001/04/xmlenc#sha512", "SHA-512"),
    SHA1("http://www.w3.org/2000/09/xmldsig#sha1", "SHA-1");

    private static final DigestMethod[] ALL = values();

    private final String uri;
    private final String jcaName;

    DigestMethod(String uri, String jcaName) {
        this.uri = uri;
        this.jcaName = jcaName;
    }

    static Optional<DigestMethod> of(String uri) {
        for (DigestMethod each : ALL) {
            if (each.uri.equals(uri)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    String jcaName() {
        return jcaName;
    }

    boolean legacy() {
        return this == SHA1;
    }
}

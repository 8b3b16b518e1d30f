package patchbay.saml.issue;

import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;

/**
 * How an XML signature is made. Source: <i>XML Signature 1.1, section 6</i>; RFC 9231.
 *
 * <p>ECDSA values are the two numbers one behind the other, as XML Signature has it, not DER.
 */
public enum SignatureAlgorithm {
    RSA_SHA256(
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
            "SHA256withRSA",
            "http://www.w3.org/2001/04/xmlenc#sha256",
            "SHA-256"),
    RSA_SHA384(
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384",
            "SHA384withRSA",
            "http://www.w3.org/2001/04/xmldsig-more#sha384",
            "SHA-384"),
    RSA_SHA512(
            "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512",
            "SHA512withRSA",
            "http://www.w3.org/2001/04/xmlenc#sha512",
            "SHA-512"),
    ECDSA_SHA256(
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
            "SHA256withECDSAinP1363Format",
            "http://www.w3.org/2001/04/xmlenc#sha256",
            "SHA-256"),
    ECDSA_SHA384(
            "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384",
            "SHA384withECDSAinP1363Format",
            "http://www.w3.org/2001/04/xmldsig-more#sha384",
            "SHA-384"),
    /** For a partner that knows nothing better (rule 7.17); forgeable by whoever can afford it. */
    RSA_SHA1(
            "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
            "SHA1withRSA",
            "http://www.w3.org/2000/09/xmldsig#sha1",
            "SHA-1");

    private final String uri;
    private final String jcaName;
    private final String digestUri;
    private final String digestName;

    SignatureAlgorithm(String uri, String jcaName, String digestUri, String digestName) {
        this.uri = uri;
        this.jcaName = jcaName;
        this.digestUri = digestUri;
        this.digestName = digestName;
    }

    /**
     * What to sign with a key by default: RSA and P-256 with SHA-256, larger curves with SHA-384.
     */
    public static SignatureAlgorithm defaultFor(PrivateKey key) {
        if (key instanceof ECPrivateKey ec) {
            boolean small = ec.getParams().getOrder().bitLength() <= 256;
            return small ? ECDSA_SHA256 : ECDSA_SHA384;
        }
        return RSA_SHA256;
    }

    String uri() {
        return uri;
    }

    String jcaName() {
        return jcaName;
    }

    String digestUri() {
        return digestUri;
    }

    String digestName() {
        return digestName;
    }
}

package patchbay.saml.issue;

import static patchbay.saml.write.Vocabulary.SIGNATURE;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import patchbay.saml.write.CanonicalWriter;
import patchbay.saml.write.Fragment;

/**
 * Signs an element with a signature inside it.
 *
 * <p>One reference to the element's ID, transforms enveloped-signature and exclusive
 * canonicalisation, the certificate in KeyInfo. Since the element was written in canonical form,
 * its octets are what is digested. Source: <i>SAML Core 5.4</i>.
 */
final class EnvelopedSignature {
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

    private EnvelopedSignature() {}

    /** The element with its signature in place. */
    static Fragment sign(AssertionWriter.Signable signable, SigningKey key) {
        String digest = digest(signable.element(), key.algorithm());
        // SignedInfo is signed as if it stood alone: its own start tag declares the namespace.
        CanonicalWriter alone = new CanonicalWriter();
        signedInfo(alone, signable.id(), digest, key.algorithm());
        String value = signature(alone.finish().octets(), key);

        CanonicalWriter writer = new CanonicalWriter();
        writer.open(SIGNATURE, "Signature");
        signedInfo(writer, signable.id(), digest, key.algorithm());
        writer.element(SIGNATURE, "SignatureValue", value);
        writer.open(SIGNATURE, "KeyInfo")
                .open(SIGNATURE, "X509Data")
                .element(SIGNATURE, "X509Certificate", key.encodedCertificate())
                .close()
                .close();
        return signable.element().with(writer.close().finish(), signable.signaturePosition());
    }

    private static void signedInfo(
            CanonicalWriter writer, String id, String digest, SignatureAlgorithm algorithm) {
        writer.open(SIGNATURE, "SignedInfo");
        algorithm(writer, "CanonicalizationMethod", EXCLUSIVE);
        algorithm(writer, "SignatureMethod", algorithm.uri());
        writer.open(SIGNATURE, "Reference").attribute("URI", "#" + id);
        writer.open(SIGNATURE, "Transforms");
        algorithm(writer, "Transform", ENVELOPED);
        algorithm(writer, "Transform", EXCLUSIVE);
        writer.close();
        algorithm(writer, "DigestMethod", algorithm.digestUri());
        writer.element(SIGNATURE, "DigestValue", digest).close().close();
    }

    private static void algorithm(CanonicalWriter writer, String element, String uri) {
        writer.open(SIGNATURE, element).attribute("Algorithm", uri).close();
    }

    private static String digest(Fragment element, SignatureAlgorithm algorithm) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm.digestName());
            return Base64.getEncoder().encodeToString(digest.digest(element.octets()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot digest with " + algorithm, e);
        }
    }

    private static String signature(byte[] signedInfo, SigningKey key) {
        try {
            Signature signature = Signature.getInstance(key.algorithm().jcaName());
            signature.initSign(key.privateKey());
            signature.update(signedInfo);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with " + key.algorithm(), e);
        }
    }
}

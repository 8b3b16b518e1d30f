package patchbay.saml.verify;

import static patchbay.saml.verify.SamlName.ASSERTION;
import static patchbay.saml.verify.SamlName.CIPHER_DATA;
import static patchbay.saml.verify.SamlName.CIPHER_VALUE;
import static patchbay.saml.verify.SamlName.DIGEST_METHOD;
import static patchbay.saml.verify.SamlName.ENCRYPTED_ASSERTION;
import static patchbay.saml.verify.SamlName.ENCRYPTED_DATA;
import static patchbay.saml.verify.SamlName.ENCRYPTED_KEY;
import static patchbay.saml.verify.SamlName.ENCRYPTION_METHOD;
import static patchbay.saml.verify.SamlName.KEY_INFO;
import static patchbay.saml.verify.SamlName.MGF;
import static patchbay.saml.verify.SamlName.OAEP_PARAMS;

import java.security.PrivateKey;
import java.util.Optional;
import patchbay.saml.xml.XmlDocument;

/**
 * Opens an EncryptedAssertion with the provider's private keys, newest first. Decryption adds no
 * trust: what comes out is judged like anything else that came in.
 *
 * <p>Whatever goes wrong once a key is at work, there is one answer after the same work, so that
 * nobody can use us to guess at keys or padding (Jager and Somorovsky 2011, Bleichenbacher 1998): a
 * key that cannot be unwrapped is replaced by another one, and only one assertion by the schema
 * counts as opened.
 */
final class Decryption {
    private static final String ELEMENT = "http://www.w3.org/2001/04/xmlenc#Element";
    private static final int KEYS = 2;

    private final TrustedProvider provider;
    private final Findings findings;

    Decryption(TrustedProvider provider, Findings findings) {
        this.provider = provider;
        this.findings = findings;
    }

    /**
     * The octets inside the EncryptedAssertion of a Response: one assertion by the schema.
     *
     * @param covered whether a verified signature covers the encrypted form, without which AES-CBC
     *     is never tried
     */
    Optional<byte[]> open(XmlDocument response, boolean covered) {
        int assertion = response.child(response.root(), ENCRYPTED_ASSERTION);
        int data = response.child(assertion, ENCRYPTED_DATA);
        int key = encryptedKey(response, assertion, data);
        if (key == XmlDocument.NONE) {
            return refuse("exactly one encrypted key", "none, or several");
        }
        if (provider.decryptionKeys().isEmpty()) {
            return refuse("a private key in the provider", "none");
        }
        int type = response.attribute(data, "Type");
        Optional<ContentCipher> content = ContentCipher.of(algorithm(response, data));
        Optional<KeyTransport> transport = transport(response, key);
        if (content.isEmpty()
                || transport.isEmpty()
                || (type != XmlDocument.NONE && !response.hasValue(type, ELEMENT))) {
            return refuse(
                    "AES-GCM, its key by RSA-OAEP with SHA-1 or SHA-256",
                    Shown.of(algorithm(response, data))
                            + ", key by "
                            + Shown.of(algorithm(response, key)));
        }
        if (content.get().malleable() && !(provider.legacy().cbcEncryption() && covered)) {
            return refuse(
                    "AES-GCM; AES-CBC only where the provider allows it and the response is signed",
                    Shown.of(algorithm(response, data)));
        }
        Optional<byte[]> wrapped = cipherValue(response, key);
        Optional<byte[]> encrypted = cipherValue(response, data);
        Optional<byte[]> opened =
                wrapped.isPresent() && encrypted.isPresent()
                        ? opened(transport.get(), content.get(), wrapped.get(), encrypted.get())
                        : Optional.empty();
        if (opened.isEmpty()) {
            return refuse("one assertion, and a private key of the provider that opens it", "none");
        }
        findings.pass(SamlCheck.DECRYPTION, "a private key of the provider", "it opened it");
        return opened;
    }

    /** What a wrong key makes of AES-CBC may look padded; so only an assertion ends the search. */
    private Optional<byte[]> opened(
            KeyTransport transport, ContentCipher content, byte[] wrapped, byte[] encrypted) {
        for (PrivateKey each : provider.decryptionKeys().stream().limit(KEYS).toList()) {
            KeyTransport.Unwrapped key = transport.unwrap(wrapped, each, content);
            Optional<byte[]> plain =
                    content.decrypt(key.key(), encrypted)
                            .filter(octets ->
                                    SignatureVerifier.parseOctets(octets, ASSERTION).isPresent());
            if (key.genuine() && plain.isPresent()) {
                return plain;
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> refuse(String expected, String found) {
        findings.fail(
                SamlCheck.DECRYPTION,
                expected,
                found,
                provider.name(),
                "give the provider the private key of the certificate that the identity provider"
                        + " encrypts to, and have it use AES-256-GCM with RSA-OAEP");
        return Optional.empty();
    }

    /** The key inside EncryptedData, or the one beside it; none if there are several. */
    private static int encryptedKey(XmlDocument response, int assertion, int data) {
        int found = XmlDocument.NONE;
        int end = response.nextSibling(assertion);
        for (int e = assertion; e != end && e != XmlDocument.NONE; e = response.following(e)) {
            if (response.is(e, ENCRYPTED_KEY)) {
                if (found != XmlDocument.NONE) {
                    return XmlDocument.NONE;
                }
                found = e;
            }
        }
        int parent = found == XmlDocument.NONE ? found : response.parent(found);
        boolean inPlace =
                parent == assertion
                        || (parent != XmlDocument.NONE
                                && response.is(parent, KEY_INFO)
                                && response.parent(parent) == data);
        return inPlace ? found : XmlDocument.NONE;
    }

    private static Optional<KeyTransport> transport(XmlDocument response, int key) {
        int method = response.child(key, ENCRYPTION_METHOD);
        if (response.child(method, OAEP_PARAMS) != XmlDocument.NONE
                || several(response, method, DIGEST_METHOD)
                || several(response, method, MGF)) {
            return Optional.empty();
        }
        return KeyTransport.of(
                algorithm(response, key),
                childAlgorithm(response, method, DIGEST_METHOD),
                childAlgorithm(response, method, MGF));
    }

    private static boolean several(XmlDocument response, int parent, SamlName name) {
        int count = 0;
        for (int c = response.firstChild(parent);
                c != XmlDocument.NONE;
                c = response.nextSibling(c)) {
            count += response.is(c, name) ? 1 : 0;
        }
        return count > 1;
    }

    private static Optional<String> childAlgorithm(
            XmlDocument response, int method, SamlName name) {
        int child = response.child(method, name);
        return child == XmlDocument.NONE
                ? Optional.empty()
                : Optional.of(response.value(response.attribute(child, "Algorithm")));
    }

    /** The algorithm of EncryptedData or EncryptedKey. */
    private static String algorithm(XmlDocument response, int element) {
        int method = response.child(element, ENCRYPTION_METHOD);
        return response.value(response.attribute(method, "Algorithm"));
    }

    private static Optional<byte[]> cipherValue(XmlDocument response, int element) {
        int value = response.child(response.child(element, CIPHER_DATA), CIPHER_VALUE);
        return StrictBase64.decode(response.text(value));
    }
}

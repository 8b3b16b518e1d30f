package patchbay.saml.verify;

import static patchbay.saml.verify.SamlName.SIGNATURE;
import static patchbay.saml.verify.SamlName.SIGNATURE_VALUE;
import static patchbay.saml.verify.SamlName.SIGNED_INFO;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import patchbay.saml.xml.ExclusiveCanonicaliser;
import patchbay.saml.xml.XmlDocument;
import patchbay.saml.xml.XmlLimits;
import patchbay.saml.xml.XmlParser;

/**
 * Verifies the enveloped signature of a Response or an Assertion and hands on the octets that it
 * covers.
 *
 * <p>Order (XML Signature 3.2, turned round so that nothing unverified steers): canonicalise
 * SignedInfo; verify its octets under a configured key; parse those octets; only then read from
 * them what was signed and compare its digest.
 */
final class SignatureVerifier {
    /** As many as a provider may have (rules 1.16 and 1.34); also a bound on what a guess costs. */
    private static final int KEYS = 10;

    private final Cryptography cryptography;
    private final List<SigningKey> keys;
    private final TrustedProvider provider;
    private final Findings findings;

    /**
     * @param keys those of the issuer that the message claims, all of them configured; the first
     *     ten are tried
     */
    SignatureVerifier(
            Cryptography cryptography,
            List<SigningKey> keys,
            TrustedProvider provider,
            Findings findings) {
        this.cryptography = cryptography;
        this.keys = keys.subList(0, Math.min(keys.size(), KEYS));
        this.provider = provider;
        this.findings = findings;
    }

    /** Octets that a configured key signed, and that key. */
    record Signed(SignedOctets octets, SigningKey key) {}

    /**
     * Canonical octets of one element, whose digest a configured key has signed. Only this class
     * makes them, so whoever reads from them reads what was signed.
     */
    static final class SignedOctets {
        private final byte[] octets;

        private SignedOctets(byte[] octets) {
            this.octets = octets;
        }

        /** Parses the octets again; there is no way back to the document they came from. */
        Optional<XmlDocument> parse(SamlName root) {
            return parseOctets(octets, root);
        }

        /**
         * What a configured private key finds inside these octets is as good as signed: nobody
         * could have changed it without changing them.
         */
        Optional<SignedOctets> open(Decryption decryption) {
            return parse(SamlName.RESPONSE)
                    .flatMap(response -> decryption.open(response, true))
                    .map(SignedOctets::new);
        }
    }

    static Optional<XmlDocument> parseOctets(byte[] octets, SamlName root) {
        return XmlParser.parse(octets, SamlName.TABLE, XmlLimits.MESSAGE)
                                instanceof XmlDocument document
                        && Grammar.violation(document, root).isEmpty()
                ? Optional.of(document)
                : Optional.empty();
    }

    /**
     * Verifies the signature that stands in an element.
     *
     * @param what the element, in the words of an administrator
     */
    Optional<Signed> verify(XmlDocument document, int element, String what) {
        int signature = document.child(element, SIGNATURE);
        int info = document.child(signature, SIGNED_INFO);
        SignedInfo claimed = SignedInfo.read(document, info);
        Optional<SignatureMethod> method = SignatureMethod.of(claimed.signatureMethod());
        if (!canonicalisationAccepted(claimed) || !methodAccepted(method, claimed)) {
            return Optional.empty();
        }
        int valueElement = document.child(signature, SIGNATURE_VALUE);
        Optional<byte[]> value = StrictBase64.decode(document.text(valueElement));
        Optional<byte[]> octets =
                ExclusiveCanonicaliser.canonicalise(
                        document, info, XmlDocument.NONE, claimed.ownPrefixes());
        if (value.isEmpty() || octets.isEmpty()) {
            findings.fail(
                    SamlCheck.SIGNATURE,
                    "a signature value in strict base64",
                    value.isEmpty() ? "something else" : "excessive namespaces",
                    "have the identity provider sign again");
            return Optional.empty();
        }
        Optional<SigningKey> key = key(method.get(), octets.get(), value.get());
        if (key.isEmpty()) {
            new SignatureDiagnosis(provider, keys, findings)
                    .explain(document, signature, method.get(), what);
            return Optional.empty();
        }
        findings.pass(
                SamlCheck.SIGNATURE,
                "a certificate of " + provider.name(),
                "the " + what + " is signed with certificate " + key.get().fingerprint());
        return content(document, element, signature, octets.get(), claimed)
                .map(signed -> new Signed(new SignedOctets(signed), key.get()));
    }

    private Optional<SigningKey> key(SignatureMethod method, byte[] octets, byte[] value) {
        for (SigningKey key : keys) {
            if (method.fits(key.key(), value)
                    && cryptography.verifies(method, key.key(), octets, value)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    private boolean canonicalisationAccepted(SignedInfo claimed) {
        if (claimed.canonicalisation().equals(SignedInfo.EXCLUSIVE) && claimed.withinLimits()) {
            return true;
        }
        findings.fail(
                SamlCheck.CANONICALISATION,
                Shown.of(SignedInfo.EXCLUSIVE) + " with at most 16 prefixes",
                Shown.of(claimed.canonicalisation()),
                "set the identity provider's signature to exclusive canonicalisation");
        return false;
    }

    private boolean methodAccepted(Optional<SignatureMethod> method, SignedInfo claimed) {
        if (method.isPresent() && (!method.get().legacy() || provider.legacy().sha1Signatures())) {
            return true;
        }
        algorithmRefused(claimed.signatureMethod());
        return false;
    }

    private void algorithmRefused(String found) {
        findings.fail(
                SamlCheck.ALGORITHM,
                "RSA or ECDSA with SHA-256, SHA-384 or SHA-512",
                Shown.of(found),
                provider.name(),
                "set the identity provider's signature to RSA with SHA-256");
    }

    /** What a SignedInfo whose signature held covers, if it is the element and unchanged. */
    private Optional<byte[]> content(
            XmlDocument document, int element, int signature, byte[] octets, SignedInfo used) {
        Optional<XmlDocument> parsed = parseOctets(octets, SIGNED_INFO);
        if (parsed.isEmpty()) {
            return reference("a SignedInfo in canonical form", "something else");
        }
        SignedInfo signed = SignedInfo.read(parsed.get(), parsed.get().root());
        if (!signed.verifiedAs(used) || !signed.withinLimits()) {
            return reference("the algorithms by which it was verified", "others");
        }
        int id = document.attribute(element, "ID");
        String own = document.value(id);
        if (!signed.uri().equals("#" + own) || document.sharing(id) != 1) {
            return reference(Shown.of("#" + own) + ", used once", Shown.of(signed.uri()));
        }
        if (!signed.transforms().equals(SignedInfo.TRANSFORMS_OF_SAML)) {
            return reference(
                    "the transforms enveloped-signature and exclusive canonicalisation",
                    Shown.of(String.join(", ", signed.transforms())));
        }
        Optional<DigestMethod> method = DigestMethod.of(signed.digestMethod());
        if (method.isEmpty() || (method.get().legacy() && !provider.legacy().sha1Signatures())) {
            algorithmRefused(signed.digestMethod());
            return Optional.empty();
        }
        Optional<byte[]> content =
                ExclusiveCanonicaliser.canonicalise(
                        document, element, signature, signed.contentPrefixes());
        Optional<byte[]> expected = StrictBase64.decode(signed.digestValue());
        if (content.isPresent()
                && expected.isPresent()
                && MessageDigest.isEqual(
                        cryptography.digest(method.get(), content.get()), expected.get())) {
            findings.pass(SamlCheck.DIGEST, "the digest that was signed", "the same");
            return content;
        }
        findings.fail(
                SamlCheck.DIGEST,
                "content as it was signed",
                "other content: it was changed on the way, or re-encoded (line ends, indentation)",
                "pass the response on byte for byte");
        return Optional.empty();
    }

    private Optional<byte[]> reference(String expected, String found) {
        findings.fail(
                SamlCheck.REFERENCE,
                expected,
                found,
                "have the identity provider sign the whole response or assertion");
        return Optional.empty();
    }
}

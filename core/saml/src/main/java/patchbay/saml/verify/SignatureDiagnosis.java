package patchbay.saml.verify;

import static patchbay.saml.verify.SamlName.KEY_INFO;
import static patchbay.saml.verify.SamlName.X509_CERTIFICATE;
import static patchbay.saml.verify.SamlName.X509_DATA;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import patchbay.saml.xml.XmlDocument;

/**
 * Says why no configured key verified a signature: another certificate (rotated, or of another
 * provider), no key that suits the algorithm, or the right certificate and a broken value. Looks at
 * the certificate in the message only to name it.
 */
final class SignatureDiagnosis {
    private final TrustedProvider provider;
    private final List<SigningKey> keys;
    private final Findings findings;

    SignatureDiagnosis(TrustedProvider provider, List<SigningKey> keys, Findings findings) {
        this.provider = provider;
        this.keys = keys;
        this.findings = findings;
    }

    void explain(XmlDocument document, int signature, SignatureMethod method, String what) {
        Optional<String> inMessage = fingerprint(document, signature);
        boolean known =
                inMessage.isPresent()
                        && keys.stream().anyMatch(k -> k.fingerprint().equals(inMessage.get()));
        boolean suits = keys.stream().anyMatch(each -> method.suits(each.key()));
        String found;
        String remedy;
        if (known && suits) {
            found = "the right certificate, and a value that is not its signature of this " + what;
            remedy = "pass the response on byte for byte";
        } else if (known) {
            found = "the right certificate, and a key too weak or of another kind than " + method;
            remedy = "give the identity provider an RSA key of 2048 bits or more";
        } else {
            found =
                    inMessage
                            .map(each -> "the " + what + " says certificate " + each)
                            .orElse("the " + what + " does not say which certificate signed it");
            remedy = "update the provider with the identity provider's current metadata";
        }
        findings.fail(SamlCheck.SIGNATURE, expected(), found, provider.name(), remedy);
    }

    private String expected() {
        return keys.isEmpty()
                ? "a certificate, but the provider has none"
                : keys.stream()
                        .map(SigningKey::fingerprint)
                        .collect(Collectors.joining(" or ", "certificate ", ""));
    }

    private static Optional<String> fingerprint(XmlDocument document, int signature) {
        int at = signature;
        for (SamlName next : List.of(KEY_INFO, X509_DATA, X509_CERTIFICATE)) {
            at = document.child(at, next);
            if (at == XmlDocument.NONE) {
                return Optional.empty();
            }
        }
        return StrictBase64.decode(document.text(at)).map(SigningKey::fingerprint);
    }
}

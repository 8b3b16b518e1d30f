package patchbay.saml.verify;

import static patchbay.saml.verify.SamlName.CANONICALIZATION_METHOD;
import static patchbay.saml.verify.SamlName.DIGEST_METHOD;
import static patchbay.saml.verify.SamlName.DIGEST_VALUE;
import static patchbay.saml.verify.SamlName.INCLUSIVE_NAMESPACES;
import static patchbay.saml.verify.SamlName.REFERENCE;
import static patchbay.saml.verify.SamlName.SIGNATURE_METHOD;
import static patchbay.saml.verify.SamlName.TRANSFORMS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import patchbay.saml.xml.XmlDocument;

/**
 * What a SignedInfo says. Read twice: from the document, to learn how to compute its canonical
 * octets; and from those octets, once their signature held. Only the second reading counts.
 */
record SignedInfo(
        String canonicalisation,
        List<String> ownPrefixes,
        String signatureMethod,
        String uri,
        List<String> transforms,
        List<String> contentPrefixes,
        String digestMethod,
        String digestValue) {
    static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    static final List<String> TRANSFORMS_OF_SAML =
            List.of("http://www.w3.org/2000/09/xmldsig#enveloped-signature", EXCLUSIVE);
    private static final int PREFIXES = 16;

    /** Reads an element that the grammar has found in order. */
    static SignedInfo read(XmlDocument document, int info) {
        int canonicalisation = document.child(info, CANONICALIZATION_METHOD);
        int reference = document.child(info, REFERENCE);
        int transforms = document.child(reference, TRANSFORMS);
        List<String> names = new ArrayList<>(2);
        List<String> contentPrefixes = List.of();
        for (int t = document.firstChild(transforms);
                t != XmlDocument.NONE;
                t = document.nextSibling(t)) {
            names.add(algorithm(document, t));
            contentPrefixes = prefixes(document, t);
        }
        return new SignedInfo(
                algorithm(document, canonicalisation),
                prefixes(document, canonicalisation),
                algorithm(document, document.child(info, SIGNATURE_METHOD)),
                attribute(document, reference, "URI"),
                names,
                contentPrefixes,
                algorithm(document, document.child(reference, DIGEST_METHOD)),
                document.text(document.child(reference, DIGEST_VALUE)));
    }

    /** Whether the canonical octets were computed and verified as this reading asks. */
    boolean verifiedAs(SignedInfo used) {
        return canonicalisation.equals(used.canonicalisation)
                && ownPrefixes.equals(used.ownPrefixes)
                && signatureMethod.equals(used.signatureMethod);
    }

    /** Whether the prefix lists are of a size that real providers write. */
    boolean withinLimits() {
        return ownPrefixes.size() <= PREFIXES && contentPrefixes.size() <= PREFIXES;
    }

    private static String algorithm(XmlDocument document, int element) {
        return attribute(document, element, "Algorithm");
    }

    private static String attribute(XmlDocument document, int element, String name) {
        return document.value(document.attribute(element, name));
    }

    private static List<String> prefixes(XmlDocument document, int method) {
        int list = document.child(method, INCLUSIVE_NAMESPACES);
        return list == XmlDocument.NONE
                ? List.of()
                : words(attribute(document, list, "PrefixList"));
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split("[ \t\r\n]+")).filter(each -> !each.isEmpty()).toList();
    }
}

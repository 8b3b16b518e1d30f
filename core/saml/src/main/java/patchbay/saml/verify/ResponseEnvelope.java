package patchbay.saml.verify;

import static patchbay.saml.verify.SamlName.ISSUER;
import static patchbay.saml.verify.SamlName.STATUS;
import static patchbay.saml.verify.SamlName.STATUS_CODE;
import static patchbay.saml.verify.SamlName.STATUS_MESSAGE;

import java.util.Optional;
import patchbay.saml.xml.XmlDocument;

/**
 * What a Response says beside its assertion. It can only lead to a refusal; nothing of it is handed
 * on.
 *
 * @param reason nested status code and message, for people
 */
record ResponseEnvelope(
        String version,
        Optional<String> issuer,
        Optional<String> issuerFormat,
        Optional<String> destination,
        Optional<String> inResponseTo,
        String issueInstant,
        String status,
        String reason) {
    static final String SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";

    /** Reads a document whose root the grammar has found to be a Response in order. */
    static ResponseEnvelope read(XmlDocument document) {
        int root = document.root();
        int issuer = document.child(root, ISSUER);
        int status = document.child(root, STATUS);
        int code = document.child(status, STATUS_CODE);
        int nested = document.child(code, STATUS_CODE);
        int message = document.child(status, STATUS_MESSAGE);
        String reason =
                (nested == XmlDocument.NONE ? "" : value(document, nested, "Value").orElse(""))
                        + (message == XmlDocument.NONE ? "" : " " + document.text(message));
        return new ResponseEnvelope(
                value(document, root, "Version").orElse(""),
                issuer == XmlDocument.NONE ? Optional.empty() : Optional.of(document.text(issuer)),
                issuer == XmlDocument.NONE ? Optional.empty() : value(document, issuer, "Format"),
                value(document, root, "Destination"),
                value(document, root, "InResponseTo"),
                value(document, root, "IssueInstant").orElse(""),
                value(document, code, "Value").orElse(""),
                reason.strip());
    }

    private static Optional<String> value(XmlDocument document, int element, String attribute) {
        int found = document.attribute(element, attribute);
        return found == XmlDocument.NONE ? Optional.empty() : Optional.of(document.value(found));
    }
}

package patchbay.saml.verify;

import static patchbay.saml.verify.SamlName.ISSUER;
import static patchbay.saml.verify.SamlName.NAME_ID;
import static patchbay.saml.verify.SamlName.NAME_ID_POLICY;
import static patchbay.saml.verify.SamlName.SESSION_INDEX;
import static patchbay.saml.verify.SamlName.STATUS;
import static patchbay.saml.verify.SamlName.STATUS_CODE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.saml.verify.ProtocolMessage.AuthnRequest;
import patchbay.saml.verify.ProtocolMessage.Head;
import patchbay.saml.verify.ProtocolMessage.LogoutRequest;
import patchbay.saml.verify.ProtocolMessage.LogoutResponse;
import patchbay.saml.xml.XmlDocument;

/** Reads the values of a message that the grammar has found in order. */
final class MessageContent {
    private static final String SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";

    private final XmlDocument document;

    private MessageContent(XmlDocument document) {
        this.document = document;
    }

    /** The message; nothing where its head is none. */
    static Optional<ProtocolMessage> read(XmlDocument document, SamlName root) {
        MessageContent content = new MessageContent(document);
        return content.head()
                .map(head ->
                        switch (root) {
                            case LOGOUT_REQUEST -> content.logoutRequest(head);
                            case LOGOUT_RESPONSE -> content.logoutResponse(head);
                            default -> content.authnRequest(head);
                        });
    }

    private Optional<Head> head() {
        Optional<Instant> at = attribute("IssueInstant").flatMap(Dates::read);
        String id = attribute("ID").orElse("");
        if (at.isEmpty() || id.isBlank() || !attribute("Version").equals(Optional.of("2.0"))) {
            return Optional.empty();
        }
        int issuer = document.child(document.root(), ISSUER);
        return Optional.of(
                new Head(
                        id,
                        at.get(),
                        issuer == XmlDocument.NONE
                                ? Optional.empty()
                                : Optional.of(document.text(issuer).strip()),
                        attribute("Destination")));
    }

    private ProtocolMessage authnRequest(Head head) {
        int policy = document.child(document.root(), NAME_ID_POLICY);
        return new AuthnRequest(
                head,
                says("ForceAuthn"),
                says("IsPassive"),
                attribute("AssertionConsumerServiceURL"),
                attribute("AssertionConsumerServiceIndex"),
                attribute("ProtocolBinding"),
                policy == XmlDocument.NONE ? Optional.empty() : attribute(policy, "Format"));
    }

    private ProtocolMessage logoutRequest(Head head) {
        List<String> indexes = new ArrayList<>();
        for (int c = document.firstChild(document.root());
                c != XmlDocument.NONE;
                c = document.nextSibling(c)) {
            if (document.is(c, SESSION_INDEX)) {
                indexes.add(document.text(c).strip());
            }
        }
        int name = document.child(document.root(), NAME_ID);
        return new LogoutRequest(
                head,
                new NameId(document.text(name), attribute(name, "Format")),
                indexes,
                attribute("NotOnOrAfter").flatMap(Dates::read));
    }

    private ProtocolMessage logoutResponse(Head head) {
        int code = document.child(document.child(document.root(), STATUS), STATUS_CODE);
        return new LogoutResponse(
                head,
                attribute("InResponseTo"),
                attribute(code, "Value").equals(Optional.of(SUCCESS)));
    }

    /** Yes, in either spelling of XML Schema. */
    private boolean says(String name) {
        return attribute(name).filter(text -> text.equals("true") || text.equals("1")).isPresent();
    }

    private Optional<String> attribute(String name) {
        return attribute(document.root(), name);
    }

    private Optional<String> attribute(int element, String name) {
        int attribute = document.attribute(element, name);
        return attribute == XmlDocument.NONE
                ? Optional.empty()
                : Optional.of(document.value(attribute));
    }
}

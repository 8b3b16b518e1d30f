package patchbay.saml.verify;

import static patchbay.saml.verify.SamlName.ASSERTION;
import static patchbay.saml.verify.SamlName.ATTRIBUTE_VALUE;
import static patchbay.saml.verify.SamlName.AUDIENCE;
import static patchbay.saml.verify.SamlName.AUDIENCE_RESTRICTION;
import static patchbay.saml.verify.SamlName.CONDITION;
import static patchbay.saml.verify.SamlName.CONDITIONS;
import static patchbay.saml.verify.SamlName.ISSUER;
import static patchbay.saml.verify.SamlName.NAME_ID;
import static patchbay.saml.verify.SamlName.SUBJECT;
import static patchbay.saml.verify.SamlName.SUBJECT_CONFIRMATION;
import static patchbay.saml.verify.SamlName.SUBJECT_CONFIRMATION_DATA;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.saml.verify.AssertionContent.Conditions;
import patchbay.saml.verify.AssertionContent.Login;
import patchbay.saml.verify.AssertionContent.SubjectConfirmation;
import patchbay.saml.xml.XmlDocument;

/** Reads the texts of an assertion that the grammar has found in order. */
final class AssertionReader {
    private final XmlDocument document;
    private final int assertion;

    private AssertionReader(XmlDocument document, int assertion) {
        this.document = document;
        this.assertion = assertion;
    }

    /**
     * The assertion that signed octets are or hold. The octets are the only argument: there is no
     * other source for what is believed.
     *
     * @param root whether they are an assertion or a Response
     */
    static Optional<AssertionContent> read(SignatureVerifier.SignedOctets octets, SamlName root) {
        return octets.parse(root).flatMap(AssertionReader::read);
    }

    /** The one assertion of a document, or empty if it holds none or several. */
    static Optional<AssertionContent> read(XmlDocument document) {
        int root = document.root();
        int assertion = document.is(root, ASSERTION) ? root : document.child(root, ASSERTION);
        return assertion == XmlDocument.NONE || document.nextSibling(assertion) != XmlDocument.NONE
                ? Optional.empty()
                : Optional.of(new AssertionReader(document, assertion).read());
    }

    private AssertionContent read() {
        int issuer = document.child(assertion, ISSUER);
        int subject = document.child(assertion, SUBJECT);
        List<Login> logins = new ArrayList<>(1);
        Map<String, List<String>> attributes = LinkedHashMap.newLinkedHashMap(8);
        for (int c = document.firstChild(assertion);
                c != XmlDocument.NONE;
                c = document.nextSibling(c)) {
            switch (SamlName.of(document.name(c))) {
                case AUTHN_STATEMENT -> logins.add(new Login(value(c, "SessionNotOnOrAfter")));
                case ATTRIBUTE_STATEMENT -> attributes(c, attributes);
                default -> {}
            }
        }
        return new AssertionContent(
                required(assertion, "ID"),
                required(assertion, "Version"),
                document.text(issuer),
                value(issuer, "Format"),
                required(assertion, "IssueInstant"),
                subject == XmlDocument.NONE ? Optional.empty() : nameId(subject),
                subject == XmlDocument.NONE ? List.of() : confirmations(subject),
                conditions(),
                logins,
                attributes);
    }

    private Optional<NameId> nameId(int subject) {
        int nameId = document.child(subject, NAME_ID);
        return nameId == XmlDocument.NONE
                ? Optional.empty()
                : Optional.of(new NameId(document.text(nameId), value(nameId, "Format")));
    }

    private List<SubjectConfirmation> confirmations(int subject) {
        List<SubjectConfirmation> confirmations = new ArrayList<>(1);
        for (int c = document.firstChild(subject);
                c != XmlDocument.NONE;
                c = document.nextSibling(c)) {
            if (document.is(c, SUBJECT_CONFIRMATION)) {
                confirmations.add(confirmation(c));
            }
        }
        return confirmations;
    }

    private SubjectConfirmation confirmation(int confirmation) {
        int data = document.child(confirmation, SUBJECT_CONFIRMATION_DATA);
        String method = required(confirmation, "Method");
        return data == XmlDocument.NONE
                ? new SubjectConfirmation(
                        method,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                : new SubjectConfirmation(
                        method,
                        value(data, "NotBefore"),
                        value(data, "NotOnOrAfter"),
                        value(data, "Recipient"),
                        value(data, "InResponseTo"));
    }

    private Optional<Conditions> conditions() {
        int conditions = document.child(assertion, CONDITIONS);
        if (conditions == XmlDocument.NONE) {
            return Optional.empty();
        }
        List<List<String>> restrictions = new ArrayList<>(1);
        boolean unknown = false;
        for (int c = document.firstChild(conditions);
                c != XmlDocument.NONE;
                c = document.nextSibling(c)) {
            unknown |= document.is(c, CONDITION);
            if (document.is(c, AUDIENCE_RESTRICTION)) {
                restrictions.add(texts(c, AUDIENCE));
            }
        }
        return Optional.of(
                new Conditions(
                        value(conditions, "NotBefore"),
                        value(conditions, "NotOnOrAfter"),
                        restrictions,
                        unknown));
    }

    private void attributes(int statement, Map<String, List<String>> attributes) {
        for (int a = document.firstChild(statement);
                a != XmlDocument.NONE;
                a = document.nextSibling(a)) {
            List<String> values = texts(a, ATTRIBUTE_VALUE);
            List<String> before = attributes.putIfAbsent(required(a, "Name"), values);
            if (before != null) {
                before.addAll(values);
            }
        }
    }

    private List<String> texts(int element, SamlName name) {
        List<String> texts = new ArrayList<>(2);
        for (int c = document.firstChild(element);
                c != XmlDocument.NONE;
                c = document.nextSibling(c)) {
            if (document.is(c, name)) {
                texts.add(document.text(c));
            }
        }
        return texts;
    }

    /** An attribute without which the grammar lets no such element pass. */
    private String required(int element, String attribute) {
        return document.value(document.attribute(element, attribute));
    }

    private Optional<String> value(int element, String attribute) {
        int found = document.attribute(element, attribute);
        return found == XmlDocument.NONE ? Optional.empty() : Optional.of(document.value(found));
    }
}

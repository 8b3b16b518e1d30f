package patchbay.saml.issue;

import static patchbay.saml.write.Vocabulary.ASSERTION;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import patchbay.saml.write.CanonicalWriter;
import patchbay.saml.write.Fragment;

/** Writes assertions. Source: <i>SAML Core 2.3.3 to 2.7.4</i>. */
final class AssertionWriter {
    private static final String BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer";

    /** UTC with milliseconds, always three digits: what every partner's parser has seen before. */
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private AssertionWriter() {}

    /**
     * An element that can still be signed.
     *
     * @param signaturePosition the octet where its signature belongs: right behind the Issuer
     */
    record Signable(Fragment element, String id, int signaturePosition) {}

    static Signable write(AssertionContent content) {
        CanonicalWriter writer = new CanonicalWriter();
        writer.open(ASSERTION, "Assertion")
                .attribute("ID", content.id())
                .attribute("IssueInstant", time(content.issuedAt()))
                .attribute("Version", "2.0")
                .element(ASSERTION, "Issuer", content.issuer());
        int signaturePosition = writer.position();
        subject(writer, content);
        conditions(writer, content);
        authentication(writer, content.authentication());
        attributes(writer, content);
        return new Signable(writer.close().finish(), content.id(), signaturePosition);
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static void subject(CanonicalWriter writer, AssertionContent content) {
        writer.open(ASSERTION, "Subject")
                .open(ASSERTION, "NameID")
                .attribute("Format", content.subject().format())
                .text(content.subject().value())
                .close();
        writer.open(ASSERTION, "SubjectConfirmation").attribute("Method", BEARER);
        writer.open(ASSERTION, "SubjectConfirmationData")
                .attribute("NotOnOrAfter", time(content.notOnOrAfter()))
                .attribute("Recipient", content.recipient());
        content.inResponseTo().ifPresent(id -> writer.attribute("InResponseTo", id));
        writer.close().close().close();
    }

    private static void conditions(CanonicalWriter writer, AssertionContent content) {
        writer.open(ASSERTION, "Conditions")
                .attribute("NotBefore", time(content.notBefore()))
                .attribute("NotOnOrAfter", time(content.notOnOrAfter()))
                .open(ASSERTION, "AudienceRestriction");
        for (String audience : content.audiences()) {
            writer.element(ASSERTION, "Audience", audience);
        }
        writer.close().close();
    }

    private static void authentication(
            CanonicalWriter writer, AssertionContent.Authentication authentication) {
        writer.open(ASSERTION, "AuthnStatement")
                .attribute("AuthnInstant", time(authentication.at()))
                .attribute("SessionIndex", authentication.sessionIndex());
        authentication
                .sessionNotOnOrAfter()
                .ifPresent(end -> writer.attribute("SessionNotOnOrAfter", time(end)));
        writer.open(ASSERTION, "AuthnContext")
                .element(ASSERTION, "AuthnContextClassRef", authentication.contextClass())
                .close()
                .close();
    }

    /** A statement without attributes would break the schema, so there is none then. */
    private static void attributes(CanonicalWriter writer, AssertionContent content) {
        if (content.attributes().isEmpty()) {
            return;
        }
        writer.open(ASSERTION, "AttributeStatement");
        for (SamlAttribute attribute : content.attributes()) {
            writer.open(ASSERTION, "Attribute").attribute("Name", attribute.name());
            if (!attribute.nameFormat().isEmpty()) {
                writer.attribute("NameFormat", attribute.nameFormat());
            }
            for (String value : attribute.values()) {
                writer.element(ASSERTION, "AttributeValue", value);
            }
            writer.close();
        }
        writer.close();
    }
}

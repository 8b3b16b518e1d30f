package patchbay.saml.verify;

import static patchbay.saml.verify.SamlName.ASSERTION;
import static patchbay.saml.verify.SamlName.ENCRYPTED_ASSERTION;
import static patchbay.saml.verify.SamlName.RESPONSE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.saml.verify.AssertionContent.SubjectConfirmation;
import patchbay.saml.xml.XmlDocument;
import patchbay.saml.xml.XmlLimits;
import patchbay.saml.xml.XmlParser;
import patchbay.saml.xml.XmlReading;

/** A SAMLResponse form field as a stranger sent it. Nothing in it is believed. */
public final class ReceivedResponse {
    /** The longest base64 text that is looked at (STS API Reference, SAMLAssertion). */
    public static final int LIMIT = 100_000;

    private final List<Check> checks;
    private final Optional<XmlDocument> document;

    private ReceivedResponse(Findings findings, Optional<XmlDocument> document) {
        this.checks = findings.all();
        this.document = document;
    }

    /**
     * Decodes and parses the base64 text of a form field; never fails, but what cannot be read
     * makes no claims and is refused later.
     */
    public static ReceivedResponse read(String base64) {
        Findings findings = new Findings();
        if (base64.length() > LIMIT) {
            findings.fail(
                    SamlCheck.SIZE,
                    "at most 100,000 characters",
                    base64.length() + " characters",
                    "send fewer roles or attributes");
            return new ReceivedResponse(findings, Optional.empty());
        }
        findings.pass(
                SamlCheck.SIZE, "at most 100,000 characters", base64.length() + " characters");
        Optional<byte[]> decoded = StrictBase64.decode(base64);
        if (decoded.isEmpty()) {
            findings.fail(
                    SamlCheck.BASE64,
                    "strict base64",
                    "other characters, wrong padding, or nothing",
                    "post the response as the identity provider's page has it");
            return new ReceivedResponse(findings, Optional.empty());
        }
        findings.pass(SamlCheck.BASE64, "strict base64", decoded.get().length + " bytes");
        return parse(decoded.get(), findings);
    }

    private static ReceivedResponse parse(byte[] xml, Findings findings) {
        return switch (XmlParser.parse(xml, SamlName.TABLE, XmlLimits.MESSAGE)) {
            case XmlReading.Malformed malformed -> {
                findings.fail(
                        malformed.problem().equals("repeated ID") ? SamlCheck.IDS : SamlCheck.XML,
                        "the plain XML that identity providers write",
                        malformed.problem() + " at byte " + malformed.offset(),
                        "have the identity provider send a plain response");
                yield new ReceivedResponse(findings, Optional.empty());
            }
            case XmlDocument document -> {
                findings.pass(SamlCheck.XML, "plain XML", "plain XML");
                yield structure(document, findings);
            }
        };
    }

    private static ReceivedResponse structure(XmlDocument document, Findings findings) {
        Optional<String> violation = Grammar.violation(document, RESPONSE);
        if (violation.isPresent()) {
            findings.fail(
                    SamlCheck.STRUCTURE,
                    "a `samlp:Response` by the schema",
                    violation.get(),
                    "have the identity provider send a response by the schema");
            return new ReceivedResponse(findings, Optional.empty());
        }
        findings.pass(SamlCheck.STRUCTURE, "a response by the schema", "a response by the schema");
        return new ReceivedResponse(findings, Optional.of(document));
    }

    /** What it says about itself; read again at each call. */
    public Claims claims() {
        return document.map(ReceivedResponse::claims).orElse(Claims.NONE);
    }

    /** The request that it claims to answer: to find that request, and for nothing else. */
    public Optional<String> claimedRequest() {
        return document.flatMap(each -> ResponseEnvelope.read(each).inResponseTo());
    }

    private static Claims claims(XmlDocument document) {
        boolean encrypted =
                document.child(document.root(), ENCRYPTED_ASSERTION) != XmlDocument.NONE;
        Optional<AssertionContent> content = AssertionReader.read(document);
        if (content.isEmpty()) {
            ResponseEnvelope envelope = ResponseEnvelope.read(document);
            return new Claims(
                    envelope.issuer(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    envelope.destination(),
                    List.of(),
                    Map.of(),
                    encrypted);
        }
        AssertionContent assertion = content.get();
        return new Claims(
                Optional.of(assertion.issuer()),
                Optional.of(assertion.id()),
                assertion.nameId().map(NameId::text),
                Optional.of(assertion.issueInstant()),
                assertion.confirmations().stream()
                        .map(SubjectConfirmation::recipient)
                        .flatMap(Optional::stream)
                        .findFirst(),
                assertion.audiences(),
                assertion.attributes(),
                encrypted);
    }

    List<Check> checks() {
        return checks;
    }

    /** A Response by the schema, or empty if it could not be read. */
    Optional<XmlDocument> document() {
        return document;
    }

    /** How many assertions it holds, plain or encrypted. */
    static int assertions(XmlDocument document) {
        int count = 0;
        for (int c = document.firstChild(document.root());
                c != XmlDocument.NONE;
                c = document.nextSibling(c)) {
            int name = document.name(c);
            count += name == ASSERTION.number() || name == ENCRYPTED_ASSERTION.number() ? 1 : 0;
        }
        return count;
    }
}

package patchbay.saml.verify;

import static patchbay.saml.verify.SamlName.SIGNATURE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.saml.verify.SignatureVerifier.Signed;
import patchbay.saml.xml.XmlDocument;
import patchbay.saml.xml.XmlLimits;
import patchbay.saml.xml.XmlParser;
import patchbay.saml.xml.XmlReading;

/**
 * Reads what service providers send us through a browser, and verifies it as far as it is signed.
 *
 * <p>As for responses: one strict pass over the bytes, the schema, then the signature; and what is
 * handed on is read from the octets that were signed, wherever any were.
 */
public final class MessageReader {
    private static final int LONGEST = 100_000;

    private final Cryptography cryptography;

    public MessageReader(Cryptography cryptography) {
        this.cryptography = cryptography;
    }

    /** The parameter that a message comes in. */
    public enum Parameter {
        REQUEST("SAMLRequest"),
        RESPONSE("SAMLResponse");

        private final String text;

        Parameter(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** A message that a form brought: signed, if at all, inside. */
    public MessageOutcome post(
            Parameter parameter, String base64, String relayState, MessageTrust trust) {
        Reading reading = new Reading(parameter, trust);
        Optional<byte[]> xml =
                base64.length() > LONGEST ? Optional.empty() : StrictBase64.decode(base64);
        if (!reading.judge(
                MessageCheck.TRANSPORT,
                xml.isPresent(),
                "strict base64 of at most 100,000 characters",
                xml.isPresent() ? base64.length() + " characters" : "something else",
                "send the message as the HTTP-POST binding has it")) {
            return reading.refused();
        }
        return reading.document(xml.orElseThrow())
                .map(document -> reading.enveloped(document, relayState))
                .orElseGet(reading::refused);
    }

    /** A message that an address brought: signed, if at all, in the address. */
    public MessageOutcome redirect(Parameter parameter, String query, MessageTrust trust) {
        Reading reading = new Reading(parameter, trust);
        Optional<RedirectQuery> read = RedirectQuery.of(query);
        Optional<byte[]> xml =
                read.filter(it ->
                                !it.has("SAMLEncoding")
                                        || it.text("SAMLEncoding").equals(RedirectQuery.DEFLATE))
                        .map(it -> it.text(parameter.text()))
                        .filter(text -> text.length() <= LONGEST)
                        .flatMap(StrictBase64::decode)
                        .flatMap(RedirectQuery::inflated);
        if (!reading.judge(
                MessageCheck.TRANSPORT,
                xml.isPresent(),
                "each parameter once, the message deflated and in strict base64, at most 64 KiB",
                xml.isPresent() ? xml.get().length + " bytes" : "something else",
                "send the message as the HTTP-Redirect binding has it")) {
            return reading.refused();
        }
        return reading.document(xml.orElseThrow())
                .map(document -> reading.detached(document, read.orElseThrow()))
                .orElseGet(reading::refused);
    }

    /** One message on its way from bytes to values. */
    private final class Reading {
        private final Parameter parameter;
        private final MessageTrust trust;
        private final List<Check> checks = new ArrayList<>();
        private SamlName root = SamlName.AUTHN_REQUEST;

        Reading(Parameter parameter, MessageTrust trust) {
            this.parameter = parameter;
            this.trust = trust;
        }

        Optional<XmlDocument> document(byte[] xml) {
            XmlReading parsed = XmlParser.parse(xml, SamlName.TABLE, XmlLimits.MESSAGE);
            String expected = "the plain XML that service providers write";
            if (parsed instanceof XmlReading.Malformed(String problem, int offset)) {
                judge(
                        MessageCheck.XML,
                        false,
                        expected,
                        problem + " at byte " + offset,
                        "have the service provider send a plain message");
                return Optional.empty();
            }
            judge(MessageCheck.XML, true, expected, xml.length + " bytes", "");
            XmlDocument document = (XmlDocument) parsed;
            root = root(document);
            Optional<String> violation =
                    Grammar.violation(document, root)
                            .or(() ->
                                    MessageContent.read(document, root).isEmpty()
                                            ? Optional.of(
                                                    "an empty ID, another version than 2.0, or an"
                                                            + " instant that is none")
                                            : Optional.empty());
            return judge(
                            MessageCheck.STRUCTURE,
                            violation.isEmpty(),
                            "a message by the schema",
                            violation.orElse("a message by the schema"),
                            "have the service provider send a message by the schema")
                    ? Optional.of(document)
                    : Optional.empty();
        }

        private SamlName root(XmlDocument document) {
            if (parameter == Parameter.RESPONSE) {
                return SamlName.LOGOUT_RESPONSE;
            }
            return document.is(document.root(), SamlName.LOGOUT_REQUEST)
                    ? SamlName.LOGOUT_REQUEST
                    : SamlName.AUTHN_REQUEST;
        }

        MessageOutcome enveloped(XmlDocument document, String relayState) {
            if (document.child(document.root(), SIGNATURE) == XmlDocument.NONE) {
                return unsigned(document, relayState);
            }
            if (trust.keys().isEmpty()) {
                return unjudged(document, relayState);
            }
            Findings findings = new Findings();
            Optional<XmlDocument> signed =
                    new SignatureVerifier(
                                    cryptography,
                                    trust.keys(),
                                    TrustedProvider.of(trust.name(), Map.of()),
                                    findings)
                            .verify(document, document.root(), "message")
                            .map(Signed::octets)
                            .flatMap(octets -> octets.parse(root));
            return verified(signed, findings.decisive().map(Check::found), relayState);
        }

        MessageOutcome detached(XmlDocument document, RedirectQuery query) {
            boolean inside = document.child(document.root(), SIGNATURE) != XmlDocument.NONE;
            String relayState = query.text("RelayState");
            if (inside) {
                judge(
                        MessageCheck.SIGNATURE,
                        false,
                        "the signature in the address, as the HTTP-Redirect binding has it",
                        "one inside the message",
                        "have the service provider sign the address");
                return refused();
            }
            if (!query.has("Signature")) {
                return unsigned(document, relayState);
            }
            if (trust.keys().isEmpty()) {
                return unjudged(document, relayState);
            }
            Optional<SignatureMethod> method =
                    SignatureMethod.of(query.text("SigAlg")).filter(it -> !it.legacy());
            Optional<byte[]> value = StrictBase64.decode(query.text("Signature"));
            byte[] octets = query.signed(parameter.text());
            boolean holds =
                    method.isPresent()
                            && value.isPresent()
                            && trust.keys().stream()
                                    .limit(10)
                                    .anyMatch(key ->
                                            method.get().fits(key.key(), value.get())
                                                    && cryptography.verifies(
                                                            method.get(),
                                                            key.key(),
                                                            octets,
                                                            value.get()));
            String why =
                    method.isEmpty()
                            ? "the algorithm " + Shown.of(query.text("SigAlg"))
                            : "a value that none of its keys has made";
            return verified(
                    holds ? Optional.of(document) : Optional.empty(), Optional.of(why), relayState);
        }

        private MessageOutcome verified(
                Optional<XmlDocument> signed, Optional<String> why, String relayState) {
            boolean holds =
                    judge(
                            MessageCheck.SIGNATURE,
                            signed.isPresent(),
                            "a signature by one of the "
                                    + trust.keys().size()
                                    + " certificates of "
                                    + trust.name(),
                            signed.isPresent() ? "it holds" : why.orElse("none that holds"),
                            "upload the service provider's current metadata");
            return holds ? read(signed.orElseThrow(), true, relayState) : refused();
        }

        private MessageOutcome unsigned(XmlDocument document, String relayState) {
            return judge(
                            MessageCheck.SIGNED,
                            !trust.signatureRequired(),
                            trust.signatureRequired() ? "a signature" : "no signature is asked for",
                            "none",
                            "have " + trust.name() + " sign what it sends")
                    ? read(document, false, relayState)
                    : refused();
        }

        /** A signature that nobody here can judge proves nothing, and forbids nothing. */
        private MessageOutcome unjudged(XmlDocument document, String relayState) {
            if (trust.signatureRequired()) {
                return unsigned(document, relayState);
            }
            checks.add(
                    Check.warn(
                            MessageCheck.SIGNATURE,
                            "a certificate of " + trust.name() + " to judge the signature with",
                            "none: the message is treated as if it were not signed",
                            Remedy.of("upload the service provider's metadata")));
            return read(document, false, relayState);
        }

        private MessageOutcome read(XmlDocument document, boolean signed, String relayState) {
            Optional<ProtocolMessage> message = MessageContent.read(document, root);
            if (message.isEmpty()) {
                throw new IllegalStateException("the grammar admits what cannot be read");
            }
            return new MessageOutcome.Read(message.get(), signed, relayState, checks);
        }

        MessageOutcome refused() {
            return new MessageOutcome.Refused(checks.getLast(), checks);
        }

        boolean judge(
                MessageCheck check, boolean holds, String expected, String found, String remedy) {
            checks.add(
                    holds
                            ? Check.pass(check, expected, found)
                            : Check.fail(check, expected, found, Remedy.of(remedy)));
            return holds;
        }
    }
}

package patchbay.saml.issue;

import static patchbay.saml.write.Vocabulary.ASSERTION;
import static patchbay.saml.write.Vocabulary.PROTOCOL;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.Deflater;
import patchbay.chance.Randomness;
import patchbay.saml.write.CanonicalWriter;
import patchbay.saml.write.Fragment;

/**
 * Writes the messages of an identity provider that are no assertion: that nobody is signed in, and
 * its part in a logout. All are signed.
 *
 * <p>Source: <i>SAML Core 3.2.2, 3.7</i>; <i>SAML Bindings 3.4, 3.5</i>.
 */
public final class MessageIssuer {
    private static final String STATUS = "urn:oasis:names:tc:SAML:2.0:status:";

    private final ResponseIssuer ids;

    public MessageIssuer(Randomness randomness) {
        this.ids = new ResponseIssuer(randomness);
    }

    /** What came of a request, in the standard's words. */
    public enum Status {
        SUCCESS("Success", ""),
        /** Not all of the others could be told. */
        PARTIAL_LOGOUT("Success", "PartialLogout"),
        REQUESTER("Requester", ""),
        REQUEST_DENIED("Responder", "RequestDenied"),
        NO_PASSIVE("Responder", "NoPassive"),
        UNKNOWN_PRINCIPAL("Requester", "UnknownPrincipal");

        private final String first;
        private final String second;

        Status(String first, String second) {
            this.first = first;
            this.second = second;
        }
    }

    /** Who writes, to whom, and when. */
    public record Envelope(String issuer, String destination, Instant at) {}

    /** A message and how to send it. */
    public static final class Message {
        private final String id;
        private final AssertionWriter.Signable unsigned;
        private final SigningKey key;

        private Message(String id, AssertionWriter.Signable unsigned, SigningKey key) {
            this.id = id;
            this.unsigned = unsigned;
            this.key = key;
        }

        public String id() {
            return id;
        }

        /** The value of the form field: signed inside, base64. */
        public String posted() {
            return Base64.getEncoder()
                    .encodeToString(EnvelopedSignature.sign(unsigned, key).octets());
        }

        /**
         * The address that carries it: deflated, signed in the query.
         *
         * @param parameter {@code SAMLRequest} or {@code SAMLResponse}
         * @param relayState empty: none
         */
        public String redirected(String address, String parameter, String relayState) {
            StringBuilder query = new StringBuilder(parameter).append('=');
            query.append(escaped(Base64.getEncoder().encodeToString(deflated())));
            if (!relayState.isEmpty()) {
                query.append("&RelayState=").append(escaped(relayState));
            }
            query.append("&SigAlg=").append(escaped(key.algorithm().uri()));
            String signature = signature(query.toString());
            return address
                    + (address.indexOf('?') < 0 ? "?" : "&")
                    + query
                    + "&Signature="
                    + escaped(signature);
        }

        private byte[] deflated() {
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
            try {
                deflater.setInput(unsigned.element().octets());
                deflater.finish();
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                byte[] part = new byte[1024];
                while (!deflater.finished()) {
                    all.write(part, 0, deflater.deflate(part));
                }
                return all.toByteArray();
            } finally {
                deflater.end();
            }
        }

        private String signature(String octets) {
            try {
                Signature signature = Signature.getInstance(key.algorithm().jcaName());
                signature.initSign(key.privateKey());
                signature.update(octets.getBytes(StandardCharsets.US_ASCII));
                return Base64.getEncoder().encodeToString(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("cannot sign with " + key.algorithm(), e);
            }
        }

        private static String escaped(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** A Response without an assertion: why nobody was signed in. */
    public Message refusal(Envelope envelope, String inResponseTo, Status status, SigningKey key) {
        return message(
                "Response",
                envelope,
                Optional.of(inResponseTo),
                key,
                writer -> status(writer, status));
    }

    /** Tells a participant that the person's session has ended. */
    public Message logoutRequest(
            Envelope envelope, NameId nameId, String sessionIndex, SigningKey key) {
        return message(
                "LogoutRequest",
                envelope,
                Optional.empty(),
                key,
                writer ->
                        writer.open(ASSERTION, "NameID")
                                .attribute("Format", nameId.format())
                                .text(nameId.value())
                                .close()
                                .element(PROTOCOL, "SessionIndex", sessionIndex));
    }

    /** Answers a participant's logout. */
    public Message logoutResponse(
            Envelope envelope, String inResponseTo, Status status, SigningKey key) {
        return message(
                "LogoutResponse",
                envelope,
                Optional.of(inResponseTo),
                key,
                writer -> status(writer, status));
    }

    private interface Content {
        void write(CanonicalWriter writer);
    }

    private Message message(
            String element,
            Envelope envelope,
            Optional<String> inResponseTo,
            SigningKey key,
            Content content) {
        String id = ids.freshId();
        CanonicalWriter writer = new CanonicalWriter();
        writer.open(PROTOCOL, element)
                .attribute("ID", id)
                .attribute("Version", "2.0")
                .attribute("IssueInstant", AssertionWriter.time(envelope.at()))
                .attribute("Destination", envelope.destination());
        inResponseTo.ifPresent(request -> writer.attribute("InResponseTo", request));
        writer.element(ASSERTION, "Issuer", envelope.issuer());
        int signaturePosition = writer.position();
        content.write(writer);
        Fragment written = writer.close().finish();
        return new Message(id, new AssertionWriter.Signable(written, id, signaturePosition), key);
    }

    private static void status(CanonicalWriter writer, Status status) {
        writer.open(PROTOCOL, "Status")
                .open(PROTOCOL, "StatusCode")
                .attribute("Value", STATUS + status.first);
        if (!status.second.isEmpty()) {
            writer.open(PROTOCOL, "StatusCode").attribute("Value", STATUS + status.second).close();
        }
        writer.close().close();
    }
}

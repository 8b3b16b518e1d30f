package patchbay.saml.issue;

import static patchbay.saml.write.Vocabulary.ASSERTION;
import static patchbay.saml.write.Vocabulary.PROTOCOL;

import java.util.HexFormat;
import java.util.Optional;
import patchbay.chance.Randomness;
import patchbay.saml.write.CanonicalWriter;
import patchbay.saml.write.Fragment;

/**
 * Issues Responses with one assertion.
 *
 * <p>Order: write the assertion, sign it, encrypt it, place it in the Response, sign the Response.
 * So a signed Response covers the encrypted form, and whoever opens it finds a signed assertion.
 */
public final class ResponseIssuer {
    private static final String SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";

    private final Randomness randomness;
    private final AssertionEncryption encryption;

    public ResponseIssuer(Randomness randomness) {
        this.randomness = randomness;
        this.encryption = new AssertionEncryption(randomness);
    }

    /** Which elements carry a signature. */
    public enum Signing {
        ASSERTION,
        RESPONSE,
        BOTH
    }

    /** An identifier that nobody can guess and that an XML ID may be: 128 bits. */
    public String freshId() {
        return "_" + HexFormat.of().formatHex(randomness.bytes(16));
    }

    /**
     * A Response for the content's recipient.
     *
     * @param encryptTo empty: the assertion stays readable for the browser that carries it
     */
    public IssuedResponse issue(
            AssertionContent content,
            SigningKey key,
            Signing signing,
            Optional<EncryptionTarget> encryptTo) {
        AssertionWriter.Signable written = AssertionWriter.write(content);
        Fragment assertion =
                signing == Signing.RESPONSE
                        ? written.element()
                        : EnvelopedSignature.sign(written, key);
        Fragment payload =
                encryptTo.map(target -> encryption.encrypt(assertion, target)).orElse(assertion);
        AssertionWriter.Signable response = wrap(content, payload);
        Fragment document =
                signing == Signing.ASSERTION
                        ? response.element()
                        : EnvelopedSignature.sign(response, key);
        return new IssuedResponse(content.id(), document.octets());
    }

    /**
     * The assertion as it would be, without a signature: something to look at, which opens nothing.
     */
    public byte[] draft(AssertionContent content) {
        return AssertionWriter.write(content).element().octets();
    }

    private AssertionWriter.Signable wrap(AssertionContent content, Fragment payload) {
        String id = freshId();
        CanonicalWriter writer = new CanonicalWriter();
        writer.open(PROTOCOL, "Response")
                .attribute("ID", id)
                .attribute("Version", "2.0")
                .attribute("IssueInstant", AssertionWriter.time(content.issuedAt()))
                .attribute("Destination", content.recipient());
        content.inResponseTo().ifPresent(request -> writer.attribute("InResponseTo", request));
        writer.element(ASSERTION, "Issuer", content.issuer());
        int signaturePosition = writer.position();
        writer.open(PROTOCOL, "Status")
                .open(PROTOCOL, "StatusCode")
                .attribute("Value", SUCCESS)
                .close()
                .close();
        Fragment element = writer.place(payload).close().finish();
        return new AssertionWriter.Signable(element, id, signaturePosition);
    }
}

package patchbay.saml.issue;

import static patchbay.saml.write.Vocabulary.ASSERTION;
import static patchbay.saml.write.Vocabulary.PROTOCOL;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import patchbay.chance.Randomness;
import patchbay.saml.write.CanonicalWriter;

/**
 * Asks an identity provider to sign somebody in: writes AuthnRequests for both bindings.
 *
 * <p>Source: <i>SAML Core 3.4.1</i>; <i>SAML Bindings 3.4.4 and 3.5.4</i>; <i>SAML Profiles
 * 4.1.4.1</i>.
 */
public final class RequestIssuer {
    private static final String POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";

    private final Randomness randomness;

    public RequestIssuer(Randomness randomness) {
        this.randomness = randomness;
    }

    /**
     * What is asked for.
     *
     * @param issuer who asks, by entity ID
     * @param destination where the identity provider takes requests
     * @param consumer where the answer is to be posted
     * @param nameIdFormat the URI of the format that the name is wanted in
     */
    public record Wanted(
            String issuer, String destination, String consumer, String nameIdFormat, Instant at) {}

    /** An ID for a request, which nobody can guess. */
    public String freshId() {
        return "_" + HexFormat.of().formatHex(randomness.bytes(16));
    }

    /** The address that carries the request to the identity provider, signed where a key is. */
    public String redirect(String id, Wanted wanted, String relayState, Optional<SigningKey> key) {
        StringBuilder query =
                new StringBuilder("SAMLRequest=").append(escaped(deflated(write(id, wanted))));
        if (!relayState.isEmpty()) {
            query.append("&RelayState=").append(escaped(relayState));
        }
        key.ifPresent(signing -> {
            query.append("&SigAlg=").append(escaped(signing.algorithm().uri()));
            String signature = signature(query.toString(), signing);
            query.append("&Signature=").append(escaped(signature));
        });
        char joint = wanted.destination().indexOf('?') < 0 ? '?' : '&';
        return wanted.destination() + joint + query;
    }

    /** The form field {@code SAMLRequest}, signed where a key is. */
    public String post(String id, Wanted wanted, Optional<SigningKey> key) {
        AssertionWriter.Signable request = write(id, wanted);
        byte[] octets =
                key.map(signing -> EnvelopedSignature.sign(request, signing))
                        .orElse(request.element())
                        .octets();
        return Base64.getEncoder().encodeToString(octets);
    }

    private static AssertionWriter.Signable write(String id, Wanted wanted) {
        CanonicalWriter writer = new CanonicalWriter();
        writer.open(PROTOCOL, "AuthnRequest")
                .attribute("AssertionConsumerServiceURL", wanted.consumer())
                .attribute("Destination", wanted.destination())
                .attribute("ID", id)
                .attribute("IssueInstant", AssertionWriter.time(wanted.at()))
                .attribute("ProtocolBinding", POST)
                .attribute("Version", "2.0")
                .element(ASSERTION, "Issuer", wanted.issuer());
        int position = writer.position();
        writer.open(PROTOCOL, "NameIDPolicy")
                .attribute("AllowCreate", "true")
                .attribute("Format", wanted.nameIdFormat())
                .close();
        return new AssertionWriter.Signable(writer.close().finish(), id, position);
    }

    /** RFC 1951 without a frame around it, as the binding wants it. */
    private static String deflated(AssertionWriter.Signable request) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
                out.write(request.element().octets());
            }
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        } finally {
            deflater.end();
        }
    }

    private static String signature(String query, SigningKey key) {
        try {
            Signature signature = Signature.getInstance(key.algorithm().jcaName());
            signature.initSign(key.privateKey());
            signature.update(query.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with " + key.algorithm(), e);
        }
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package patchbay.scenarios.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import patchbay.chance.Randomness;
import patchbay.identity.application.PartnerCertificate;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.certificate.SelfSigned;
import patchbay.saml.issue.MessageIssuer;
import patchbay.saml.issue.NameId;
import patchbay.saml.issue.SignatureAlgorithm;
import patchbay.saml.issue.SigningKey;

/**
 * A service provider that speaks and is not there: what it sends, and the key that it signs with.
 */
final class FakeServiceProvider {
    static final String ENTITY = "https://sp.example";
    static final String ACS = "https://sp.example/acs";
    static final String LOGOUT = "https://sp.example/slo";
    private static final Randomness RANDOM = new SecureRandom()::nextBytes;

    private final MessageIssuer issuer = new MessageIssuer(RANDOM);
    private final SigningKey key;

    FakeServiceProvider() {
        KeyPair pair = SigningKey.generateRsa(2048, RANDOM);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        X509Certificate certificate =
                new SelfSigned(RANDOM)
                        .certify(
                                pair,
                                new SelfSigned.Subject("sp.example", ""),
                                CertificateAlgorithm.SHA256_RSA,
                                now,
                                now.plus(Duration.ofDays(1)));
        this.key = new SigningKey(pair.getPrivate(), certificate, SignatureAlgorithm.RSA_SHA256);
    }

    String pem() {
        return PartnerCertificate.pem(key.certificate());
    }

    /** An unsigned request; {@code attributes} stand in its start tag. */
    static String request(String id, String attributes) {
        return "<samlp:AuthnRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\""
                + " xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\""
                + id
                + "\" Version=\"2.0\" IssueInstant=\""
                + Instant.now().truncatedTo(ChronoUnit.SECONDS)
                + "\" "
                + attributes
                + "><saml:Issuer>"
                + ENTITY
                + "</saml:Issuer></samlp:AuthnRequest>";
    }

    static String query(String xml, String relayState) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(9, true))) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return "?SAMLRequest="
                + Surfer.encoded(Base64.getEncoder().encodeToString(bytes.toByteArray()))
                + "&RelayState="
                + Surfer.encoded(relayState);
    }

    static String base64(String xml) {
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }

    static String xml(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    String logoutRequest(String destination, String nameId, Optional<String> sessionIndex) {
        return issuer.logoutRequest(
                        new MessageIssuer.Envelope(ENTITY, destination, Instant.now()),
                        new NameId(
                                nameId, "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"),
                        sessionIndex.orElseThrow(),
                        key)
                .posted();
    }

    String logoutResponse(String destination, String inResponseTo) {
        return issuer.logoutResponse(
                        new MessageIssuer.Envelope(ENTITY, destination, Instant.now()),
                        inResponseTo,
                        MessageIssuer.Status.SUCCESS,
                        key)
                .posted();
    }
}

package patchbay.saml.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.chance.Randomness;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.certificate.SelfSigned;
import patchbay.saml.issue.MessageIssuer;
import patchbay.saml.issue.NameId;
import patchbay.saml.issue.SignatureAlgorithm;
import patchbay.saml.verify.MessageReader.Parameter;

final class MessageReaderTest {
    private static final Randomness RANDOM = new SecureRandom()::nextBytes;
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final patchbay.saml.issue.SigningKey KEY = key();
    private static final patchbay.saml.issue.SigningKey OTHER = key();
    private static final MessageIssuer ISSUER = new MessageIssuer(RANDOM);
    private static final MessageIssuer.Envelope ENVELOPE =
            new MessageIssuer.Envelope("https://sp.example", "https://idp.example/slo", NOW);
    private static final MessageTrust REQUIRED =
            new MessageTrust("sp", List.of(SigningKey.of(KEY.certificate())), true);
    private static final MessageTrust OPEN = new MessageTrust("sp", List.of(), false);
    private static final String REQUEST =
            "<samlp:AuthnRequest xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\""
                    + " xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"_1\""
                    + " Version=\"2.0\" IssueInstant=\"2026-11-22T09:00:00Z\""
                    + " ForceAuthn=\"1\" IsPassive=\"false\""
                    + " AssertionConsumerServiceURL=\"https://sp.example/acs\">"
                    + "<saml:Issuer>https://sp.example</saml:Issuer>"
                    + "<samlp:NameIDPolicy Format=\"urn:f\" AllowCreate=\"true\"/>"
                    + "<samlp:RequestedAuthnContext Comparison=\"exact\">"
                    + "<saml:AuthnContextClassRef>urn:c</saml:AuthnContextClassRef>"
                    + "</samlp:RequestedAuthnContext></samlp:AuthnRequest>";

    private final MessageReader reader = new MessageReader(Cryptography.ofPlatform());

    private static patchbay.saml.issue.SigningKey key() {
        var pair = patchbay.saml.issue.SigningKey.generateRsa(2048, RANDOM);
        var certificate =
                new SelfSigned(RANDOM)
                        .certify(
                                pair,
                                new SelfSigned.Subject("sp", ""),
                                CertificateAlgorithm.SHA256_RSA,
                                NOW,
                                NOW.plus(Duration.ofDays(1)));
        return new patchbay.saml.issue.SigningKey(
                pair.getPrivate(), certificate, SignatureAlgorithm.RSA_SHA256);
    }

    @Test
    void a_request_says_what_the_service_provider_wants() {
        MessageOutcome outcome = reader.redirect(Parameter.REQUEST, query(REQUEST), OPEN);

        assertThat(outcome).isInstanceOf(MessageOutcome.Read.class);
        var read = (MessageOutcome.Read) outcome;
        assertThat(read.signed()).isFalse();
        assertThat(read.relayState()).isEqualTo("a b");
        var request = (ProtocolMessage.AuthnRequest) read.message();
        assertThat(request.head().id()).isEqualTo("_1");
        assertThat(request.head().issuedAt()).isEqualTo(NOW);
        assertThat(request.head().issuer()).contains("https://sp.example");
        assertThat(request.force()).isTrue();
        assertThat(request.passive()).isFalse();
        assertThat(request.consumer()).contains("https://sp.example/acs");
        assertThat(request.nameIdFormat()).contains("urn:f");
    }

    @Test
    void the_same_comes_by_post() {
        MessageOutcome outcome = reader.post(Parameter.REQUEST, base64(REQUEST), "r", OPEN);

        assertThat(((MessageOutcome.Read) outcome).relayState()).isEqualTo("r");
    }

    @Test
    void a_logout_that_we_sign_is_verified_by_either_binding() {
        MessageIssuer.Message message =
                ISSUER.logoutRequest(ENVELOPE, new NameId("ana", "urn:f"), "_s", KEY);

        for (MessageOutcome outcome :
                List.of(
                        reader.post(Parameter.REQUEST, message.posted(), "", REQUIRED),
                        reader.redirect(Parameter.REQUEST, queryOf(message, "x"), REQUIRED))) {
            assertThat(outcome).isInstanceOf(MessageOutcome.Read.class);
            assertThat(((MessageOutcome.Read) outcome).signed()).isTrue();
            var request = (ProtocolMessage.LogoutRequest) ((MessageOutcome.Read) outcome).message();
            assertThat(request.nameId().text()).isEqualTo("ana");
            assertThat(request.sessionIndexes()).containsExactly("_s");
        }
    }

    @Test
    void an_answer_to_a_logout_says_how_it_went() {
        MessageIssuer.Message message =
                ISSUER.logoutResponse(ENVELOPE, "_q", MessageIssuer.Status.UNKNOWN_PRINCIPAL, KEY);

        var outcome = reader.post(Parameter.RESPONSE, message.posted(), "", REQUIRED);
        var response = (ProtocolMessage.LogoutResponse) ((MessageOutcome.Read) outcome).message();
        assertThat(response.inResponseTo()).contains("_q");
        assertThat(response.success()).isFalse();
    }

    @Test
    void a_forged_request_is_refused() {
        MessageIssuer.Message forged =
                ISSUER.logoutRequest(ENVELOPE, new NameId("ana", "urn:f"), "_s", OTHER);

        refused(
                reader.post(Parameter.REQUEST, forged.posted(), "", REQUIRED),
                MessageCheck.SIGNATURE);
        refused(
                reader.redirect(Parameter.REQUEST, queryOf(forged, ""), REQUIRED),
                MessageCheck.SIGNATURE);
        refused(reader.redirect(Parameter.REQUEST, query(REQUEST), REQUIRED), MessageCheck.SIGNED);
        refused(reader.post(Parameter.REQUEST, base64(REQUEST), "", REQUIRED), MessageCheck.SIGNED);
    }

    @Test
    void a_request_changed_after_it_was_signed_is_refused() {
        MessageIssuer.Message message =
                ISSUER.logoutRequest(ENVELOPE, new NameId("ana", "urn:f"), "_s", KEY);
        String xml =
                new String(Base64.getDecoder().decode(message.posted()), StandardCharsets.UTF_8);

        refused(
                reader.post(Parameter.REQUEST, base64(xml.replace(">ana<", ">ben<")), "", REQUIRED),
                MessageCheck.SIGNATURE);
        refused(
                reader.redirect(
                        Parameter.REQUEST,
                        queryOf(message, "here").replace("=here", "=there"),
                        REQUIRED),
                MessageCheck.SIGNATURE);
    }

    /** The signature of an address says nothing about the form, and the reverse. */
    @Test
    void a_signature_stays_with_its_binding() {
        MessageIssuer.Message message =
                ISSUER.logoutRequest(ENVELOPE, new NameId("ana", "urn:f"), "_s", KEY);
        String xml =
                new String(Base64.getDecoder().decode(message.posted()), StandardCharsets.UTF_8);

        refused(
                reader.redirect(Parameter.REQUEST, "SAMLRequest=" + deflated(xml), REQUIRED),
                MessageCheck.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SAMLRequest=%s&SAMLRequest=%s",
                "SAMLRequest=%s&SAMLEncoding=urn:other",
                "SAMLRequest=AAAA",
                "SAMLRequest=%%%%",
                "RelayState=x"
            })
    void a_confused_query_is_refused(String query) {
        refused(
                reader.redirect(Parameter.REQUEST, query.replace("%s", deflated(REQUEST)), OPEN),
                MessageCheck.TRANSPORT);
    }

    @Test
    void a_deflate_bomb_is_refused() {
        refused(
                reader.redirect(Parameter.REQUEST, query(REQUEST + " ".repeat(1_000_000)), OPEN),
                MessageCheck.TRANSPORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Version=\"2.0\"|Version=\"1.1\"",
                "2026-11-22T09:00:00Z|2026-11-22",
                "samlp:NameIDPolicy|samlp:Unknown",
                "<saml:Issuer>|<saml:Issuer>a</saml:Issuer><saml:Issuer>"
            })
    void a_message_outside_the_schema_is_refused(String change) {
        String[] both = change.split("\\|");
        refused(
                reader.post(Parameter.REQUEST, base64(REQUEST.replace(both[0], both[1])), "", OPEN),
                MessageCheck.STRUCTURE);
    }

    @Test
    void a_response_is_no_request() {
        refused(reader.post(Parameter.REQUEST, base64("<a/>"), "", OPEN), MessageCheck.STRUCTURE);
        refused(
                reader.post(Parameter.REQUEST, base64("<!DOCTYPE a><a/>"), "", OPEN),
                MessageCheck.XML);
    }

    private static void refused(MessageOutcome outcome, MessageCheck check) {
        assertThat(outcome).isInstanceOf(MessageOutcome.Refused.class);
        assertThat(((MessageOutcome.Refused) outcome).decisive().definition()).isEqualTo(check);
    }

    private static String queryOf(MessageIssuer.Message message, String relayState) {
        String address = message.redirected("https://idp.example/slo", "SAMLRequest", relayState);
        return address.substring(address.indexOf('?') + 1);
    }

    private static String query(String xml) {
        return "SAMLRequest=" + deflated(xml) + "&RelayState=a+b";
    }

    private static String deflated(String xml) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(9, true))) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        return URLEncoder.encode(
                Base64.getEncoder().encodeToString(bytes.toByteArray()), StandardCharsets.UTF_8);
    }

    private static String base64(String xml) {
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }
}

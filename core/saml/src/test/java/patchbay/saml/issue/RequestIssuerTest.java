package patchbay.saml.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.chance.Randomness;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.certificate.SelfSigned;

final class RequestIssuerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Randomness RANDOM = new SecureRandom()::nextBytes;
    private static final KeyPair KEYS = SigningKey.generateRsa(2048, RANDOM);
    private static final SigningKey KEY =
            new SigningKey(
                    KEYS.getPrivate(),
                    new SelfSigned(RANDOM)
                            .certify(
                                    KEYS,
                                    new SelfSigned.Subject("Us", ""),
                                    CertificateAlgorithm.SHA256_RSA,
                                    NOW,
                                    NOW.plus(Duration.ofDays(30))),
                    SignatureAlgorithm.RSA_SHA256);

    private final RequestIssuer requests = new RequestIssuer(RANDOM);

    private static RequestIssuer.Wanted wanted(String destination) {
        return new RequestIssuer.Wanted(
                "https://sp.example.com", destination, "https://sp.example.com/acs", "format", NOW);
    }

    /** SAML Bindings 3.4.4.1: request, relay state and algorithm are signed as they stand there. */
    @Test
    void the_signature_of_an_address_covers_what_stands_before_it() throws Exception {
        String address =
                requests.redirect(
                        "_1",
                        wanted("https://idp.example.com/sso"),
                        "state & more",
                        Optional.of(KEY));
        String query = address.substring(address.indexOf('?') + 1);
        int at = query.indexOf("&Signature=");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KEYS.getPublic());
        signature.update(query.substring(0, at).getBytes(StandardCharsets.US_ASCII));

        assertThat(query)
                .matches("SAMLRequest=[^&]+&RelayState=[^&]+&SigAlg=[^&]+&Signature=[^&]+");
        assertThat(
                        signature.verify(
                                Base64.getDecoder()
                                        .decode(
                                                URLDecoder.decode(
                                                        query.substring(at + 11),
                                                        StandardCharsets.UTF_8))))
                .isTrue();
    }

    @Test
    void an_address_that_has_a_query_keeps_it() {
        assertThat(
                        requests.redirect(
                                "_1",
                                wanted("https://idp.example.com/sso?realm=a"),
                                "",
                                Optional.empty()))
                .startsWith("https://idp.example.com/sso?realm=a&SAMLRequest=")
                .doesNotContain("Signature=");
    }

    @Test
    void a_posted_request_carries_its_signature_inside() {
        String document =
                new String(
                        Base64.getDecoder()
                                .decode(
                                        requests.post(
                                                "_1",
                                                wanted("https://idp.example.com/sso"),
                                                Optional.of(KEY))),
                        StandardCharsets.UTF_8);

        assertThat(document)
                .startsWith("<samlp:AuthnRequest ")
                .contains("</saml:Issuer><ds:Signature", "URI=\"#_1\"");
    }
}

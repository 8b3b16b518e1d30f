package patchbay.saml.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static patchbay.saml.verify.Verdicts.acceptedAsAna;
import static patchbay.saml.verify.Verdicts.refused;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Security;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.saml.verify.TrustedProvider.Legacy;

/** Keys come from the configuration, algorithms from a list, and both belong together. */
class KeysAndAlgorithmsTest {
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String SIGNED = Idp.genuine();

    @ParameterizedTest
    @CsvSource({"rsa-sha256", "rsa-sha384", "rsa-sha512"})
    void rsa_with_every_safe_digest_is_accepted(String algorithm) {
        acceptedAsAna(Idp.verify(signed(Idp.RSA, MORE + algorithm, Idp.SHA256)));
    }

    @Test
    void digests_may_be_mixed() {
        acceptedAsAna(
                Idp.verify(
                        signed(
                                Idp.RSA,
                                Idp.RSA_SHA256,
                                "http://www.w3.org/2001/04/xmlenc#sha512")));
    }

    @ParameterizedTest
    @CsvSource({"secp256r1,ecdsa-sha256", "secp384r1,ecdsa-sha384", "secp521r1,ecdsa-sha512"})
    void elliptic_curves_are_accepted(String curve, String algorithm) {
        KeyPair keys = Idp.ec(curve);

        acceptedAsAna(
                Idp.verify(
                        signed(keys, MORE + algorithm, Idp.SHA256),
                        Idp.provider(keys),
                        Idp.expectations()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 255})
    void an_elliptic_signature_of_zeros_or_beyond_the_order_is_refused(int fill) {
        KeyPair keys = Idp.ec("secp256r1");
        byte[] value = new byte[64];
        java.util.Arrays.fill(value, (byte) fill);
        String forged =
                signed(keys, MORE + "ecdsa-sha256", Idp.SHA256)
                        .replaceFirst(
                                "<ds:SignatureValue>[^<]*<",
                                "<ds:SignatureValue>"
                                        + Base64.getEncoder().encodeToString(value)
                                        + "<");

        refused(Idp.verify(forged, Idp.provider(keys), Idp.expectations()), SamlCheck.SIGNATURE);
    }

    @Test
    void a_key_in_the_message_is_not_a_key_of_the_provider() {
        KeyPair mallory = Idp.rsa(2048);
        String forged = signed(mallory, Idp.RSA_SHA256, Idp.SHA256);

        refused(forged, SamlCheck.SIGNATURE);
    }

    @Test
    void key_info_is_skipped_whatever_it_says() {
        String keyInfo =
                "<ds:KeyInfo><ds:KeyName>mallory</ds:KeyName><ds:X509Data><ds:X509Certificate>AAAA"
                        + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo>";

        acceptedAsAna(Idp.verify(SIGNED.replace("</ds:Signature>", keyInfo + "</ds:Signature>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/2000/09/xmldsig#hmac-sha1",
                "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
                "http://www.w3.org/2000/09/xmldsig#dsa-sha1",
                "http://www.w3.org/2001/04/xmldsig-more#rsa-md5",
                "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
                "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256 ",
                "HTTP://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
                "urn:unknown",
                ""
            })
    void other_signature_algorithms_are_refused(String algorithm) {
        refused(SIGNED.replace(Idp.RSA_SHA256, algorithm), SamlCheck.ALGORITHM);
    }

    @Test
    void an_hmac_output_length_is_refused() {
        String method = "<ds:SignatureMethod Algorithm=\"" + Idp.RSA_SHA256 + "\"";

        refused(
                SIGNED.replace(
                        method + "/>",
                        method
                                + "><ds:HMACOutputLength>0</ds:HMACOutputLength></ds:SignatureMethod>"),
                SamlCheck.STRUCTURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/2000/09/xmldsig#sha1",
                "http://www.w3.org/2001/04/xmldsig-more#md5",
                "urn:unknown"
            })
    void other_digest_algorithms_are_refused(String algorithm) {
        refused(
                Resigned.signedInfo(
                        SIGNED,
                        "<ds:DigestMethod Algorithm=\"" + Idp.SHA256,
                        "<ds:DigestMethod Algorithm=\"" + algorithm),
                SamlCheck.ALGORITHM);
    }

    @Test
    void sha1_needs_the_owners_switch() {
        String sha1 =
                signed(
                        Idp.RSA,
                        "http://www.w3.org/2000/09/xmldsig#rsa-sha1",
                        "http://www.w3.org/2000/09/xmldsig#sha1");

        refused(sha1, SamlCheck.ALGORITHM);
        acceptedAsAna(
                Idp.verify(sha1, Idp.provider().with(new Legacy(true, false)), Idp.expectations()));
    }

    @Test
    void a_short_rsa_key_is_refused() {
        KeyPair weak = Idp.rsa(1024);

        refused(
                Idp.verify(
                        signed(weak, Idp.RSA_SHA256, Idp.SHA256),
                        Idp.provider(weak),
                        Idp.expectations()),
                SamlCheck.SIGNATURE);
    }

    @Test
    void an_algorithm_of_another_kind_than_the_key_is_refused() {
        KeyPair curve = Idp.ec("secp256r1");

        refused(Idp.verify(SIGNED, Idp.provider(curve), Idp.expectations()), SamlCheck.SIGNATURE);
    }

    @Test
    void any_key_of_the_provider_may_verify() {
        TrustedProvider rotating =
                TrustedProvider.of(
                        "p", Map.of(Idp.ISSUER, List.of(Idp.key(Idp.rsa(2048)), Idp.key(Idp.RSA))));

        acceptedAsAna(Idp.verify(SIGNED, rotating, Idp.expectations()));
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10})
    void ten_keys_are_tried_and_no_more(int others) {
        SigningKey other = Idp.key(Idp.rsa(2048));
        List<SigningKey> keys = new ArrayList<>(Collections.nCopies(others, other));
        keys.add(Idp.key(Idp.RSA));
        TrustedProvider many = TrustedProvider.of("p", Map.of(Idp.ISSUER, keys));

        Verification verification = Idp.verify(SIGNED, many, Idp.expectations());

        if (others < 10) {
            acceptedAsAna(verification);
        } else {
            refused(verification, SamlCheck.SIGNATURE);
        }
    }

    static Stream<PublicKey> keys_of_other_sizes_and_kinds() throws GeneralSecurityException {
        return Stream.of(
                Idp.rsa(1024).getPublic(),
                Idp.rsa(3072).getPublic(),
                Idp.ec("secp384r1").getPublic(),
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic(),
                KeyPairGenerator.getInstance("RSASSA-PSS").generateKeyPair().getPublic(),
                KeyPairGenerator.getInstance("DSA").generateKeyPair().getPublic());
    }

    @ParameterizedTest
    @MethodSource("keys_of_other_sizes_and_kinds")
    void a_key_of_another_size_or_kind_does_not_keep_the_next_from_verifying(PublicKey odd) {
        List<SigningKey> keys =
                List.of(new SigningKey(odd, "01", Idp.NOW.plusSeconds(60)), Idp.key(Idp.RSA));

        acceptedAsAna(
                Idp.verify(
                        SIGNED,
                        TrustedProvider.of("p", Map.of(Idp.ISSUER, keys)),
                        Idp.expectations()));
    }

    @Test
    void the_key_of_one_issuer_does_not_vouch_for_another_in_the_same_provider() {
        TrustedProvider two =
                TrustedProvider.of(
                        "p",
                        Map.of(
                                Idp.ISSUER,
                                List.of(Idp.key(Idp.rsa(2048))),
                                "https://other.example.com/",
                                List.of(Idp.key(Idp.RSA))));

        refused(Idp.verify(SIGNED, two, Idp.expectations()), SamlCheck.SIGNATURE);
    }

    @Test
    void an_issuer_that_the_provider_does_not_know_is_shown_beside_those_it_knows() {
        TrustedProvider other =
                TrustedProvider.of(
                        "p", Map.of("https://other.example.com/", List.of(Idp.key(Idp.RSA))));

        Verification verification = Idp.verify(SIGNED, other, Idp.expectations());

        refused(verification, SamlCheck.ISSUER);
        var check = ((Verification.Rejected) verification).decisive();
        assertThat(check.expected()).isEqualTo("`https://other.example.com/`");
        assertThat(check.found()).isEqualTo("`https://idp.example.com/metadata`");
        assertThat(check.definition().failure()).contains("F11");
    }

    @Test
    void a_preferred_provider_is_asked_again_with_the_key_that_it_translated() {
        ResponseVerifier verifier =
                new ResponseVerifier(Cryptography.preferring(Security.getProvider("SunRsaSign")));

        for (int i = 0; i < 2; i++) {
            acceptedAsAna(
                    verifier.verify(
                            ReceivedResponse.read(
                                    Base64.getEncoder().encodeToString(SIGNED.getBytes(UTF_8))),
                            Idp.provider(),
                            Idp.expectations()));
        }
    }

    @Test
    void an_expired_certificate_is_taken_with_a_warning() {
        SigningKey expired = new SigningKey(Idp.RSA.getPublic(), "00", Idp.NOW.minusSeconds(1));
        TrustedProvider old = TrustedProvider.of("p", Map.of(Idp.ISSUER, List.of(expired)));

        Verification verification = Idp.verify(SIGNED, old, Idp.expectations());

        acceptedAsAna(verification);
        assertThat(verification.checks())
                .filteredOn(each -> each.definition() == SamlCheck.CERTIFICATE)
                .extracting(each -> each.outcome().name())
                .containsExactly("WARN");
    }

    private static String signed(KeyPair keys, String algorithm, String digest) {
        return Idp.sign(
                Idp.unsigned(),
                "_assertion",
                new Idp.Method(keys, algorithm, digest, Idp.EXCLUSIVE, List.of()));
    }
}

package patchbay.saml.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static patchbay.saml.verify.Verdicts.acceptedAsAna;
import static patchbay.saml.verify.Verdicts.refused;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.explain.Check;
import patchbay.saml.verify.TrustedProvider.Encryption;
import patchbay.saml.verify.TrustedProvider.Legacy;

/** Encryption hides; it proves nothing, and nobody learns from us how close a guess came. */
class EncryptionTest {
    private static final String UNSIGNED = Idp.assertion("_assertion", "ana");
    private static final String SIGNED = Idp.assertionOf(Idp.genuine());
    private static final String SHA256_PARTS =
            "<ds:DigestMethod Algorithm=\""
                    + Idp.SHA256
                    + "\"/><x:MGF xmlns:x=\"http://www.w3.org/2009/xmlenc11#\" Algorithm=\""
                    + Encrypted.MGF1_SHA256
                    + "\"/>";

    @Test
    void a_signed_assertion_is_accepted_when_encrypted() {
        acceptedAsAna(verify(Encrypted.usual().response(SIGNED)));
    }

    @Test
    void the_signature_of_the_response_covers_what_is_encrypted_in_it() {
        acceptedAsAna(verify(Encrypted.usual().signedResponse(UNSIGNED)));
    }

    @Test
    void anybody_can_encrypt_so_an_assertion_without_signature_is_refused() {
        refused(verify(Encrypted.usual().response(UNSIGNED)), SamlCheck.SIGNED);
    }

    @Test
    void a_broken_signature_inside_is_not_mended_by_one_around_it() {
        String forged = SIGNED.replace(">ana<", ">eve<");

        refused(verify(Encrypted.usual().signedResponse(forged)), SamlCheck.DIGEST);
    }

    @Test
    void two_encrypted_assertions_are_refused() {
        String one = Encrypted.usual().element(SIGNED);
        String response = Encrypted.usual().response(SIGNED);

        refused(
                verify(response.replace("</samlp:Response>", one + "</samlp:Response>")),
                SamlCheck.ONE_ASSERTION);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_encrypted_assertion_beside_a_plain_one_is_refused(boolean before) {
        String evil = Encrypted.usual().element(Idp.assertion("_evil", "eve"));
        String genuine = Idp.genuine();
        String plain = Idp.assertionOf(genuine);

        refused(
                verify(genuine.replace(plain, before ? evil + plain : plain + evil)),
                SamlCheck.ONE_ASSERTION);
    }

    @Test
    void an_encrypted_assertion_in_extensions_is_refused() {
        String evil = Encrypted.usual().element(SIGNED);

        refused(
                verify(
                        Idp.genuine()
                                .replace(
                                        "<samlp:Status>",
                                        "<samlp:Extensions>"
                                                + evil
                                                + "</samlp:Extensions><samlp:Status>")),
                SamlCheck.STRUCTURE);
    }

    @Test
    void an_encrypted_assertion_inside_an_encrypted_one_is_refused() {
        refused(
                verify(Encrypted.usual().response(Encrypted.usual().element(SIGNED))),
                SamlCheck.DECRYPTION);
    }

    @Test
    void an_assertion_that_holds_an_encrypted_one_is_refused() {
        String nested =
                UNSIGNED.replace(
                        "<saml:Conditions", Encrypted.usual().element(SIGNED) + "<saml:Conditions");

        refused(verify(Encrypted.usual().signedResponse(nested)), SamlCheck.DECRYPTION);
    }

    static Stream<Arguments> other_documents() {
        return Stream.of(
                Arguments.of("a Response", Idp.genuine()),
                Arguments.of("a document type", "<!DOCTYPE saml:Assertion>" + SIGNED),
                Arguments.of("two roots", SIGNED + SIGNED),
                Arguments.of("text before the root", "ana" + SIGNED),
                Arguments.of(
                        "prefixes of the surrounding document",
                        SIGNED.replace(
                                " xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"", "")),
                Arguments.of("a look-alike", SIGNED.replace("SAML:2.0:assertion", "SAML:2.0:x")),
                Arguments.of("garbage", "not XML at all"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("other_documents")
    void what_is_decrypted_must_be_one_assertion_by_the_same_strict_rules(
            String what, String plain) {
        refused(verify(Encrypted.usual().signedResponse(plain)), SamlCheck.DECRYPTION);
    }

    @Test
    void cbc_needs_the_owners_switch() {
        refused(verify(Encrypted.usual().cbc().signedResponse(SIGNED)), SamlCheck.DECRYPTION);
    }

    @Test
    void cbc_with_the_switch_still_needs_a_signature_that_covers_the_ciphertext() {
        refused(
                verify(Encrypted.usual().cbc().response(SIGNED), provider().with(cbcAllowed())),
                SamlCheck.DECRYPTION);
    }

    @Test
    void cbc_with_the_switch_below_a_signature_of_the_response_is_opened() {
        acceptedAsAna(
                verify(
                        Encrypted.usual().cbc().signedResponse(SIGNED),
                        provider().with(cbcAllowed())));
    }

    @Test
    void cbc_below_a_broken_signature_of_the_response_is_never_opened() {
        String signed = Encrypted.usual().cbc().signedResponse(SIGNED);
        Verification verification =
                verify(
                        signed.replace("Destination=\"https", "Destination=\"http"),
                        provider().with(cbcAllowed()));

        refused(verification, SamlCheck.DIGEST);
        assertThat(verification.checks())
                .noneMatch(each -> each.definition() == SamlCheck.DECRYPTION);
    }

    static Stream<Arguments> ciphertexts_that_do_not_open() {
        return Stream.of(
                Arguments.of("no tag", cut(16)),
                Arguments.of("a short tag", cut(4)),
                Arguments.of(
                        "the initialisation vector alone",
                        Encrypted.usual().ciphertext(each -> Arrays.copyOf(each, 12))),
                Arguments.of(
                        "a flipped bit of the tag",
                        Encrypted.usual().ciphertext(each -> flipped(each, each.length - 1))),
                Arguments.of(
                        "a flipped bit of the text",
                        Encrypted.usual().ciphertext(each -> flipped(each, 40))),
                Arguments.of(
                        "a flipped bit of the vector",
                        Encrypted.usual().ciphertext(each -> flipped(each, 0))),
                Arguments.of(
                        "a flipped bit of the key",
                        Encrypted.usual().wrappedKey(each -> flipped(each, 128))),
                Arguments.of("a shorter key", Encrypted.usual().wrappedKey(each -> new byte[255])),
                Arguments.of("a longer key", Encrypted.usual().wrappedKey(each -> new byte[257])),
                Arguments.of("another recipient's key", Encrypted.to(Idp.rsa(2048))),
                Arguments.of("a recipient with a longer key", Encrypted.to(Idp.rsa(3072))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ciphertexts_that_do_not_open")
    void every_failure_to_open_reads_the_same(String what, Encrypted encrypted) {
        Verification verification = verify(encrypted.response(SIGNED));
        Verification other =
                verify(Encrypted.usual().ciphertext(each -> flipped(each, 30)).response(SIGNED));

        refused(verification, SamlCheck.DECRYPTION);
        assertThat(decisive(verification)).isEqualTo(decisive(other));
    }

    @Test
    void a_key_that_cannot_be_unwrapped_is_replaced_by_a_secret_one_of_the_same_size() {
        KeyTransport transport =
                KeyTransport.of(Encrypted.OAEP_MGF1P, Optional.empty(), Optional.empty())
                        .orElseThrow();
        PrivateKey mine = Encrypted.KEYS.getPrivate();

        var one = transport.unwrap(new byte[256], mine, ContentCipher.AES128_GCM);
        var again = transport.unwrap(new byte[256], mine, ContentCipher.AES128_GCM);
        var another = transport.unwrap(new byte[255], mine, ContentCipher.AES128_GCM);
        var others =
                transport.unwrap(new byte[256], Idp.RSA.getPrivate(), ContentCipher.AES128_GCM);

        assertThat(one.genuine()).isFalse();
        assertThat(one.key().getEncoded()).hasSize(16);
        assertThat(one.key()).isEqualTo(again.key());
        assertThat(one.key()).isNotEqualTo(another.key()).isNotEqualTo(others.key());
    }

    @Test
    void rsa_with_the_old_padding_is_refused() {
        refused(verify(Encrypted.usual().pkcs1().response(SIGNED)), SamlCheck.DECRYPTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/2001/04/xmlenc#tripledes-cbc",
                "http://www.w3.org/2001/04/xmlenc#aes192-cbc",
                "http://www.w3.org/2009/xmlenc11#aes256-gcm ",
                "urn:unknown",
                ""
            })
    void other_ciphers_are_refused(String uri) {
        refused(
                verify(Encrypted.usual().response(SIGNED).replace(Encrypted.GCM, uri)),
                SamlCheck.DECRYPTION);
    }

    @Test
    void a_reference_to_the_cipher_text_is_not_followed() {
        refused(
                verify(
                        Encrypted.usual()
                                .response(SIGNED)
                                .replaceFirst(
                                        "<xenc:CipherValue>[^<]*</xenc:CipherValue>",
                                        "<xenc:CipherReference URI=\"http://127.0.0.1/\"/>")),
                SamlCheck.STRUCTURE);
    }

    @Test
    void a_reference_to_the_key_is_not_followed() {
        refused(
                verify(
                        Encrypted.usual()
                                .response(SIGNED)
                                .replaceFirst(
                                        "<xenc:EncryptedKey>.*</xenc:EncryptedKey>",
                                        "<ds:RetrievalMethod URI=\"http://127.0.0.1/\"/>")),
                SamlCheck.STRUCTURE);
    }

    @Test
    void a_key_that_is_encrypted_by_a_key_is_refused() {
        String response = Encrypted.usual().response(SIGNED);
        String inner =
                response.substring(
                        response.indexOf("<xenc:EncryptedKey>"), response.indexOf("</ds:KeyInfo>"));

        refused(
                verify(
                        response.replace(
                                "</xenc:EncryptionMethod><xenc:CipherData>",
                                "</xenc:EncryptionMethod><ds:KeyInfo>"
                                        + inner
                                        + "</ds:KeyInfo><xenc:CipherData>")),
                SamlCheck.DECRYPTION);
    }

    @Test
    void two_keys_for_one_cipher_text_are_refused() {
        String response = Encrypted.usual().response(SIGNED);
        String key =
                response.substring(
                        response.indexOf("<xenc:EncryptedKey>"), response.indexOf("</ds:KeyInfo>"));

        refused(verify(response.replace(key, key + key)), SamlCheck.DECRYPTION);
    }

    @Test
    void encrypted_content_in_place_of_an_element_is_refused() {
        refused(
                verify(
                        Encrypted.usual()
                                .response(SIGNED)
                                .replace("xmlenc#Element", "xmlenc#Content")),
                SamlCheck.DECRYPTION);
    }

    @Test
    void oaep_with_sha256_in_both_places_is_opened() {
        acceptedAsAna(
                verify(
                        Encrypted.usual()
                                .transport(Encrypted.OAEP, SHA256_PARTS)
                                .oaep("SHA-256", MGF1ParameterSpec.SHA256)
                                .response(SIGNED)));
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.w3.org/2001/04/xmlenc#sha512,http://www.w3.org/2009/xmlenc11#mgf1sha256",
        "http://www.w3.org/2001/04/xmldsig-more#md5,http://www.w3.org/2009/xmlenc11#mgf1sha256",
        "http://www.w3.org/2001/04/xmlenc#sha256,http://www.w3.org/2009/xmlenc11#mgf1sha512",
        "http://www.w3.org/2001/04/xmlenc#sha256,urn:unknown"
    })
    void oaep_with_other_digests_or_masks_is_refused(String digest, String mask) {
        String parts =
                SHA256_PARTS.replace(Idp.SHA256, digest).replace(Encrypted.MGF1_SHA256, mask);

        refused(
                verify(Encrypted.usual().transport(Encrypted.OAEP, parts).response(SIGNED)),
                SamlCheck.DECRYPTION);
    }

    @Test
    void a_mask_for_the_algorithm_that_has_its_own_is_refused() {
        refused(
                verify(
                        Encrypted.usual()
                                .transport(Encrypted.OAEP_MGF1P, SHA256_PARTS)
                                .response(SIGNED)),
                SamlCheck.DECRYPTION);
    }

    @Test
    void an_oaep_label_is_refused() {
        refused(
                verify(
                        Encrypted.usual()
                                .transport(
                                        Encrypted.OAEP, "<xenc:OAEPparams>AAAA</xenc:OAEPparams>")
                                .response(SIGNED)),
                SamlCheck.DECRYPTION);
    }

    @Test
    void two_digests_for_one_key_are_refused() {
        String sha1 = "<ds:DigestMethod Algorithm=\"" + Encrypted.SHA1 + "\"/>";

        refused(
                verify(
                        Encrypted.usual()
                                .transport(Encrypted.OAEP_MGF1P, sha1 + sha1)
                                .response(SIGNED)),
                SamlCheck.DECRYPTION);
    }

    @Test
    void the_older_of_two_keys_still_opens() {
        String response = Encrypted.usual().response(SIGNED);

        acceptedAsAna(
                verify(response, with(Idp.rsa(2048).getPrivate(), Encrypted.KEYS.getPrivate())));
    }

    @Test
    void the_older_of_two_keys_opens_cbc_whatever_the_newer_makes_of_it() {
        // A wrong key meets valid padding once in sixteen times; hence so many tries.
        TrustedProvider two =
                with(Idp.rsa(2048).getPrivate(), Encrypted.KEYS.getPrivate()).with(cbcAllowed());

        for (int i = 0; i < 60; i++) {
            acceptedAsAna(verify(Encrypted.usual().cbc().signedResponse(SIGNED), two));
        }
    }

    @Test
    void a_third_key_is_never_tried() {
        PrivateKey other = Idp.rsa(2048).getPrivate();

        refused(
                verify(
                        Encrypted.usual().response(SIGNED),
                        with(other, other, Encrypted.KEYS.getPrivate())),
                SamlCheck.DECRYPTION);
    }

    static Stream<PrivateKey> unsuitable_keys() {
        return Stream.of(Idp.ec("secp256r1"), Idp.rsa(1024), Idp.rsa(4096))
                .map(KeyPair::getPrivate);
    }

    @ParameterizedTest
    @MethodSource("unsuitable_keys")
    void a_key_of_another_size_or_kind_does_not_keep_the_older_from_opening(PrivateKey newer) {
        acceptedAsAna(
                verify(
                        Encrypted.usual().response(SIGNED),
                        with(newer, Encrypted.KEYS.getPrivate())));
    }

    private static Encrypted cut(int octets) {
        return Encrypted.usual().ciphertext(each -> Arrays.copyOf(each, each.length - octets));
    }

    private static byte[] flipped(byte[] octets, int at) {
        byte[] changed = octets.clone();
        changed[at] ^= 1;
        return changed;
    }

    private static Legacy cbcAllowed() {
        return new Legacy(false, true);
    }

    private static TrustedProvider provider() {
        return with(Encrypted.KEYS.getPrivate());
    }

    private static TrustedProvider with(PrivateKey... newestFirst) {
        return Idp.provider().with(List.of(newestFirst), Encryption.ALLOWED);
    }

    private static Verification verify(String xml) {
        return verify(xml, provider());
    }

    private static Verification verify(String xml, TrustedProvider provider) {
        return Idp.verify(xml, provider, Idp.expectations());
    }

    private static Check decisive(Verification verification) {
        return ((Verification.Rejected) verification).decisive();
    }
}

package patchbay.saml.verify;

import static patchbay.saml.verify.Verdicts.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tricks inside SignedInfo, SignatureValue and DigestValue. */
class SignedInfoTest {
    private static final String SIGNED = Idp.genuine();

    @Test
    void a_comment_inside_the_digest_value_is_refused() {
        refused(SIGNED.replace("<ds:DigestValue>", "<ds:DigestValue><!--AAAA-->"), SamlCheck.XML);
    }

    @Test
    void two_digest_values_are_refused() {
        refused(
                SIGNED.replace(
                        "<ds:DigestValue>",
                        "<ds:DigestValue>AAAA</ds:DigestValue><ds:DigestValue>"),
                SamlCheck.STRUCTURE);
    }

    @Test
    void two_signed_infos_are_refused() {
        String info =
                SIGNED.substring(
                        SIGNED.indexOf("<ds:SignedInfo>"),
                        SIGNED.indexOf("</ds:SignedInfo>") + "</ds:SignedInfo>".length());

        refused(SIGNED.replace(info, info + info), SamlCheck.STRUCTURE);
    }

    @Test
    void two_signature_values_are_refused() {
        refused(
                SIGNED.replace(
                        "<ds:SignatureValue>",
                        "<ds:SignatureValue>AAAA</ds:SignatureValue><ds:SignatureValue>"),
                SamlCheck.STRUCTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AA==", "0", "0e0", "AAAA"})
    void a_digest_that_only_begins_right_or_is_short_is_refused(String digest) {
        refused(
                Resigned.signedInfo(
                        SIGNED, "<ds:DigestValue>[^<]*<", "<ds:DigestValue>" + digest + "<"),
                SamlCheck.DIGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "%", "*", "=", "AA", "A=A=", "_"})
    void junk_in_the_signature_value_is_refused(String junk) {
        refused(
                SIGNED.replace("<ds:SignatureValue>", "<ds:SignatureValue>" + junk),
                SamlCheck.SIGNATURE);
    }

    @Test
    void unused_bits_of_the_signature_value_must_be_zero() {
        String value =
                SIGNED.substring(
                        SIGNED.indexOf("<ds:SignatureValue>"),
                        SIGNED.indexOf("</ds:SignatureValue>"));
        // 256 bytes end in one padded group: ...xA== or similar; the next letter has a bit too
        // many.
        char last = value.charAt(value.length() - 3);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        char odd = alphabet.charAt(alphabet.indexOf(last) + 1);
        String changed = value.substring(0, value.length() - 3) + odd + "==";

        refused(SIGNED.replace(value, changed), SamlCheck.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 128, 255, 257, 512})
    void a_signature_of_another_length_than_the_modulus_is_refused(int length) {
        String value = java.util.Base64.getEncoder().encodeToString(new byte[length]);

        refused(
                SIGNED.replaceFirst(
                        "<ds:SignatureValue>[^<]*<", "<ds:SignatureValue>" + value + "<"),
                SamlCheck.SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255})
    void degenerate_signatures_of_the_right_length_are_refused(int fill) {
        byte[] value = new byte[256];
        java.util.Arrays.fill(value, (byte) fill);

        refused(
                SIGNED.replaceFirst(
                        "<ds:SignatureValue>[^<]*<",
                        "<ds:SignatureValue>"
                                + java.util.Base64.getEncoder().encodeToString(value)
                                + "<"),
                SamlCheck.SIGNATURE);
    }
}

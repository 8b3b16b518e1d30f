package patchbay.saml.verify;

import static patchbay.saml.verify.Verdicts.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Genuine or forged elements in the free slots of the schema, and signatures about other things.
 */
class HiddenElementsTest {
    private static final String SIGNED = Idp.genuine();
    private static final String EVIL = Idp.assertion("_evil", "mallory");

    @ParameterizedTest(name = "an assertion in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "</samlp:Status> | <samlp:StatusDetail>@</samlp:StatusDetail></samlp:Status>",
                "<saml:AuthnStatement | <saml:Advice>@</saml:Advice><saml:AuthnStatement",
                "Recipient=\"https://signin.aws.amazon.com/saml\"/> |"
                        + " Recipient=\"https://signin.aws.amazon.com/saml\">@</saml:SubjectConfirmationData>",
                "xsi:type=\"xs:string\">ana | xsi:type=\"xs:string\">@ana",
                "</ds:Signature> | <ds:KeyInfo>@</ds:KeyInfo></ds:Signature>",
                "</ds:Signature> | <ds:Object>@</ds:Object></ds:Signature>",
                "</ds:SignedInfo> | <ds:Object>@</ds:Object></ds:SignedInfo>",
                "<samlp:Status> | <samlp:Extensions><x:y xmlns:x=\"urn:x\">@</x:y></samlp:Extensions><samlp:Status>"
            })
    void an_assertion_in_a_free_slot_is_refused(String place, String with) {
        refused(SIGNED.replace(place, with.replace("@", EVIL)), SamlCheck.STRUCTURE);
    }

    @Test
    void a_second_signature_in_an_assertion_is_refused() {
        String signature = Idp.signatureOf(SIGNED);

        refused(SIGNED.replace(signature, signature + signature), SamlCheck.STRUCTURE);
    }

    @Test
    void a_signature_before_the_issuer_is_refused() {
        String signature = Idp.signatureOf(SIGNED);
        String moved = SIGNED.replace(signature, "");

        refused(
                moved.replaceFirst(
                        "<saml:Issuer>https", signature.replace("$", "\\$") + "<saml:Issuer>https"),
                SamlCheck.STRUCTURE);
    }

    @Test
    void a_signed_error_is_no_donor_for_an_assertion_put_into_it() {
        String error =
                Idp.unsigned()
                        .replace(Idp.assertionOf(Idp.unsigned()), "")
                        .replace("status:Success", "status:Responder");
        String signed = Idp.sign(error, "_response");

        refused(signed.replace("</samlp:Response>", EVIL + "</samlp:Response>"), SamlCheck.STATUS);
        refused(
                signed.replace("</samlp:Response>", EVIL + "</samlp:Response>")
                        .replace("status:Responder", "status:Success"),
                SamlCheck.DIGEST);
    }

    @Test
    void signed_metadata_is_no_response() {
        String metadata =
                "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\""
                        + " ID=\"_m\" entityID=\"https://idp.example.com/metadata\"/>";

        refused(Idp.sign(metadata, "_m"), SamlCheck.STRUCTURE);
    }

    @Test
    void a_signature_over_the_subject_alone_is_refused() {
        String withId = Idp.unsigned().replace("<saml:Subject>", "<saml:Subject ID=\"_subject\">");

        refused(Idp.sign(withId, "_subject"), SamlCheck.STRUCTURE);
    }

    @Test
    void both_signatures_count_when_both_are_present() {
        String both = Idp.sign(Idp.genuine(), "_response");
        Verdicts.acceptedAsAna(Idp.verify(both));

        String inner = Idp.signatureOf(Idp.genuine());
        String value = inner.substring(inner.indexOf("<ds:SignatureValue>") + 19);
        String broken = Idp.genuine().replace(value.substring(0, 8), "AAAAAAAA");
        refused(Idp.sign(broken, "_response"), SamlCheck.SIGNATURE);
    }

    @Test
    void a_broken_response_signature_is_not_excused_by_a_good_assertion() {
        String both = Idp.sign(Idp.genuine(), "_response");

        refused(
                both.replace(
                        "Destination=\"https://signin.aws.amazon.com/saml\"",
                        "Destination=\"https://other.example.com\""),
                SamlCheck.DIGEST);
    }

    @Test
    void no_signature_is_no_sign_in() {
        refused(Idp.unsigned(), SamlCheck.SIGNED);
    }

    @Test
    void an_empty_signature_is_refused() {
        String empty = "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/>";

        refused(SIGNED.replace(Idp.signatureOf(SIGNED), empty), SamlCheck.STRUCTURE);
    }

    @Test
    void a_signature_of_an_unknown_namespace_is_refused() {
        refused(
                SIGNED.replace("http://www.w3.org/2000/09/xmldsig#\">", "http://example.com/#\">"),
                SamlCheck.STRUCTURE);
    }

    @Test
    void a_provider_without_certificates_lets_nobody_in() {
        TrustedProvider empty =
                TrustedProvider.of("none", java.util.Map.of(Idp.ISSUER, java.util.List.of()));

        refused(Idp.verify(SIGNED, empty, Idp.expectations()), SamlCheck.SIGNATURE);
    }
}

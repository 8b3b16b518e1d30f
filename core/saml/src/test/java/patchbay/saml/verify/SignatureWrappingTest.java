package patchbay.saml.verify;

import static patchbay.saml.verify.Idp.assertionOf;
import static patchbay.saml.verify.Idp.signatureOf;
import static patchbay.saml.verify.Verdicts.acceptedAsAna;
import static patchbay.saml.verify.Verdicts.refused;

import org.junit.jupiter.api.Test;

/**
 * The eight forms of signature wrapping (Somorovsky et al. 2012, numbered as SAML Raider does):
 * mallory holds one genuine Response and adds an assertion or Response of his own, placed so that
 * the reference still finds the genuine one.
 */
class SignatureWrappingTest {
    private static final String SIGNED_ASSERTION = Idp.genuine();
    private static final String SIGNED_RESPONSE = Idp.sign(Idp.unsigned(), "_response");
    private static final String EVIL = Idp.assertion("_evil", "mallory");

    @Test
    void the_genuine_responses_are_accepted() {
        acceptedAsAna(Idp.verify(SIGNED_ASSERTION));
        acceptedAsAna(Idp.verify(SIGNED_RESPONSE));
    }

    /** A forged Response holds the genuine one inside the signature that it borrowed. */
    @Test
    void xsw1_genuine_response_inside_the_signature_of_a_forged_one() {
        String signature = signatureOf(SIGNED_RESPONSE);
        String genuine = SIGNED_RESPONSE.replace(signature, "");
        String borrowed = signature.replace("</ds:Signature>", genuine + "</ds:Signature>");

        refused(
                forgedResponse("_evil-response").replace("@SIGNATURE@", borrowed),
                SamlCheck.STRUCTURE);
    }

    /** As XSW1, but the genuine Response stands beside the signature. */
    @Test
    void xsw2_genuine_response_before_a_detached_signature() {
        String signature = signatureOf(SIGNED_RESPONSE);
        String genuine = SIGNED_RESPONSE.replace(signature, "");

        refused(
                forgedResponse("_evil-response").replace("@SIGNATURE@", genuine + signature),
                SamlCheck.STRUCTURE);
    }

    @Test
    void xsw3_forged_assertion_before_the_genuine_one() {
        refused(
                SIGNED_ASSERTION.replace("<saml:Assertion ", EVIL + "<saml:Assertion "),
                SamlCheck.ONE_ASSERTION);
    }

    @Test
    void xsw4_genuine_assertion_inside_the_forged_one() {
        String genuine = assertionOf(SIGNED_ASSERTION);
        String wrapped = EVIL.replace("</saml:Assertion>", genuine + "</saml:Assertion>");

        refused(SIGNED_ASSERTION.replace(genuine, wrapped), SamlCheck.STRUCTURE);
    }

    @Test
    void xsw5_forged_assertion_keeps_the_signature_and_the_genuine_one_follows() {
        String genuine = assertionOf(SIGNED_ASSERTION);
        String signature = signatureOf(SIGNED_ASSERTION);
        String forged = withSignature(EVIL, signature);

        refused(
                SIGNED_ASSERTION.replace(genuine, forged + genuine.replace(signature, "")),
                SamlCheck.ONE_ASSERTION);
    }

    @Test
    void xsw6_genuine_assertion_inside_the_signature_of_the_forged_one() {
        String genuine = assertionOf(SIGNED_ASSERTION);
        String signature = signatureOf(SIGNED_ASSERTION);
        String bare = genuine.replace(signature, "");
        String borrowed = signature.replace("</ds:Signature>", bare + "</ds:Signature>");

        refused(
                SIGNED_ASSERTION.replace(genuine, withSignature(EVIL, borrowed)),
                SamlCheck.STRUCTURE);
    }

    @Test
    void xsw7_forged_assertion_inside_extensions() {
        String extensions = "<samlp:Extensions>" + EVIL + "</samlp:Extensions>";

        refused(
                SIGNED_ASSERTION.replace("<samlp:Status>", extensions + "<samlp:Status>"),
                SamlCheck.STRUCTURE);
    }

    @Test
    void xsw8_genuine_assertion_inside_an_object_of_the_forged_ones_signature() {
        String genuine = assertionOf(SIGNED_ASSERTION);
        String signature = signatureOf(SIGNED_ASSERTION);
        String object = "<ds:Object>" + genuine.replace(signature, "") + "</ds:Object>";
        String borrowed = signature.replace("</ds:Signature>", object + "</ds:Signature>");

        refused(
                SIGNED_ASSERTION.replace(genuine, withSignature(EVIL, borrowed)),
                SamlCheck.STRUCTURE);
    }

    @Test
    void a_forged_assertion_with_the_genuine_id_is_a_repeated_id() {
        String forged = Idp.assertion("_assertion", "mallory");

        refused(
                SIGNED_ASSERTION.replace("<saml:Assertion ", forged + "<saml:Assertion "),
                SamlCheck.IDS);
    }

    @Test
    void a_borrowed_signature_does_not_cover_the_assertion_that_holds_it() {
        String genuine = assertionOf(SIGNED_ASSERTION);
        String forged = withSignature(EVIL, signatureOf(SIGNED_ASSERTION));

        refused(SIGNED_ASSERTION.replace(genuine, forged), SamlCheck.REFERENCE);
    }

    @Test
    void a_forged_assertion_under_the_genuine_id_is_not_what_was_signed() {
        String genuine = assertionOf(SIGNED_ASSERTION);
        String forged =
                withSignature(
                        Idp.assertion("_assertion", "mallory"), signatureOf(SIGNED_ASSERTION));

        refused(SIGNED_ASSERTION.replace(genuine, forged), SamlCheck.DIGEST);
    }

    private static String withSignature(String assertion, String signature) {
        return assertion.replaceFirst(
                "</saml:Issuer>", "</saml:Issuer>" + signature.replace("$", "\\$"));
    }

    private static String forgedResponse(String id) {
        String forged =
                Idp.unsigned().replace("_response", id).replace(assertionOf(Idp.unsigned()), EVIL);
        return forged.replaceFirst("</saml:Issuer>", "</saml:Issuer>@SIGNATURE@");
    }
}

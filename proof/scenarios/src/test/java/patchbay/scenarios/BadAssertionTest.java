package patchbay.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.explain.Station;
import patchbay.testkit.Attempt;
import patchbay.testkit.Patchbay;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.WithPatchbay;

/** F09, F11, F14 and F18: what the assertion itself gets wrong. */
@WithPatchbay
class BadAssertionTest {
    @Test
    void f09_a_key_that_the_provider_does_not_know(Patchbay patchbay) {
        var rotated = patchbay.otherIdp("https://idp.example.com/connect");

        patchbay.signIn(rotated.response("ana@example.com", patchbay.clock().instant()))
                .refusedBySts("Response signature invalid", 400, "InvalidIdentityToken")
                .because(Station.SIGN_IN, "saml.signature-is-by-the-provider", "F09");
    }

    @Test
    void f09_a_document_changed_after_signing(Patchbay patchbay) {
        String changed =
                patchbay.response("ana@example.com")
                        .changedAfterSigning("ana@example.com", "eve@example.com");

        patchbay.post(changed, Patchbay.GLOBAL, Patchbay.RELAY_STATE, Optional.empty())
                .refusedBySts("Response signature invalid", 400, "InvalidIdentityToken")
                .because(Station.SIGN_IN, "saml.signed-content-is-unchanged", "F09");
    }

    @Test
    void f11_an_issuer_that_the_provider_does_not_know(Patchbay patchbay) {
        Attempt attempt =
                patchbay.signIn(
                        patchbay.idp()
                                .renamed("https://idp.example.com/other")
                                .response("ana@example.com", patchbay.clock().instant()));

        attempt.because(Station.SIGN_IN, "saml.issuer-is-in-the-provider", "F11")
                .expected("https://idp.example.com/connect")
                .found("https://idp.example.com/other");
        assertThat(attempt.trace().verdict().toString())
                .contains("Issuer not present in specified provider")
                .contains("AuthSamlInvalidSamlResponseException");
    }

    @Test
    void f14_a_blank_in_the_session_name(Patchbay patchbay) {
        sessionName(patchbay, "Jane Doe");
    }

    @Test
    void f14_a_domain_before_the_user(Patchbay patchbay) {
        sessionName(patchbay, "CORP\\jane");
    }

    @Test
    void f14_an_apostrophe(Patchbay patchbay) {
        sessionName(patchbay, "o'brien@example.com");
    }

    @Test
    void f14_sixty_five_characters(Patchbay patchbay) {
        sessionName(patchbay, "x".repeat(65));
    }

    private static void sessionName(Patchbay patchbay, String name) {
        patchbay.signIn(
                        patchbay.response("ana@example.com")
                                .attribute(ResponseDraft.AWS + "RoleSessionName", name))
                .refusedBySts(
                        "RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}",
                        400,
                        "InvalidIdentityToken")
                .because(Station.SIGN_IN, "federation.session-name-is-well-formed", "F14");
    }

    @Test
    void f18_a_response_older_than_five_minutes(Patchbay patchbay) {
        ResponseDraft response = patchbay.response("ana@example.com");
        patchbay.clock().advance(Duration.ofMinutes(5).plusSeconds(1));

        patchbay.signIn(response)
                .refusedBySts(
                        "Token must be redeemed within 5 minutes of issuance",
                        400,
                        "ExpiredTokenException")
                .because(Station.SIGN_IN, "saml.redeemed-within-five-minutes", "F18");
    }

    @Test
    void f18_a_role_chosen_too_late_is_refused_in_the_trace_of_the_question(Patchbay patchbay) {
        String response =
                patchbay.response("ana@example.com")
                        .roles(ResponseDraft.pair("Other"), ResponseDraft.pair("Connect-SSO"))
                        .base64();
        Attempt asked =
                patchbay.post(response, Patchbay.GLOBAL, Patchbay.RELAY_STATE, Optional.empty());
        patchbay.clock().advance(Duration.ofMinutes(6));

        Attempt late =
                patchbay.post(
                        response,
                        Patchbay.GLOBAL,
                        Patchbay.RELAY_STATE,
                        Optional.of("arn:aws:iam::111122223333:role/Connect-SSO"));

        late.because(Station.SIGN_IN, "saml.redeemed-within-five-minutes", "F18");
        assertThat(late.trace().code()).isEqualTo(asked.trace().code());
    }
}

package patchbay.scenarios;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.explain.Station;
import patchbay.testkit.Attempt;
import patchbay.testkit.Patchbay;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.WithPatchbay;

@WithPatchbay
class F01InvalidResponseTest {
    private static final String SENTENCE =
            "Your request included an invalid SAML response. To logout, click here.";
    private static final String PRESENT = "federation.role-attribute-is-present";
    private static final String FORM = "federation.role-attribute-is-pairs-of-arns";
    private static final String SPACE = "federation.role-attribute-has-no-white-space";

    private static Attempt refused(Patchbay patchbay, ResponseDraft response, String check) {
        return patchbay.signIn(response)
                .refusedWith(SENTENCE)
                .because(Station.SIGN_IN, check, "F01");
    }

    @Test
    void no_role_attribute(Patchbay patchbay) {
        refused(
                patchbay,
                patchbay.response("ana@example.com").without(ResponseDraft.AWS + "Role"),
                PRESENT);
    }

    @Test
    void a_role_attribute_whose_name_differs_in_case(Patchbay patchbay) {
        refused(
                        patchbay,
                        patchbay.response("ana@example.com")
                                .without(ResponseDraft.AWS + "Role")
                                .attribute(
                                        ResponseDraft.AWS + "role",
                                        ResponseDraft.pair("Connect-SSO")),
                        PRESENT)
                .found(ResponseDraft.AWS + "role");
    }

    @Test
    void an_empty_role_attribute(Patchbay patchbay) {
        refused(patchbay, patchbay.response("ana@example.com").roles(), PRESENT);
    }

    @Test
    void the_provider_twice_instead_of_a_role(Patchbay patchbay) {
        String provider = "arn:aws:iam::111122223333:saml-provider/Connect-SSO";
        refused(
                        patchbay,
                        patchbay.response("ana@example.com").roles(provider + "," + provider),
                        FORM)
                .found(provider);
    }

    @Test
    void a_blank_behind_the_comma(Patchbay patchbay) {
        refused(
                patchbay,
                patchbay.response("ana@example.com")
                        .roles(ResponseDraft.pair("Connect-SSO").replace(",", ", ")),
                SPACE);
    }

    @Test
    void what_is_no_base64(Patchbay patchbay) {
        patchbay.post("<Response/>", Patchbay.GLOBAL, Patchbay.RELAY_STATE, Optional.empty())
                .refusedWith(SENTENCE)
                .because(Station.SIGN_IN, "saml.response-is-base64", "F01");
    }

    @Test
    void what_is_no_xml(Patchbay patchbay) {
        patchbay.post("aGVsbG8gd29ybGQ=", Patchbay.GLOBAL, Patchbay.RELAY_STATE, Optional.empty())
                .refusedWith(SENTENCE)
                .because(Station.SIGN_IN, "saml.response-is-plain-xml", "F01");
    }

    @Test
    void nothing_at_all(Patchbay patchbay) {
        patchbay.post("", Patchbay.GLOBAL, Patchbay.RELAY_STATE, Optional.empty())
                .refusedWith(SENTENCE)
                .because(Station.SIGN_IN, "signin.response-is-posted", "F01");
    }
}

package patchbay.saml.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Assertions about verdicts. */
final class Verdicts {
    static final String SESSION = "https://aws.amazon.com/SAML/Attributes/RoleSessionName";

    private Verdicts() {}

    static VerifiedAssertion accepted(Verification verification) {
        assertThat(verification).isInstanceOf(Verification.Accepted.class);
        return ((Verification.Accepted) verification).assertion();
    }

    /** Accepted, and it is about ana and nobody else. */
    static void acceptedAsAna(Verification verification) {
        VerifiedAssertion assertion = accepted(verification);
        assertThat(assertion.nameId().text()).isEqualTo("ana");
        assertThat(assertion.attribute(SESSION)).isEqualTo(List.of("ana"));
    }

    static void refused(Verification verification, SamlCheck why) {
        assertThat(verification).isInstanceOf(Verification.Rejected.class);
        assertThat(((Verification.Rejected) verification).decisive().definition()).isEqualTo(why);
    }

    static void refused(String xml, SamlCheck why) {
        refused(Idp.verify(xml), why);
    }
}

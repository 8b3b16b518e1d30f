package patchbay.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import patchbay.explain.Check;
import patchbay.testkit.Attempt;
import patchbay.testkit.Patchbay;
import patchbay.testkit.Policies;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.WithPatchbay;

/** Attributes for the session that are there and not as STS wants them. */
@WithPatchbay
class SessionAttributesTest {
    private static final String ACTIONS =
            "[\"sts:AssumeRoleWithSAML\", \"sts:TagSession\", \"sts:SetSourceIdentity\"]";

    /** Refused for this check, and let in once the attribute is right. */
    private static void told(
            Patchbay patchbay, String check, ResponseDraft wrong, ResponseDraft right) {
        patchbay.agent("example-corp", "ana@example.com");
        patchbay.trust("Connect-SSO", Policies.trusting("Connect-SSO", ACTIONS, Patchbay.GLOBAL));

        Attempt refused = patchbay.signIn(wrong);

        assertThat(refused.agent()).isEmpty();
        Check failed = refused.check(check).orElseThrow();
        assertThat(failed.failed()).as(failed.toString()).isTrue();
        assertThat(failed.remedy()).isPresent();
        patchbay.signIn(right).reachedTheDesk();
    }

    private static ResponseDraft with(Patchbay patchbay, String name, String value) {
        return patchbay.response("ana@example.com").attribute(ResponseDraft.AWS + name, value);
    }

    @Test
    void a_duration_that_is_no_number(Patchbay patchbay) {
        told(
                patchbay,
                "federation.session-duration-is-well-formed",
                with(patchbay, "SessionDuration", "an hour"),
                with(patchbay, "SessionDuration", "3600"));
    }

    @Test
    void a_source_identity_with_a_blank(Patchbay patchbay) {
        told(
                patchbay,
                "federation.source-identity-is-well-formed",
                with(patchbay, "SourceIdentity", "Ana Agent"),
                with(patchbay, "SourceIdentity", "ana"));
    }

    @Test
    void a_tag_whose_key_is_too_long(Patchbay patchbay) {
        told(
                patchbay,
                "federation.session-tags-are-well-formed",
                with(patchbay, "PrincipalTag:" + "k".repeat(129), "voice"),
                with(patchbay, "PrincipalTag:Team", "voice"));
    }

    @Test
    void a_transitive_key_that_is_no_tag(Patchbay patchbay) {
        told(
                patchbay,
                "federation.transitive-tag-keys-are-session-tags",
                with(patchbay, "TransitiveTagKeys", "Team"),
                with(patchbay, "TransitiveTagKeys", "Team").tag("Team", "voice"));
    }
}

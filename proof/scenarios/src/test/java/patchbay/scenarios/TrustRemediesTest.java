package patchbay.scenarios;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.explain.Station;
import patchbay.testkit.Attempt;
import patchbay.testkit.Patchbay;
import patchbay.testkit.Policies;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.WithPatchbay;

/**
 * F05, F06, F07, F22, F23, F39, F40 at the role: each refused, mended as its remedy says, let in.
 */
@WithPatchbay
class TrustRemediesTest {
    private static final String REGIONAL = "https://eu-west-1.signin.aws.amazon.com/saml";

    private static Attempt notAuthorized(Attempt attempt, String check, String failure) {
        return attempt.refusedBySts(
                        "Not authorized to perform sts:AssumeRoleWithSAML", 403, "AccessDenied")
                .because(Station.ROLE, check, failure);
    }

    private static void trustAlso(Patchbay patchbay, String action) {
        patchbay.trust(
                "Connect-SSO",
                Policies.trusting(
                        "Connect-SSO",
                        "[\"sts:AssumeRoleWithSAML\", \"" + action + "\"]",
                        Patchbay.GLOBAL));
    }

    @Test
    void f05_session_tags_are_let_in_once_the_trust_policy_allows_tag_session(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        ResponseDraft tagged = patchbay.response("ana@example.com").tag("Department", "Support");

        notAuthorized(patchbay.signIn(tagged), "federation.trust-policy-allows-session-tags", "F05")
                .remedy("add the action `sts:TagSession`");
        trustAlso(patchbay, "sts:TagSession");
        patchbay.signIn(tagged).reachedTheDesk();
    }

    @Test
    void f06_a_source_identity_is_let_in_once_the_trust_policy_allows_it(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        ResponseDraft named =
                patchbay.response("ana@example.com")
                        .attribute(ResponseDraft.AWS + "SourceIdentity", "ana");

        notAuthorized(
                        patchbay.signIn(named),
                        "federation.trust-policy-allows-source-identity",
                        "F06")
                .remedy("add the action `sts:SetSourceIdentity`");
        trustAlso(patchbay, "sts:SetSourceIdentity");
        patchbay.signIn(named).reachedTheDesk();
    }

    @Test
    void f07_nobody_is_let_in_without_a_name_id(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        ResponseDraft draft = patchbay.response("ana@example.com");

        patchbay.post(
                        draft.withoutNameId(),
                        Patchbay.GLOBAL,
                        Patchbay.RELAY_STATE,
                        Optional.empty())
                .refusedBySts(
                        "Not authorized to perform sts:AssumeRoleWithSAML", 403, "AccessDenied")
                .because(Station.SIGN_IN, "saml.subject-has-name-id", "F07")
                .remedy("map a NameID");
        patchbay.signIn(draft).reachedTheDesk();
    }

    @Test
    void f22_a_session_longer_than_the_role_allows(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        ResponseDraft twelveHours =
                patchbay.response("ana@example.com")
                        .attribute(ResponseDraft.AWS + "SessionDuration", "43200");

        patchbay.signIn(twelveHours)
                .refusedBySts(
                        "The requested DurationSeconds exceeds the MaxSessionDuration set for this"
                                + " role.",
                        400,
                        "ValidationError")
                .because(
                        Station.ROLE,
                        "federation.duration-is-within-the-maximum-of-the-role",
                        "F22")
                .expected("3600")
                .found("43200")
                .remedy("raise the maximum session duration");
        patchbay.longestSession("Connect-SSO", Duration.ofHours(12));
        patchbay.signIn(twelveHours).reachedTheDesk();
    }

    @Test
    void f23_a_region_in_which_the_roles_account_does_not_use_sts(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        patchbay.trust("Connect-SSO", Policies.trust(Patchbay.GLOBAL, REGIONAL));
        patchbay.sts(new Region("eu-west-1"), false);
        String response = patchbay.response("ana@example.com").recipient(REGIONAL).base64();

        patchbay.post(response, REGIONAL, Patchbay.RELAY_STATE, Optional.empty())
                .refusedBySts(
                        "STS is not activated in this region for account:111122223333. Your account"
                                + " administrator can activate STS in this region using the IAM"
                                + " Console.",
                        403,
                        "RegionDisabledException")
                .because(Station.ROLE, "federation.sts-is-active-in-the-region", "F23")
                .remedy("patchbay sts activate eu-west-1");
        patchbay.signIn(patchbay.response("ana@example.com")).reachedTheDesk();
        patchbay.sts(new Region("eu-west-1"), true);
        patchbay.post(response, REGIONAL, Patchbay.RELAY_STATE, Optional.empty()).reachedTheDesk();
    }

    @Test
    void f39_a_role_of_a_permission_set(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        patchbay.role("AWSReservedSSO_Agents_0123456789abcdef", Policies.trust(Patchbay.GLOBAL));

        notAuthorized(
                        patchbay.signIn(
                                patchbay.response("ana@example.com")
                                        .roles(
                                                ResponseDraft.pair(
                                                        "AWSReservedSSO_Agents_0123456789abcdef",
                                                        "Connect-SSO"))),
                        "federation.role-is-not-reserved",
                        "F39")
                .remedy("create a role of your own");
        patchbay.role("Agents", Policies.trust(Patchbay.GLOBAL));
        patchbay.policy("Agents", Policies.federateAsDocumented(Patchbay.INSTANCE));
        patchbay.signIn(
                        patchbay.response("ana@example.com")
                                .roles(ResponseDraft.pair("Agents", "Connect-SSO")))
                .reachedTheDesk();
    }

    @Test
    void f40_a_provider_of_another_account_than_the_roles(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        String theirs = "arn:aws:iam::444455556666:saml-provider/Backup";
        patchbay.provider(new AccountId("444455556666"), "Backup", patchbay.idp());
        patchbay.trust(
                "Connect-SSO",
                Policies.trusting("Connect-SSO", "\"sts:AssumeRoleWithSAML\"", Patchbay.GLOBAL)
                        .replace("arn:aws:iam::111122223333:saml-provider/Connect-SSO", theirs));

        notAuthorized(
                        patchbay.signIn(
                                patchbay.response("ana@example.com")
                                        .roles(
                                                "arn:aws:iam::111122223333:role/Connect-SSO,"
                                                        + theirs)),
                        "federation.provider-is-in-the-account-of-the-role",
                        "F40")
                .expected("444455556666")
                .remedy("create a SAML provider in the account of the role");
        patchbay.provider("Backup", patchbay.idp());
        patchbay.trust(
                "Connect-SSO",
                Policies.trusting("Backup", "\"sts:AssumeRoleWithSAML\"", Patchbay.GLOBAL));
        patchbay.signIn(
                        patchbay.response("ana@example.com")
                                .roles(ResponseDraft.pair("Connect-SSO", "Backup")))
                .reachedTheDesk();
    }
}

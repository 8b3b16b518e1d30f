package patchbay.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.explain.Station;
import patchbay.testkit.Attempt;
import patchbay.testkit.Patchbay;
import patchbay.testkit.TestOrganization;
import patchbay.testkit.WithPatchbay;

/**
 * Policies of an organization, as they are published, that stop a sign-in; and what the trace
 * advises, done.
 */
@WithPatchbay
class F10GuardrailsTest {
    private static final String ACCESS_DENIED =
            "Access denied, Please contact your AWS account administrator for assistance.";

    /** <i>Organizations User Guide, Deny access to AWS based on the requested Region</i>. */
    private static final String REGIONS =
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "DenyAllOutsideEU",
                  "Effect": "Deny",
                  "NotAction": [
                    "cloudfront:*",
                    "iam:*",
                    "organizations:*",
                    "route53:*",
                    "support:*"
                  ],
                  "Resource": "*",
                  "Condition": {
                    "StringNotEquals": {
                      "aws:RequestedRegion": ["eu-central-1", "eu-west-1"]
                    }
                  }
                }
              ]
            }
            """;

    private static final String REGIONS_WITHOUT_STS =
            REGIONS.replace("\"support:*\"", "\"sts:*\", \"support:*\"");

    /** From the lists of actions that hand out credentials, as baselines deny them. */
    private static final String EXPOSURE =
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "DenyCredentialExposure",
                  "Effect": "Deny",
                  "Action": [
                    "chime:CreateApiKey",
                    "codepipeline:PollForJobs",
                    "cognito-identity:GetOpenIdToken",
                    "connect:GetFederationToken",
                    "connect:GetFederationTokens",
                    "gamelift:RequestUploadCredentials",
                    "iam:CreateAccessKey"
                  ],
                  "Resource": "*"
                }
              ]
            }
            """;

    /**
     * <i>Data perimeter policy examples, identity perimeter</i>, in the form with {@code sts:*}.
     */
    private static final String IDENTITIES =
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "EnforceOrgIdentities",
                  "Effect": "Deny",
                  "Principal": "*",
                  "Action": ["s3:*", "sqs:*", "kms:*", "secretsmanager:*", "sts:*"],
                  "Resource": "*",
                  "Condition": {
                    "StringNotEqualsIfExists": {"aws:PrincipalOrgID": "%s"},
                    "BoolIfExists": {"aws:PrincipalIsAWSService": "false"}
                  }
                }
              ]
            }
            """;

    private static Attempt signIn(Patchbay patchbay) {
        return patchbay.signIn(patchbay.response("ana@example.com"));
    }

    private static String remedy(Attempt attempt, String check) {
        return attempt.check(check).flatMap(Check::remedy).map(Remedy::text).orElseThrow();
    }

    @Test
    void a_region_policy_without_sts_stops_the_role(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        TestOrganization organization = patchbay.organization();
        var policy = organization.scp(organization.rootId(), "DenyOutsideEurope", REGIONS);

        Attempt refused =
                signIn(patchbay)
                        .refusedBySts(
                                "Not authorized to perform sts:AssumeRoleWithSAML",
                                403,
                                "AccessDenied")
                        .because(Station.ROLE, "federation.service-control-policies-allow", "F10")
                        .expected("only the management account is exempt")
                        .found("`DenyOutsideEurope` at root " + organization.rootId())
                        .found("statement `DenyAllOutsideEU`")
                        .found(
                                "`aws:RequestedRegion` is `us-east-1` (StringNotEquals"
                                        + " `eu-central-1`, `eu-west-1`)");
        assertThat(remedy(refused, "federation.service-control-policies-allow"))
                .isEqualTo(
                        "add `sts:AssumeRoleWithSAML` to NotAction of statement `DenyAllOutsideEU`"
                                + " in service control policy `DenyOutsideEurope`");

        organization.rewrite(policy, REGIONS.replace("\"support:*\"", "\"support:*\", \"sts:*\""));
        signIn(patchbay)
                .because(Station.CONNECT_USER, "connect.organization-policies-allow", "F10");
    }

    @Test
    void with_sts_exempt_it_stops_at_the_instance_of_another_region(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        TestOrganization organization = patchbay.organization();
        var policy =
                organization.scp(organization.rootId(), "DenyOutsideEurope", REGIONS_WITHOUT_STS);

        Attempt refused =
                signIn(patchbay)
                        .refusedWith(ACCESS_DENIED)
                        .because(Station.CONNECT_USER, "connect.organization-policies-allow", "F10")
                        .found("statement `DenyAllOutsideEU`")
                        .found("`aws:RequestedRegion` is `us-east-1`");
        assertThat(remedy(refused, "connect.organization-policies-allow"))
                .isEqualTo(
                        "add `connect:GetFederationToken` to NotAction of statement"
                                + " `DenyAllOutsideEU` in service control policy"
                                + " `DenyOutsideEurope`");

        organization.rewrite(
                policy,
                REGIONS_WITHOUT_STS.replace(
                        "\"support:*\"", "\"support:*\", \"connect:GetFederationToken\""));
        signIn(patchbay).reachedTheDesk();
    }

    @Test
    void a_credential_exposure_policy_stops_at_the_instance(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        TestOrganization organization = patchbay.organization();
        var policy =
                organization.scp(Patchbay.ACCOUNT.digits(), "DenyCredentialExposure", EXPOSURE);

        Attempt refused =
                signIn(patchbay)
                        .refusedWith(ACCESS_DENIED)
                        .because(Station.CONNECT_USER, "connect.organization-policies-allow", "F10")
                        .found("`DenyCredentialExposure` at account " + Patchbay.ACCOUNT)
                        .found("statement `DenyCredentialExposure`, without a condition");
        assertThat(remedy(refused, "connect.organization-policies-allow"))
                .isEqualTo(
                        "remove `connect:GetFederationToken` from Action of statement"
                                + " `DenyCredentialExposure` in service control policy"
                                + " `DenyCredentialExposure`");

        organization.rewrite(policy, EXPOSURE.replace("\"connect:GetFederationToken\",", ""));
        signIn(patchbay).reachedTheDesk();
    }

    @Test
    void a_policy_for_the_organizations_own_identities_stops_whom_a_provider_vouches_for(
            Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        TestOrganization organization = patchbay.organization();
        String document = IDENTITIES.formatted(organization.id());
        var policy = organization.rcp(organization.rootId(), "EnforceOrgIdentities", document);

        Attempt refused =
                signIn(patchbay)
                        .refusedBySts(
                                "Not authorized to perform sts:AssumeRoleWithSAML",
                                403,
                                "AccessDenied")
                        .because(Station.ROLE, "federation.resource-control-policies-allow", "F10")
                        .found("resource control policy `EnforceOrgIdentities` at root")
                        .found("statement `EnforceOrgIdentities`")
                        .found(
                                "`aws:PrincipalOrgID` is not sent (StringNotEqualsIfExists `"
                                        + organization.id()
                                        + "`)");
        assertThat(remedy(refused, "federation.resource-control-policies-allow"))
                .isEqualTo(
                        "replace `sts:*` in Action of statement `EnforceOrgIdentities` by the"
                                + " actions that are meant, without `sts:AssumeRoleWithSAML`, in"
                                + " resource control policy `EnforceOrgIdentities`");

        organization.rewrite(
                policy, document.replace("\"sts:*\"", "\"sts:AssumeRole\", \"sts:SetContext\""));
        signIn(patchbay).reachedTheDesk();
    }

    @Test
    void a_level_that_allows_nothing_refuses_like_one_that_denies(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        TestOrganization organization = patchbay.organization();
        String account = Patchbay.ACCOUNT.digits();
        organization.scp(
                account,
                "OnlyIam",
                """
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "iam:*", "Resource": "*"}]}
                """);
        organization.withoutFullAccess(account);

        Attempt refused =
                signIn(patchbay)
                        .because(Station.ROLE, "federation.service-control-policies-allow", "F10")
                        .found("nothing attached to `account " + account + "` allows");
        assertThat(remedy(refused, "federation.service-control-policies-allow"))
                .isEqualTo(
                        "attach a service control policy that allows `sts:AssumeRoleWithSAML` at"
                                + " that level");

        organization.withFullAccess(account);
        signIn(patchbay).reachedTheDesk();
    }

    @Test
    void the_management_account_is_exempt_and_the_trace_says_so(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        TestOrganization organization = patchbay.organizationOf(Patchbay.ACCOUNT);
        organization.scp(organization.rootId(), "DenyOutsideEurope", REGIONS);
        organization.rcp(organization.rootId(), "Ours", IDENTITIES.formatted(organization.id()));

        Attempt attempt = signIn(patchbay);

        attempt.reachedTheDesk();
        for (String check :
                new String[] {
                    "federation.service-control-policies-allow",
                    "federation.resource-control-policies-allow",
                    "connect.organization-policies-allow"
                }) {
            assertThat(attempt.check(check).orElseThrow().outcome())
                    .isEqualTo(Check.Outcome.SKIPPED);
            assertThat(attempt.check(check).orElseThrow().found())
                    .endsWith("never bind the organization's management account");
        }
    }

    @Test
    void nobody_signs_in_to_a_closed_account(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        TestOrganization organization = patchbay.organization();
        signIn(patchbay).reachedTheDesk();

        organization.close(Patchbay.ACCOUNT);

        Attempt refused =
                signIn(patchbay)
                        .refusedBySts(
                                "Not authorized to perform sts:AssumeRoleWithSAML",
                                403,
                                "AccessDenied");
        assertThat(refused.check("federation.account-of-the-role-is-open").orElseThrow().failed())
                .isTrue();
    }
}

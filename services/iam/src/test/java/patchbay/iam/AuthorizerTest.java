package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.organizations.Guardrails;
import patchbay.policy.PolicyEvaluator;
import patchbay.wire.Call;

final class AuthorizerTest {
    private static final String INSTANCE = "arn:aws:connect:us-east-1:111122223333:instance/i";

    private final Account account = new Account();

    @Test
    void nothing_is_allowed_that_no_policy_allows() {
        User ana = account.user("ana");

        var denied = denied(account.authorize(account.caller(ana), "iam:ListRoles", "*"));

        assertThat(denied.fault().code()).isEqualTo("AccessDenied");
        assertThat(denied.fault().status()).isEqualTo(403);
        assertThat(denied.fault().message())
                .startsWith(
                        "User: arn:aws:iam::111122223333:user/ana is not authorized to perform:"
                                + " iam:ListRoles")
                .endsWith("because no identity-based policy allows the iam:ListRoles action");
    }

    @Test
    void an_inline_policy_and_an_attached_one_both_allow() {
        User ana = account.user("ana");
        account.users.putInline(Account.ID, "ana", "inline", Account.allow("iam:ListRoles", "*"));
        ManagedPolicy policy = account.policy("P", Account.allow("iam:GetRole", "*"));
        account.users.attach(Account.ID, "ana", policy.arn().toString());

        allowed(account.authorize(account.caller(ana), "iam:ListRoles", "*"));
        allowed(
                account.authorize(
                        account.caller(ana), "iam:GetRole", "arn:aws:iam::111122223333:role/R"));
    }

    @Test
    void a_role_may_use_its_user_id_in_a_resource() {
        Role role = account.role("R");
        account.roles.putInline(
                Account.ID,
                "R",
                "federate",
                Account.allow("connect:GetFederationToken", INSTANCE + "/user/${aws:userid}"));
        Caller.RoleSession session = account.session(role);
        String own = INSTANCE + "/user/" + session.userId().orElseThrow();

        allowed(account.authorize(session, "connect:GetFederationToken", own));
        denied(
                account.authorize(
                        session,
                        "connect:GetFederationToken",
                        INSTANCE + "/user/AROAX:ben@example.com"));
    }

    @Test
    void a_boundary_and_a_session_policy_only_take_away() {
        Role role = account.role("R");
        account.roles.putInline(Account.ID, "R", "all", Account.allow("*", "*"));
        ManagedPolicy boundary = account.policy("B", Account.allow("iam:*", "*"));
        account.roles.bound(Account.ID, "R", boundary.arn().toString());

        allowed(account.authorize(account.session(role), "iam:ListRoles", "*"));
        denied(account.authorize(account.session(role), "connect:ListInstances", "*"));
        denied(
                account.authorize(
                        account.session(role, Account.allow("iam:ListUsers", "*")),
                        "iam:ListRoles",
                        "*"));
    }

    @Test
    void a_session_policy_may_be_a_managed_one() {
        Role role = account.role("R");
        account.roles.putInline(Account.ID, "R", "all", Account.allow("*", "*"));
        String arn = account.policy("S", Account.allow("iam:ListUsers", "*")).arn().toString();

        allowed(account.authorize(account.session(role, arn), "iam:ListUsers", "*"));
        denied(account.authorize(account.session(role, arn), "iam:ListRoles", "*"));
    }

    @Test
    void a_session_of_a_role_that_was_made_anew_has_no_permissions() {
        Role before = account.role("R");
        account.roles.delete(Account.ID, "R");
        account.role("R");
        account.roles.putInline(Account.ID, "R", "all", Account.allow("*", "*"));

        denied(account.authorize(account.session(before), "iam:ListRoles", "*"));
    }

    @Test
    void a_changed_policy_takes_effect_at_once() {
        User ana = account.user("ana");
        account.users.putInline(Account.ID, "ana", "p", Account.allow("iam:ListRoles", "*"));
        allowed(account.authorize(account.caller(ana), "iam:ListRoles", "*"));

        account.users.putInline(Account.ID, "ana", "p", Account.allow("iam:ListUsers", "*"));

        denied(account.authorize(account.caller(ana), "iam:ListRoles", "*"));
    }

    @Test
    void the_root_user_needs_no_policy_but_obeys_the_organization() {
        var root = new Caller.Root(Partition.AWS, Account.ID);
        allowed(account.authorize(root, "iam:ListRoles", "*"));
        account.guardrails =
                id ->
                        new Guardrails.Over(
                                Optional.of(new Guardrails.Membership("o-1", "o-1/r-1/")),
                                List.of(
                                        new Guardrails.Level(
                                                "Root",
                                                List.of(
                                                        new Guardrails.Attached(
                                                                "arn:aws:organizations::1:p/o/p-1",
                                                                "OnlySts",
                                                                Account.allow("sts:*", "*"))))),
                                List.of());

        assertThat(denied(account.authorize(root, "iam:ListRoles", "*")).fault().message())
                .contains("service control policy");
    }

    @Test
    void another_accounts_resource_is_out_of_reach_even_for_an_administrator() {
        User ana = account.user("ana");
        account.users.attach(Account.ID, "ana", "arn:aws:iam::aws:policy/AdministratorAccess");

        allowed(account.authorize(account.caller(ana), "connect:DescribeInstance", INSTANCE));
        denied(
                account.authorize(
                        account.caller(ana),
                        "connect:DescribeInstance",
                        INSTANCE.replace("111122223333", "444455556666")));
    }

    @Test
    void nobody_is_allowed_nothing() {
        denied(account.authorize(new Caller.Anonymous(), "iam:ListRoles", "*"));
    }

    @Test
    void the_codes_of_other_services_have_a_suffix() {
        User ana = account.user("ana");
        var call = Account.call(account.caller(ana));
        var connect =
                new Call(
                        call.caller(),
                        "connect",
                        "ListInstances",
                        call.region(),
                        call.at(),
                        "r",
                        "192.0.2.1",
                        "test",
                        true);

        var denied =
                denied(
                        new Authorizer(
                                        account.stores.identities,
                                        account.policies,
                                        account.guardrails,
                                        PolicyEvaluator.asDocumented())
                                .authorize(connect, "connect:ListInstances", "*", Map.of()));

        assertThat(denied.fault().code()).isEqualTo("AccessDeniedException");
    }

    private static void allowed(Authorization authorization) {
        assertThat(authorization).isInstanceOf(Authorization.Allowed.class);
    }

    private static Authorization.Denied denied(Authorization authorization) {
        assertThat(authorization).isInstanceOf(Authorization.Denied.class);
        return (Authorization.Denied) authorization;
    }

    /** Rule 3.14: what the cloud's console writes when an administrator revokes sessions. */
    @Test
    void sessions_issued_before_a_revocation_are_denied_everything_and_later_ones_are_not() {
        Role role = account.role("R");
        Account.done(account.roles.putInline(Account.ID, "R", "all", Account.allow("*", "*")));
        Caller.RoleSession before = account.session(role);
        var after =
                new Caller.RoleSession(
                        before.id(),
                        before.roleArn(),
                        before.roleId(),
                        before.sessionName(),
                        before.issuedAt().plusSeconds(60),
                        before.expiresAt(),
                        before.sessionPolicies(),
                        before.tags(),
                        before.context());
        assertThat(account.authorize(before, "iam:ListRoles", "*").decision().allowed()).isTrue();

        Account.done(
                account.roles.putInline(
                        Account.ID,
                        "R",
                        "AWSRevokeOlderSessions",
                        """
                        {"Version": "2012-10-17", "Statement": [{
                          "Effect": "Deny", "Action": ["*"], "Resource": ["*"],
                          "Condition": {"DateLessThan": {"aws:TokenIssueTime": "%s"}}}]}
                        """
                                .formatted(before.issuedAt().plusSeconds(30))));

        assertThat(account.authorize(before, "iam:ListRoles", "*").decision().allowed()).isFalse();
        assertThat(account.authorize(after, "iam:ListRoles", "*").decision().allowed()).isTrue();
    }
}

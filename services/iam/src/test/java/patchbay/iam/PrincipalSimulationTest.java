package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.iam.simulate.Exclusion;
import patchbay.iam.simulate.Result;
import patchbay.iam.simulate.Simulator;
import patchbay.iam.simulate.Wish;
import patchbay.organizations.Guardrails;
import patchbay.policy.Explanation.Outcome;
import patchbay.wire.Fault;

/** Simulations of principals with what is attached to them: rules SIM1 to SIM8. */
final class PrincipalSimulationTest {
    private static final String ANA = "arn:aws:iam::111122223333:user/ana";

    private final Account account = new Account();

    private Result.OfAction attached(Ask ask, Exclusion... exclusions) {
        return Account.done(
                        account.simulator()
                                .principal(
                                        Account.ID,
                                        ANA,
                                        ask.wish("s3:GetObject"),
                                        List.of(exclusions)))
                .items()
                .getFirst();
    }

    @Test
    void a_principals_own_policies_are_named_by_their_names() {
        account.user("ana");
        account.users.putInline(Account.ID, "ana", "inline", Account.allow("s3:Get*", "*"));
        String managed = account.policy("P", Account.allow("s3:*", "*")).arn().toString();
        account.users.attach(Account.ID, "ana", managed);

        assertThat(attached(Ask.of()).all().matched())
                .extracting(Result.Matched::policyId)
                .containsExactly("inline", "P");
        assertThat(attached(Ask.of(Ask.deny("s3:*"))).all().outcome())
                .isEqualTo(Outcome.EXPLICIT_DENY);
    }

    @Test
    void a_groups_policies_are_its_members_and_can_be_asked_about_alone() {
        account.user("ana");
        account.group("Agents");
        account.groups.putInline(Account.ID, "Agents", "shared", Account.allow("s3:*", "*"));
        Account.done(account.groups.add(Account.ID, "Agents", "ana"));

        assertThat(attached(Ask.of()).all().matched())
                .extracting(Result.Matched::policyId)
                .containsExactly("shared");
        assertThat(
                        attached(Ask.of(), new Exclusion.Inline("shared", "group", "Agents"))
                                .all()
                                .outcome())
                .isEqualTo(Outcome.IMPLICIT_DENY);
        assertThat(
                        Account.done(
                                        account.simulator()
                                                .principal(
                                                        Account.ID,
                                                        "arn:aws:iam::111122223333:group/Agents",
                                                        Ask.of().wish("s3:GetObject"),
                                                        List.of()))
                                .items()
                                .getFirst()
                                .all()
                                .outcome())
                .isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void policies_are_left_out_by_kind_by_arn_and_by_name() {
        account.user("ana");
        account.users.putInline(Account.ID, "ana", "inline", Account.allow("s3:Get*", "*"));
        String managed = account.policy("P", Account.allow("s3:*", "*")).arn().toString();
        account.users.attach(Account.ID, "ana", managed);
        var inline = new Exclusion.OfType("inline");
        var named = new Exclusion.Inline("inline", "user", "a*");
        var byArn = new Exclusion.OfArn("arn:aws:iam::111122223333:policy/*");

        assertThat(attached(Ask.of(), inline).all().matched())
                .extracting(Result.Matched::policyId)
                .containsExactly("P");
        assertThat(attached(Ask.of(), named).all().matched())
                .extracting(Result.Matched::policyId)
                .containsExactly("P");
        assertThat(attached(Ask.of(), byArn).all().matched())
                .extracting(Result.Matched::policyId)
                .containsExactly("inline");
        assertThat(attached(Ask.of(), inline, byArn).all().outcome())
                .isEqualTo(Outcome.IMPLICIT_DENY);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::111122223333:policy/a*b*",
        "arn:aws:iam::*:policy/P",
        "arn:aws:iam::111122223333:user/P",
        "policy/P-is-long-enough-for-an-arn",
    })
    void an_exclusion_has_one_star_in_the_name_at_most(String arn) {
        assertThat(
                        Account.refused(
                                        Exclusion.of(
                                                Optional.empty(),
                                                Optional.of(arn),
                                                Optional.empty()))
                                .code())
                .isEqualTo("InvalidInput");
    }

    @Test
    void a_boundary_that_is_given_takes_the_place_of_the_attached_one() {
        String none = account.policy("None", Account.allow("iam:*", "*")).arn().toString();
        Account.done(
                account.users.ensure(
                        new Users.Draft(
                                Partition.AWS,
                                Account.ID,
                                "/",
                                "ana",
                                Optional.of(none),
                                List.of())));
        account.users.putInline(Account.ID, "ana", "inline", Account.allow("s3:*", "*"));

        assertThat(attached(Ask.of()).all().boundary()).contains(false);
        assertThat(attached(Ask.of().boundary(Ask.COMPACT)).all().boundary()).contains(true);
        assertThat(attached(Ask.of(), new Exclusion.OfType("permission-boundary")).all().boundary())
                .isEmpty();
    }

    @Test
    void the_organization_counts_for_its_accounts_unless_it_is_left_out() {
        account.user("ana");
        account.users.putInline(Account.ID, "ana", "inline", Account.allow("s3:*", "*"));
        account.guardrails =
                id ->
                        new Guardrails.Over(
                                Optional.of(new Guardrails.Membership("o-1", "o-1/r-1/")),
                                List.of(
                                        new Guardrails.Level(
                                                "Root",
                                                List.of(
                                                        new Guardrails.Attached(
                                                                "arn:aws:organizations::1:policy/o/p",
                                                                "p",
                                                                Ask.deny("s3:*"))))),
                                List.of());

        assertThat(attached(Ask.of()).all().organizations()).contains(false);
        assertThat(attached(Ask.of(), new Exclusion.OfType("scp")).all().outcome())
                .isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void a_users_name_and_id_are_known_without_being_given() {
        account.user("ana");
        account.users.putInline(
                Account.ID,
                "ana",
                "own",
                Account.allow("s3:*", "arn:aws:s3:::bucket/${aws:username}/${aws:userid}"));
        String id = Account.done(account.users.get(Account.ID, "ana")).ids().uniqueId();

        assertThat(attached(Ask.of().on("arn:aws:s3:::bucket/ana/" + id)).all().outcome())
                .isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void who_does_not_exist_cannot_be_simulated() {
        Simulator simulator = account.simulator();
        Wish wish = Ask.of().wish("s3:GetObject");

        assertThat(Account.refused(simulator.principal(Account.ID, ANA, wish, List.of())))
                .isEqualTo(
                        new Fault("NoSuchEntity", 404, "The user with name ana cannot be found."));
        assertThat(
                        Account.refused(
                                        simulator.principal(
                                                new AccountId("444455556666"),
                                                ANA,
                                                wish,
                                                List.of()))
                                .code())
                .isEqualTo("NoSuchEntity");
        assertThat(
                        Account.refused(
                                        simulator.principal(
                                                Account.ID,
                                                "arn:aws:iam::111122223333:policy/P",
                                                wish,
                                                List.of()))
                                .code())
                .isEqualTo("InvalidInput");
    }

    @Test
    void a_role_does_not_take_a_resource_policy() {
        account.role("R");
        String role = "arn:aws:iam::111122223333:role/R";

        assertThat(
                        Account.refused(
                                        account.simulator()
                                                .principal(
                                                        Account.ID,
                                                        role,
                                                        Ask.of(Ask.COMPACT)
                                                                .carrying(Ask.grant(role))
                                                                .wish("s3:GetObject"),
                                                        List.of()))
                                .code())
                .isEqualTo("InvalidInput");
    }

    @Test
    void keys_of_policies_are_listed_once_each() {
        account.user("ana");
        account.users.putInline(
                Account.ID, "ana", "own", Account.allow("s3:*", "arn:aws:s3:::b/${aws:username}"));
        String more = Account.allow("s3:*", "arn:aws:s3:::${aws:userid}/${AWS:username}");

        assertThat(Account.done(account.simulator().keys(Account.ID, ANA, List.of(more))))
                .containsExactly("aws:username", "aws:userid");
        assertThat(Account.done(Simulator.keys(List.of(more))))
                .containsExactly("aws:userid", "AWS:username");
        assertThat(Account.refused(Simulator.keys(List.of("nonsense"))).code())
                .isEqualTo("InvalidInput");
    }
}

package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import patchbay.aws.Arn;
import patchbay.aws.Partition;
import patchbay.iam.simulate.ContextEntry;
import patchbay.iam.simulate.Result;
import patchbay.iam.simulate.Wish;
import patchbay.policy.Explanation.Outcome;
import patchbay.policy.Position;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Rules SIM1 to SIM8, with the examples that were recorded of AWS. */
final class SimulatorTest {
    private static final Arn ROOT = Arn.iam(Partition.AWS, Account.ID, "root");
    private static final String ANA = "arn:aws:iam::111122223333:user/ana";
    private static final String KEY = Ask.KEY;

    private final Account account = new Account();

    private static ContextEntry entry(String name, String type, String... values) {
        return new ContextEntry(Optional.of(name), List.of(values), Optional.of(type));
    }

    private Reply<Page<Result.OfAction>> custom(Wish wish) {
        return account.simulator().custom(ROOT, wish, List.of());
    }

    private Result.OfAction one(Wish wish) {
        return one(wish, List.of());
    }

    /** The result of one action under service control policies, root first. */
    private Result.OfAction one(Wish wish, List<List<String>> organization) {
        return Account.done(account.simulator().custom(ROOT, wish, organization))
                .items()
                .getFirst();
    }

    @Test
    void a_compact_document_with_one_statement_starts_at_column_38() {
        assertThat(one(Ask.of(Ask.COMPACT).wish("s3:GetObject")).all().matched())
                .containsExactly(
                        new Result.Matched(
                                "PolicyInputList.1",
                                "IAM Policy",
                                new Position(1, 38),
                                new Position(1, Ask.COMPACT.length())));
    }

    @Test
    void an_indented_array_starts_at_3_19_and_ends_at_9_10() {
        String text =
                """
                {
                    "Version": "2012-10-17",
                    "Statement": [
                        {
                            "Effect": "Allow",
                            "Action": "s3:*",
                            "Resource": "*",
                            "Sid": "One"
                        },
                        {"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}
                    ]
                }
                """;

        assertThat(one(Ask.of(text).wish("s3:GetObject")).all().matched())
                .extracting(Result.Matched::start, Result.Matched::end)
                .containsExactly(
                        tuple(new Position(3, 19), new Position(9, 10)),
                        tuple(new Position(9, 10), new Position(10, 66)));
    }

    @Test
    void a_denial_shows_only_the_statements_that_deny() {
        Result result =
                one(Ask.of(Ask.COMPACT, Ask.deny("s3:GetObject")).wish("s3:GetObject")).all();

        assertThat(result.outcome()).isEqualTo(Outcome.EXPLICIT_DENY);
        assertThat(result.matched())
                .extracting(Result.Matched::policyId)
                .containsExactly("PolicyInputList.2");
    }

    @Test
    void what_nothing_allows_matches_nothing() {
        Result result = one(Ask.of(Ask.COMPACT).wish("iam:GetUser")).all();

        assertThat(result.outcome()).isEqualTo(Outcome.IMPLICIT_DENY);
        assertThat(result.matched()).isEmpty();
    }

    @Test
    void details_are_empty_for_an_arn_and_absent_for_the_star() {
        assertThat(one(Ask.of(Ask.COMPACT).wish("s3:GetObject")).all().details())
                .contains(Map.of());

        Result.OfAction everything = one(Ask.of(Ask.COMPACT).on().wish("s3:GetObject"));
        assertThat(everything.all().details()).isEmpty();
        assertThat(everything.all().resource()).isEqualTo("*");
        assertThat(everything.resources()).isEmpty();
    }

    @Test
    void the_most_restrictive_decision_of_several_resources_speaks() {
        String other = "arn:aws:s3:::other/key";
        Result.OfAction result =
                one(
                        Ask.of(
                                        Ask.COMPACT,
                                        Ask.deny("s3:*").replace("\"*\"}", "\"" + other + "\"}"))
                                .on(KEY, other)
                                .wish("s3:GetObject"));

        assertThat(result.all().outcome()).isEqualTo(Outcome.EXPLICIT_DENY);
        assertThat(result.all().resource())
                .isEqualTo("arn:${Partition}:s3:::${BucketName}/${KeyName}");
        assertThat(result.all().matched())
                .extracting(Result.Matched::policyId)
                .containsExactly("PolicyInputList.2");
        assertThat(result.resources())
                .extracting(Result::resource, Result::outcome)
                .containsExactly(tuple(KEY, Outcome.ALLOWED), tuple(other, Outcome.EXPLICIT_DENY));
    }

    @Test
    void keys_that_nobody_gave_are_told_and_those_given_are_not() {
        String policy =
                """
                {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*",
                 "Resource":"arn:aws:s3:::bucket/${aws:username}",
                 "Condition":{"IpAddress":{"aws:SourceIp":"192.0.2.0/24"},
                              "ForAnyValue:StringEquals":{"aws:TagKeys":"team"}}}}
                """;
        Ask ask = Ask.of(policy);

        assertThat(one(ask.wish("s3:GetObject")).all().missing())
                .containsExactly("aws:username", "aws:SourceIp", "aws:TagKeys");
        assertThat(one(ask.wish("iam:GetUser")).all().missing()).isEmpty();
        Result given =
                one(ask.with(
                                        entry("aws:username", "string", "key"),
                                        entry("AWS:SourceIp", "ip", "192.0.2.7"),
                                        entry("aws:TagKeys", "stringList", "team"))
                                .wish("s3:GetObject"))
                        .all();
        assertThat(given.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(given.missing()).isEmpty();
    }

    @Test
    void a_list_of_one_is_a_list_because_its_type_says_so() {
        String policy =
                Ask.COMPACT.replace(
                        "\"Resource\"",
                        "\"Condition\":{\"StringEquals\":{\"aws:TagKeys\":\"team\"}},\"Resource\"");

        assertThat(
                        one(Ask.of(policy)
                                        .with(entry("aws:TagKeys", "stringList", "team"))
                                        .wish("s3:GetObject"))
                                .all()
                                .outcome())
                .isEqualTo(Outcome.IMPLICIT_DENY);
        assertThat(
                        one(Ask.of(policy)
                                        .with(entry("aws:TagKeys", "string", "team"))
                                        .wish("s3:GetObject"))
                                .all()
                                .outcome())
                .isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void a_boundary_is_told_of_only_where_there_is_one() {
        assertThat(one(Ask.of(Ask.COMPACT).wish("s3:GetObject")).all().boundary()).isEmpty();

        Result within = one(Ask.of(Ask.COMPACT).boundary(Ask.COMPACT).wish("s3:GetObject")).all();
        assertThat(within.boundary()).contains(true);
        assertThat(within.matched())
                .extracting(Result.Matched::policyId)
                .containsExactly("PolicyInputList.1");

        Result outside =
                one(Ask.of(Ask.COMPACT).boundary(Account.allow("iam:*", "*")).wish("s3:GetObject"))
                        .all();
        assertThat(outside.outcome()).isEqualTo(Outcome.IMPLICIT_DENY);
        assertThat(outside.boundary()).contains(false);

        Result denied =
                one(Ask.of(Ask.COMPACT).boundary(Ask.deny("s3:*")).wish("s3:GetObject")).all();
        assertThat(denied.matched())
                .extracting(Result.Matched::policyId)
                .containsExactly("PermissionsBoundaryPolicyInputList.1");
    }

    @Test
    void a_service_control_policy_ends_the_simulation() {
        Result denied =
                one(
                                Ask.of(Ask.COMPACT).boundary(Ask.COMPACT).wish("s3:GetObject"),
                                List.of(
                                        List.of(Ask.COMPACT),
                                        List.of(Ask.COMPACT, Ask.deny("s3:GetObject"))))
                        .all();

        assertThat(denied.outcome()).isEqualTo(Outcome.EXPLICIT_DENY);
        assertThat(denied.organizations()).contains(false);
        assertThat(denied.matched()).isEmpty();
        assertThat(denied.boundary()).isEmpty();
        assertThat(denied.details()).isEmpty();

        Result silent =
                one(
                                Ask.of(Ask.COMPACT).wish("s3:GetObject"),
                                List.of(List.of(Ask.COMPACT), List.of(Account.allow("iam:*", "*"))))
                        .all();
        assertThat(silent.outcome()).isEqualTo(Outcome.IMPLICIT_DENY);
        assertThat(silent.organizations()).contains(false);
        assertThat(
                        one(Ask.of(Ask.COMPACT).wish("s3:GetObject"), List.of(List.of(Ask.COMPACT)))
                                .all()
                                .organizations())
                .contains(true);
        assertThat(one(Ask.of(Ask.COMPACT).wish("s3:GetObject")).all().organizations()).isEmpty();
    }

    @Test
    void a_resource_policy_of_the_same_account_grants_by_itself() {
        Result result =
                one(Ask.of(Account.allow("iam:*", "*"))
                                .carrying(Ask.grant(ANA))
                                .as(ANA)
                                .wish("s3:GetObject"))
                        .all();

        assertThat(result.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(result.details()).contains(Map.of());
        assertThat(result.matched())
                .extracting(Result.Matched::policyId, Result.Matched::policyType)
                .containsExactly(tuple("ResourcePolicy", "Resource Policy"));
    }

    @Test
    void across_accounts_both_sides_are_told_and_both_must_allow() {
        Ask ask =
                Ask.of(Account.allow("iam:*", "*"))
                        .carrying(Ask.grant(ANA))
                        .as(ANA)
                        .ownedBy("arn:aws:iam::444455556666:root");

        Result result = one(ask.wish("s3:GetObject")).all();

        assertThat(result.outcome()).isEqualTo(Outcome.IMPLICIT_DENY);
        assertThat(result.details())
                .contains(
                        Map.of(
                                "IAM Policy",
                                Outcome.IMPLICIT_DENY,
                                "Resource Policy",
                                Outcome.ALLOWED));
    }

    @Test
    void a_role_to_be_assumed_is_judged_by_the_identity_side_alone() {
        String role = "arn:aws:iam::444455556666:role/Agents";
        Ask ask = Ask.of(Account.allow("sts:AssumeRole", "*")).on(role);

        assertThat(one(ask.wish("sts:AssumeRole")).all().outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(
                        one(ask.carrying(Ask.grant(ANA).replace("Allow", "Deny"))
                                        .as(ANA)
                                        .wish("sts:AssumeRole"))
                                .all()
                                .outcome())
                .isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void pages_are_counted_in_actions() {
        Ask ask = Ask.of(Ask.COMPACT);
        String[] actions = {"s3:GetObject", "s3:PutObject", "iam:GetUser"};
        Page<Result.OfAction> first =
                Account.done(
                        custom(
                                ask.wish(
                                        new Page.Wanted(Optional.empty(), Optional.of(2)),
                                        actions)));
        Page<Result.OfAction> second =
                Account.done(
                        custom(ask.wish(new Page.Wanted(first.marker(), Optional.of(2)), actions)));

        assertThat(first.items()).extracting(Result.OfAction::action).hasSize(2);
        assertThat(second.items())
                .extracting(Result.OfAction::action)
                .containsExactly("iam:GetUser");
        assertThat(second.marker()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GetObject|The action is invalid since it is missing names",
                "s3:Get*|Invalid action: s3:Get*.",
            })
    void an_action_is_named_in_full(String action, String message) {
        Fault fault = Account.refused(custom(Ask.of(Ask.COMPACT).wish(action)));

        assertThat(fault).isEqualTo(new Fault("InvalidInput", 400, message));
    }

    @Test
    void what_cannot_be_simulated_is_invalid_input() {
        Ask ask = Ask.of(Ask.COMPACT);

        assertThat(message(Ask.of("{").wish("s3:GetObject"))).isEqualTo("Syntax errors in policy.");
        assertThat(message(ask.on("bucket").wish("s3:GetObject")))
                .isEqualTo("ResourceNames are not in a valid ARN format: bucket.");
        assertThat(message(ask.on(KEY, "*").wish("s3:GetObject")))
                .isEqualTo("ResourceNames are not in a valid ARN format: *.");
        assertThat(message(ask.boundary(Ask.COMPACT, Ask.COMPACT).wish("s3:GetObject")))
                .isEqualTo("The list of Permissions Boundary policies cannot exceed 1 items.");
        assertThat(message(ask.ownedBy("123456789012").wish("s3:GetObject")))
                .isEqualTo("'123456789012' is not a valid as a Resource Owner.");
        assertThat(message(ask.carrying(Ask.grant(ANA)).wish("s3:GetObject")))
                .isEqualTo("Invalid caller - Caller cannot be null or empty.");
        assertThat(
                        message(
                                ask.as("arn:aws:sts::111122223333:assumed-role/R/ana")
                                        .wish("s3:GetObject")))
                .isEqualTo(
                        "Invalid caller - Caller must be an IAM user, role or group in this"
                                + " context.");
        assertThat(
                        message(
                                ask.with(entry("aws:username", "string", "a", "b"))
                                        .wish("s3:GetObject")))
                .contains("aws:username");
    }

    private String message(Wish wish) {
        Fault fault = Account.refused(custom(wish));
        assertThat(fault.code()).isEqualTo("InvalidInput");
        assertThat(fault.status()).isEqualTo(400);
        return fault.message();
    }
}

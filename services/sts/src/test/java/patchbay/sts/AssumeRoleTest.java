package patchbay.sts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.aws.RoleSessionName;
import patchbay.iam.ContextKeys;
import patchbay.iam.Identifiers;
import patchbay.iam.Permissions;
import patchbay.iam.Roles;
import patchbay.iam.Tags;
import patchbay.iam.User;
import patchbay.sts.AssumeRole.Assumed;
import patchbay.sts.AssumeRole.Wish;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

final class AssumeRoleTest {
    private static final String TARGET = "arn:aws:iam::111122223333:role/Target";
    private static final String ANA = "arn:aws:iam::111122223333:user/ana";

    private static final AccountId OTHER = new AccountId("999988887777");

    private final House house = new House();

    AssumeRoleTest() {
        var ids = new Identifiers(Partition.AWS, House.ACCOUNT, "/", "ana", "AIDAANA", house.now);
        house.stores.users.add(new User(ids, Permissions.NONE, Tags.NONE));
    }

    @Test
    void a_user_named_by_the_trust_policy_assumes_the_role() {
        target("{\"AWS\":\"" + ANA + "\"}", "");

        Assumed assumed = House.done(house.assumeRole().assume(call(ana()), wish()));

        assertThat(assumed.session().arn().orElseThrow())
                .hasToString("arn:aws:sts::111122223333:assumed-role/Target/work");
        assertThat(assumed.credentials().accessKeyId()).startsWith("ASIA").hasSize(20);
    }

    @Test
    void an_account_in_the_trust_policy_does_not_grant_by_itself() {
        target("{\"AWS\":\"111122223333\"}", "");

        Fault fault = refused(house.assumeRole().assume(call(ana()), wish()));

        assertThat(fault.code()).isEqualTo("AccessDenied");
        assertThat(fault.message()).isEqualTo(notAuthorized("sts:AssumeRole"));
    }

    @Test
    void a_role_that_does_not_exist_is_refused_like_one_that_does_not_trust() {
        Fault fault = refused(house.assumeRole().assume(call(ana()), wish()));

        assertThat(fault)
                .isEqualTo(new Fault("AccessDenied", 403, notAuthorized("sts:AssumeRole")));
    }

    @Test
    void an_account_in_the_trust_policy_leaves_it_to_the_users_own_policies() {
        target("{\"AWS\":\"111122223333\"}", "");
        allowAna("Allow");

        House.done(house.assumeRole().assume(call(ana()), wish()));
    }

    @Test
    void an_explicit_deny_of_ones_own_account_is_named() {
        target("{\"AWS\":\"" + ANA + "\"}", "");
        allowAna("Deny");

        assertThat(refused(house.assumeRole().assume(call(ana()), wish())).message())
                .isEqualTo(
                        notAuthorized("sts:AssumeRole")
                                + " with an explicit deny in an identity-based policy");
    }

    @Test
    void everybody_of_the_account_may_where_the_trust_policy_says_so() {
        target("\"*\"", "");

        House.done(house.assumeRole().assume(call(ana()), wish()));
    }

    @Test
    void one_session_of_a_role_may_be_named_alone() {
        target(
                "{\"AWS\":\"arn:aws:sts::111122223333:assumed-role/Connect-SSO/ana@example.com\"}",
                "");

        House.done(house.assumeRole().assume(call(session(Map.of())), wish()));
        house.roles.trust(
                Partition.AWS,
                House.ACCOUNT,
                "Target",
                policy(
                        "{\"AWS\":\"arn:aws:sts::111122223333:assumed-role/Connect-SSO/ben\"}",
                        "sts:AssumeRole",
                        ""));
        assertThat(refused(house.assumeRole().assume(call(session(Map.of())), wish())).code())
                .isEqualTo("AccessDenied");
    }

    @Test
    void across_accounts_both_sides_have_to_allow() {
        var eve = "arn:aws:iam::999988887777:user/eve";
        house.stores.users.add(
                new User(
                        new Identifiers(Partition.AWS, OTHER, "/", "eve", "AIDAEVE", house.now),
                        Permissions.NONE,
                        Tags.NONE));
        Caller caller = new Caller.User(OTHER, Arn.parse(eve).orElseThrow(), "eve", "AIDAEVE");
        target("{\"AWS\":\"" + eve + "\"}", "");

        assertThat(refused(house.assumeRole().assume(call(caller), wish())).message())
                .isEqualTo(notAuthorized("sts:AssumeRole").replace(ANA, eve));
        allow(OTHER, "eve", "AIDAEVE", "Allow");
        House.done(house.assumeRole().assume(call(caller), wish()));
        house.roles.trust(
                Partition.AWS,
                House.ACCOUNT,
                "Target",
                policy("{\"AWS\":\"" + ANA + "\"}", "sts:AssumeRole", ""));
        assertThat(refused(house.assumeRole().assume(call(caller), wish())).code())
                .isEqualTo("AccessDenied");
    }

    @Test
    void a_second_factor_is_asked_of_the_key_that_the_call_carries() {
        target(
                "{\"AWS\":\"" + ANA + "\"}",
                ",\"Condition\":{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"}}");

        assertThat(refused(house.assumeRole().assume(call(ana()), wish())).code())
                .isEqualTo("AccessDenied");
        target(
                "{\"AWS\":\"" + ANA + "\"}",
                ",\"Condition\":{\"BoolIfExists\":{\"aws:MultiFactorAuthPresent\":\"true\"}}");
        House.done(house.assumeRole().assume(call(ana()), wish()));
    }

    @Test
    void transitive_tags_follow_and_cannot_be_set_anew() {
        target("{\"AWS\":\"" + House.ROLE + "\"}", "");
        Caller from = tagged(Map.of("Team", "voice", "Cost", "7"), "Team");

        assertThat(refused(house.assumeRole().assume(call(from), wish())).message())
                .contains("sts:TagSession");
        trustAll();
        Assumed chained = House.done(house.assumeRole().assume(call(from), wish()));
        assertThat(chained.session().tags()).isEqualTo(Map.of("Team", "voice"));
        assertThat(Inheritance.of(chained.session()).tags()).containsOnlyKeys("Team");
        assertThat(
                        refused(
                                house.assumeRole()
                                        .assume(
                                                call(from),
                                                wish(
                                                        Optional.empty(),
                                                        Map.of("team", "chat"),
                                                        Optional.empty()))))
                .isEqualTo(
                        new Fault(
                                "InvalidParameterValue",
                                400,
                                "One of the specified transitive tag keys can't be set because it"
                                        + " conflicts with a transitive tag key from the calling"
                                        + " session."));
    }

    @Test
    void a_source_identity_that_is_set_cannot_be_changed() {
        target("{\"AWS\":\"" + House.ROLE + "\"}", "");
        trustAll();
        Wish usual = wish();
        var other =
                new Wish(
                        usual.roleArn(),
                        usual.sessionName(),
                        usual.duration(),
                        usual.policies(),
                        usual.tags(),
                        usual.transitiveTagKeys(),
                        usual.externalId(),
                        Optional.of("eve"));

        assertThat(
                        refused(
                                house.assumeRole()
                                        .assume(
                                                call(session(Map.of("aws:SourceIdentity", "ana"))),
                                                other)))
                .isEqualTo(
                        new Fault(
                                "ValidationError",
                                400,
                                "The source identity is already set for this assume role session"));
    }

    @Test
    void a_role_that_was_made_anew_is_another_principal() {
        target("{\"AWS\":\"" + House.ROLE + "\"}", "");
        Caller before = session(Map.of());
        house.roles.delete(House.ACCOUNT, "Connect-SSO");
        house.trust(House.trustPolicy("sts:AssumeRoleWithSAML", House.GLOBAL));

        assertThat(refused(house.assumeRole().assume(call(before), wish())).code())
                .isEqualTo("AccessDenied");
    }

    private static String notAuthorized(String action) {
        return "User: "
                + ANA
                + " is not authorized to perform: "
                + action
                + " on resource: "
                + TARGET;
    }

    private void allowAna(String effect) {
        allow(House.ACCOUNT, "ana", "AIDAANA", effect);
    }

    private void allow(AccountId account, String name, String uniqueId, String effect) {
        String document =
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\""
                        + effect
                        + "\",\"Action\":\"sts:AssumeRole\",\"Resource\":\""
                        + TARGET
                        + "\"}]}";
        house.stores.users.change(
                account,
                name,
                user ->
                        Reply.done(
                                new User(
                                        new Identifiers(
                                                Partition.AWS,
                                                account,
                                                "/",
                                                name,
                                                uniqueId,
                                                house.now),
                                        new Permissions(
                                                Map.of("p", document), Set.of(), Optional.empty()),
                                        Tags.NONE)));
    }

    private void trustAll() {
        house.roles.trust(
                Partition.AWS,
                House.ACCOUNT,
                "Target",
                policy("{\"AWS\":\"" + House.ROLE + "\"}", "sts:*", ""));
    }

    private Caller tagged(Map<String, String> tags, String transitive) {
        var plain = (Caller.RoleSession) session(Map.of());
        return new Caller.RoleSession(
                plain.id(),
                plain.roleArn(),
                plain.roleId(),
                plain.sessionName(),
                plain.issuedAt(),
                plain.expiresAt(),
                List.of(),
                tags,
                Map.of(ContextKeys.TRANSITIVE_TAGS, transitive));
    }

    @Test
    void the_external_id_must_be_the_one_that_is_expected() {
        target(
                "{\"AWS\":\"" + ANA + "\"}",
                ",\"Condition\":{\"StringEquals\":{\"sts:ExternalId\":\"42\"}}");

        assertThat(refused(house.assumeRole().assume(call(ana()), wish())).code())
                .isEqualTo("AccessDenied");
        House.done(
                house.assumeRole()
                        .assume(call(ana()), wish(Optional.empty(), Map.of(), Optional.of("42"))));
    }

    @Test
    void the_root_user_assumes_no_role() {
        target("{\"AWS\":\"111122223333\"}", "");

        Fault fault =
                refused(
                        house.assumeRole()
                                .assume(
                                        call(new Caller.Root(Partition.AWS, House.ACCOUNT)),
                                        wish()));

        assertThat(fault.message()).isEqualTo("Roles may not be assumed by root accounts.");
    }

    @Test
    void a_chained_session_lasts_an_hour_at_most() {
        target("{\"AWS\":\"" + House.ROLE + "\"}", "");
        house.roles.describe(
                House.ACCOUNT, "Target", Optional.empty(), Optional.of(Duration.ofHours(12)));

        Fault fault =
                refused(
                        house.assumeRole()
                                .assume(
                                        call(session(Map.of())),
                                        wish(
                                                Optional.of(Duration.ofHours(2)),
                                                Map.of(),
                                                Optional.empty())));

        assertThat(fault.message())
                .isEqualTo(
                        "The requested DurationSeconds exceeds the 1 hour session limit for roles"
                                + " assumed by role chaining.");
        House.done(house.assumeRole().assume(call(session(Map.of())), wish()));
    }

    @Test
    void tags_need_an_action_of_their_own() {
        target("{\"AWS\":\"" + ANA + "\"}", "");

        Fault fault =
                refused(
                        house.assumeRole()
                                .assume(
                                        call(ana()),
                                        wish(
                                                Optional.empty(),
                                                Map.of("Team", "voice"),
                                                Optional.empty())));

        assertThat(fault.message()).contains("sts:TagSession");
    }

    @Test
    void a_source_identity_follows_into_the_chained_session() {
        target("{\"AWS\":\"" + House.ROLE + "\"}", "");
        house.roles.trust(
                Partition.AWS,
                House.ACCOUNT,
                "Target",
                policy("{\"AWS\":\"" + House.ROLE + "\"}", "sts:*", ""));

        Assumed assumed =
                House.done(
                        house.assumeRole()
                                .assume(
                                        call(session(Map.of("aws:SourceIdentity", "ana"))),
                                        wish()));

        assertThat(assumed.session().context()).containsEntry("aws:SourceIdentity", "ana");
    }

    @Test
    void a_session_policy_that_is_not_json_is_malformed() {
        target("{\"AWS\":\"" + ANA + "\"}", "");
        var usual = wish();

        Fault fault =
                refused(
                        house.assumeRole()
                                .assume(
                                        call(ana()),
                                        new Wish(
                                                usual.roleArn(),
                                                usual.sessionName(),
                                                usual.duration(),
                                                new SamlRequest.SessionPolicies(
                                                        Optional.of("{"), List.of()),
                                                Map.of(),
                                                List.of(),
                                                Optional.empty(),
                                                Optional.empty())));

        assertThat(fault.code()).isEqualTo("MalformedPolicyDocument");
    }

    private void target(String principal, String condition) {
        String trust = policy(principal, "sts:AssumeRole", condition);
        House.done(
                house.roles.ensure(Roles.Draft.of(Partition.AWS, House.ACCOUNT, "Target", trust)));
        House.done(house.roles.trust(Partition.AWS, House.ACCOUNT, "Target", trust));
    }

    private static String policy(String principal, String action, String condition) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
                + principal
                + ",\"Action\":\""
                + action
                + "\""
                + condition
                + "}]}";
    }

    private static Wish wish() {
        return wish(Optional.empty(), Map.of(), Optional.empty());
    }

    private static Wish wish(
            Optional<Duration> duration, Map<String, String> tags, Optional<String> externalId) {
        return new Wish(
                TARGET,
                new RoleSessionName("work"),
                duration,
                SamlRequest.SessionPolicies.NONE,
                tags,
                List.of(),
                externalId,
                Optional.empty());
    }

    private static Caller ana() {
        return new Caller.User(House.ACCOUNT, Arn.parse(ANA).orElseThrow(), "ana", "AIDAANA");
    }

    private Caller session(Map<String, String> context) {
        Instant now = house.now;
        return new Caller.RoleSession(
                House.ACCOUNT,
                house.role().arn(),
                house.role().ids().uniqueId(),
                new RoleSessionName("ana@example.com"),
                now,
                now.plusSeconds(3600),
                List.of(),
                Map.of(),
                context);
    }

    private Call call(Caller caller) {
        return new Call(
                caller,
                "sts",
                "AssumeRole",
                new Region("us-east-1"),
                house.now,
                "request",
                "192.0.2.1",
                "test",
                true);
    }

    private static Fault refused(Reply<Assumed> reply) {
        return switch (reply) {
            case Reply.Done<Assumed> done -> throw new AssertionError("it was granted");
            case Reply.Refused<Assumed>(Fault fault) -> fault;
        };
    }
}

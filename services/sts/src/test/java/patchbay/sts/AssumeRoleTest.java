package patchbay.sts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.aws.Arn;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.aws.RoleSessionName;
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
        assertThat(fault.message())
                .startsWith(
                        "User: "
                                + ANA
                                + " is not authorized to perform: sts:AssumeRole on resource: "
                                + TARGET);
    }

    @Test
    void a_role_that_does_not_exist_is_refused_like_one_that_does_not_trust() {
        Fault fault = refused(house.assumeRole().assume(call(ana()), wish()));

        assertThat(fault)
                .isEqualTo(
                        new Fault(
                                "AccessDenied",
                                403,
                                "User: "
                                        + ANA
                                        + " is not authorized to perform: sts:AssumeRole on"
                                        + " resource: "
                                        + TARGET));
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

        assertThat(fault.message()).contains("1 hour session limit for roles assumed by role");
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
        House.done(
                house.roles.create(
                        Roles.Draft.of(
                                Partition.AWS,
                                House.ACCOUNT,
                                "Target",
                                policy(principal, "sts:AssumeRole", condition))));
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

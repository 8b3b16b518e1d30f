package patchbay.sts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import patchbay.aws.Caller;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.iam.SessionTokens;
import patchbay.iam.StsRegions;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Session policies, tags, sizes and regions of AssumeRoleWithSAML (rules 3.2 to 3.8, 3.24 to 3.26).
 */
final class SamlSessionTest {
    private static final String NOTHING =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Action\":\"*\","
                    + "\"Resource\":\"*\"}]}";
    private static final String READ_ONLY = "arn:aws:iam::aws:policy/ReadOnlyAccess";

    private final House house = new House();

    @Test
    void session_policies_go_with_the_session_and_take_room() {
        var granted = granted(house.limitedBy(Optional.of(NOTHING), READ_ONLY));

        assertThat(granted.session().sessionPolicies()).containsExactly(NOTHING, READ_ONLY);
        assertThat(granted.packedPercent().orElseThrow()).isBetween(1, 20);
        assertThat(reopened(granted).sessionPolicies()).containsExactly(NOTHING, READ_ONLY);
    }

    @Test
    void without_policies_and_tags_there_is_no_packed_size() {
        assertThat(granted(house.request(house.response())).packedPercent()).isEmpty();
    }

    @Test
    void a_session_policy_that_cannot_be_read_is_malformed() {
        Fault fault = refused(house.limitedBy(Optional.of("{\"Version\":")));

        assertThat(fault.code()).isEqualTo("MalformedPolicyDocument");
        assertThat(fault.status()).isEqualTo(400);
    }

    @Test
    void a_managed_policy_of_another_account_cannot_limit_a_session() {
        Fault fault =
                refused(
                        house.limitedBy(
                                Optional.empty(), "arn:aws:iam::999988887777:policy/Theirs"));

        assertThat(fault.code()).isEqualTo("ValidationError");
        assertThat(fault.message()).contains("999988887777");
    }

    @Test
    void policies_of_more_than_2048_characters_together_are_too_large() {
        Fault fault = refused(house.limitedBy(Optional.of(NOTHING + " ".repeat(2000)), READ_ONLY));

        assertThat(fault.code()).isEqualTo("PackedPolicyTooLarge");
        assertThat(fault.status()).isEqualTo(400);
        assertThat(fault.message()).matches("Packed policy consumes 10[0-9]% of allotted space");
    }

    @Test
    void eleven_managed_policies_are_too_many() {
        Fault fault =
                refused(
                        house.limitedBy(
                                Optional.empty(),
                                IntStream.range(0, 11)
                                        .mapToObj(i -> READ_ONLY)
                                        .toArray(String[]::new)));

        assertThat(fault.code()).isEqualTo("ValidationError");
        assertThat(fault.message()).contains("'policyArns'").endsWith("less than or equal to 10");
    }

    @Test
    void f35_tags_that_cannot_be_packed_are_too_large() {
        house.trust(House.trustPolicy("sts:AssumeRoleWithSAML sts:TagSession", House.GLOBAL));
        Random dice = new Random(1);
        for (int i = 0; i < 50; i++) {
            house.sends("PrincipalTag:Key" + i, noise(dice));
        }

        var refused = (AssumeRoleOutcome.Refused) house.decide();

        assertThat(refused.fault().code()).isEqualTo("PackedPolicyTooLarge");
        assertThat(refused.fault().message())
                .matches("Packed policy consumes [0-9]{3}% of allotted space");
        assertThat(refused.decisive().definition().failure()).contains("F35");
    }

    @Test
    void a_transitive_key_without_its_tag_is_refused() {
        house.trust(House.trustPolicy("sts:AssumeRoleWithSAML sts:TagSession", House.GLOBAL));
        house.sends("PrincipalTag:Team", "voice").sends("TransitiveTagKeys", "Team", "Cost");

        assertThat(refused(house.request(house.response())))
                .isEqualTo(
                        new Fault(
                                "InvalidParameterValue",
                                400,
                                "The specified transitive tag key must be included in the"
                                        + " requested tags."));
    }

    @Test
    void transitive_keys_are_remembered_in_the_session() {
        house.trust(House.trustPolicy("sts:AssumeRoleWithSAML sts:TagSession", House.GLOBAL));
        house.sends("PrincipalTag:Team", "voice").sends("TransitiveTagKeys", "team");

        var session = granted(house.request(house.response())).session();

        assertThat(Inheritance.of(session).tags()).containsOnlyKeys("Team");
    }

    @Test
    void fifty_one_tags_are_too_many() {
        house.trust(House.trustPolicy("sts:AssumeRoleWithSAML sts:TagSession", House.GLOBAL));
        for (int i = 0; i < 51; i++) {
            house.sends("PrincipalTag:Key" + i, "v");
        }

        assertThat(refused(house.request(house.response())).code())
                .isEqualTo("InvalidIdentityToken");
    }

    @Test
    void a_token_is_padded_to_the_size_that_is_asked_for() {
        var granted = granted(house.at("us-east-1", true, 4096));

        assertThat(granted.credentials().sessionToken().reveal().length()).isBetween(4096, 4110);
    }

    @Test
    void a_token_of_the_global_endpoint_is_good_in_usual_regions_only() {
        assertThat(reach(house.at("us-east-1", true, 0)))
                .isEqualTo(SessionTokens.Reach.USUAL_REGIONS);
        assertThat(reach(house.at("us-east-1", false, 0)))
                .isEqualTo(SessionTokens.Reach.EVERYWHERE);
        house.secondVersion = true;
        assertThat(reach(house.at("us-east-1", true, 0))).isEqualTo(SessionTokens.Reach.EVERYWHERE);
    }

    @Test
    void f23_a_region_that_has_to_be_enabled_is_refused_until_it_is() {
        Fault fault = refused(house.at("af-south-1", false, 0));

        assertThat(fault)
                .isEqualTo(
                        new Fault(
                                "RegionDisabledException",
                                403,
                                "STS is not activated in this region for account:111122223333."
                                        + " Your account administrator can activate STS in this"
                                        + " region using the IAM Console."));
        House.done(house.regions.set(House.ACCOUNT, Partition.AWS, new Region("af-south-1"), true));
        granted(house.at("af-south-1", false, 0));
    }

    @Test
    void sts_is_never_switched_off_where_the_global_endpoint_is() {
        var reply = house.regions.set(House.ACCOUNT, Partition.AWS, new Region("us-east-1"), false);

        assertThat(reply).isInstanceOf(Reply.Refused.class);
        granted(house.at("us-east-1", true, 0));
    }

    @Test
    void every_region_of_the_partition_is_listed() {
        house.regions.set(House.ACCOUNT, Partition.AWS, new Region("eu-west-1"), false);

        var list = house.regions.list(House.ACCOUNT, Partition.AWS);

        assertThat(list).hasSizeGreaterThan(30);
        assertThat(list.getFirst().region()).isEqualTo(new Region("us-east-1"));
        assertThat(list)
                .filteredOn(s -> s.region().id().equals("eu-west-1"))
                .noneMatch(StsRegions.Status::active);
        assertThat(house.regions.list(House.ACCOUNT, Partition.AWS_US_GOV))
                .extracting(s -> s.region().id())
                .containsExactly("us-gov-east-1", "us-gov-west-1");
    }

    private SessionTokens.Reach reach(SamlRequest request) {
        String token = granted(request).credentials().sessionToken().reveal();
        return house.tokens.read(token).orElseThrow().reach();
    }

    private Caller.RoleSession reopened(AssumeRoleOutcome.Granted granted) {
        String token = granted.credentials().sessionToken().reveal();
        return (Caller.RoleSession) house.tokens.read(token).orElseThrow().caller();
    }

    private AssumeRoleOutcome.Granted granted(SamlRequest request) {
        return switch (house.decide(request)) {
            case AssumeRoleOutcome.Granted granted -> granted;
            case AssumeRoleOutcome.Refused refused ->
                    throw new AssertionError(refused.fault() + " " + refused.decisive());
        };
    }

    private Fault refused(SamlRequest request) {
        return switch (house.decide(request)) {
            case AssumeRoleOutcome.Granted granted -> throw new AssertionError("it was granted");
            case AssumeRoleOutcome.Refused refused -> refused.fault();
        };
    }

    private static String noise(Random dice) {
        List<String> letters = List.of("abcdefghijklmnopqrstuvwxyz0123456789-_.:/=+@".split(""));
        return dice.ints(200, 0, letters.size())
                .mapToObj(letters::get)
                .collect(Collectors.joining());
    }
}

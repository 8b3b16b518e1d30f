package patchbay.sts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.explain.Check;
import patchbay.explain.StationReport;
import patchbay.iam.Circumstances;
import patchbay.iam.SessionTokens;
import patchbay.organizations.Guardrails;

final class AssumeRoleWithSamlTest {
    private final House house = new House();

    @Test
    void a_good_response_becomes_a_session_of_the_role() {
        var granted = granted(house.decide());

        assertThat(granted.session().arn().orElseThrow())
                .hasToString("arn:aws:sts::111122223333:assumed-role/Connect-SSO/ana@example.com");
        assertThat(granted.session().userId())
                .contains(house.role().ids().uniqueId() + ":ana@example.com");
        assertThat(granted.facts().audience()).isEqualTo(House.GLOBAL);
        assertThat(granted.checks()).noneMatch(Check::failed);
        assertThat(granted.reports()).extracting(r -> r.station().number()).containsExactly(4, 5);
    }

    @Test
    void the_session_token_opens_the_same_session_again() {
        var granted = granted(house.decide());

        assertThat(house.tokens.open(granted.credentials().sessionToken().reveal(), house.now))
                .isEqualTo(
                        new SessionTokens.Opened.Valid(
                                granted.credentials().accessKeyId(),
                                granted.credentials().secretAccessKey(),
                                granted.session()));
    }

    @Test
    void a_local_address_in_the_assertion_meets_the_clouds_in_the_trust_policy() {
        house.recipient = "http://signin.patchbay.localhost:8400/saml";

        assertThat(granted(house.decide()).facts().audience()).isEqualTo(house.recipient);
    }

    @Test
    void f01_a_response_without_role_attribute_offers_no_roles() {
        house.sends("Role");

        var refused = refused(house.read(house.response()));

        assertThat(failure(refused)).isEqualTo("F01 federation.role-attribute-is-present");
    }

    @Test
    void f01_white_space_in_the_role_attribute_is_made_visible() {
        house.sends("Role", House.ROLE + ", " + House.PROVIDER);

        var refused = refused(house.read(house.response()));

        assertThat(failure(refused)).isEqualTo("F01 federation.role-attribute-has-no-white-space");
        assertThat(refused.found()).contains(",␠arn:aws:iam");
    }

    @Test
    void the_pair_may_stand_in_either_order() {
        house.sends("Role", House.PROVIDER + "," + House.ROLE);

        granted(house.decide());
        assertThat(offered(house.read(house.response())))
                .extracting(RolePair::roleArn)
                .containsExactly(House.ROLE);
    }

    @Test
    void nobody_gets_a_role_that_the_assertion_does_not_offer() {
        house.sends("Role", "arn:aws:iam::111122223333:role/Other," + House.PROVIDER);

        expectDenied("F03 federation.role-is-in-the-assertion");
    }

    @Test
    void f03_a_role_whose_name_differs_in_case_does_not_exist() {
        house.sends("Role", House.ROLE.replace("SSO", "sso") + "," + House.PROVIDER);
        SamlRequest usual = house.request(house.response());

        var refused =
                refused(
                        house.decide(
                                new SamlRequest(
                                        usual.response(),
                                        House.ROLE.replace("SSO", "sso"),
                                        House.PROVIDER,
                                        Optional.empty(),
                                        usual.policies(),
                                        usual.purpose(),
                                        0,
                                        Optional.empty(),
                                        usual.circumstances(),
                                        false)));

        assertThat(failure(refused.decisive())).isEqualTo("F03 federation.role-exists");
        assertThat(refused.decisive().found()).contains("differs in case");
    }

    @Test
    void f03_a_trust_policy_that_names_another_provider_lets_nobody_in() {
        house.trust(
                House.trustPolicy("sts:AssumeRoleWithSAML", House.GLOBAL)
                        .replace("saml-provider/Connect-SSO", "saml-provider/Backup-IdP"));

        Check decisive = expectDenied("F03 federation.trust-policy-names-the-provider");

        assertThat(decisive.found()).contains("saml-provider/Backup-IdP");
    }

    @Test
    void f03_a_trust_policy_without_the_action_lets_nobody_in() {
        house.trust(House.trustPolicy("sts:AssumeRole", House.GLOBAL));

        expectDenied("F03 federation.trust-policy-allows-the-action");
    }

    @Test
    void f03_another_condition_that_does_not_hold_is_not_taken_for_the_audience() {
        house.trust(
                House.trustPolicy("sts:AssumeRoleWithSAML", House.GLOBAL)
                        .replace("\"SAML:aud\"", "\"SAML:sub\":\"ben@example.com\",\"SAML:aud\""));

        Check decisive = expectDenied("F03 federation.trust-policy-conditions-hold");

        assertThat(decisive.found()).contains("ana@example.com");
    }

    @Test
    void f04_a_regional_recipient_is_shown_beside_the_values_of_the_trust_policy() {
        house.recipient = "https://eu-central-1.signin.aws.amazon.com/saml";

        Check decisive = expectDenied("F04 federation.trust-policy-accepts-the-recipient");

        assertThat(decisive.expected()).contains(House.GLOBAL);
        assertThat(decisive.found()).contains(house.recipient);
        house.trust(House.trustPolicy("sts:AssumeRoleWithSAML", House.GLOBAL, house.recipient));
        granted(house.decide());
    }

    @Test
    void f05_session_tags_need_an_action_of_their_own() {
        house.sends("PrincipalTag:Team", "voice");

        expectDenied("F05 federation.trust-policy-allows-session-tags");

        house.trust(House.trustPolicy("sts:AssumeRoleWithSAML sts:TagSession", House.GLOBAL));
        assertThat(granted(house.decide()).session().tags()).containsEntry("Team", "voice");
    }

    @Test
    void f06_a_source_identity_needs_an_action_of_its_own() {
        house.sends("SourceIdentity", "ana");

        expectDenied("F06 federation.trust-policy-allows-source-identity");

        house.trust(
                House.trustPolicy("sts:AssumeRoleWithSAML sts:SetSourceIdentity", House.GLOBAL));
        assertThat(granted(house.decide()).facts().sourceIdentity()).contains("ana");
    }

    @Test
    void f09_an_altered_response_has_an_invalid_signature() {
        String xml =
                new String(Base64.getDecoder().decode(house.response()), StandardCharsets.UTF_8);
        String altered =
                Base64.getEncoder()
                        .encodeToString(
                                xml.replace(">ana@example.com</", ">eve@example.com</")
                                        .getBytes(StandardCharsets.UTF_8));

        var refused = refused(house.decide(house.request(altered)));

        assertThat(refused.fault().code()).isEqualTo("InvalidIdentityToken");
        assertThat(refused.fault().message()).isEqualTo("Response signature invalid");
        assertThat(refused.decisive().definition().failure()).contains("F09");
    }

    @Test
    void f11_another_issuer_is_not_in_the_provider() {
        house.issuer = "https://idp.example.com/saml/2";

        var refused = refused(house.decide());

        assertThat(refused.fault().message())
                .startsWith(
                        "Issuer not present in specified provider (Service:"
                                + " AWSOpenIdDiscoveryService; Status Code: 400; Error Code:"
                                + " AuthSamlInvalidSamlResponseException; Request ID: ");
        assertThat(refused.decisive().definition().failure()).contains("F11");
    }

    @Test
    void f12_a_provider_that_does_not_exist_is_named_beside_those_that_do() {
        house.trust(
                House.trustPolicy("sts:AssumeRoleWithSAML", House.GLOBAL)
                        .replace("saml-provider/Connect-SSO", "saml-provider/Other"));
        house.stores.providers.remove(House.ACCOUNT, "Connect-SSO");

        var refused = refused(house.decide());

        assertThat(failure(refused.decisive())).isEqualTo("F12 federation.provider-exists");
        assertThat(refused.fault().message()).startsWith("Specified provider doesn't exist (");
    }

    @Test
    void f42_a_provider_that_was_deleted_is_told_from_one_that_never_was() {
        house.stores.providers.remove(House.ACCOUNT, "Connect-SSO");

        var refused = refused(house.decide());

        assertThat(failure(refused.decisive()))
                .isEqualTo("F42 federation.provider-was-not-deleted");
        assertThat(refused.fault().message()).startsWith("Specified provider doesn't exist (");
    }

    @Test
    void f13_a_session_name_is_required() {
        house.sends("RoleSessionName");

        var refused = refused(house.decide());

        assertThat(failure(refused.decisive())).isEqualTo("F13 federation.session-name-is-present");
        assertThat(refused.fault().message())
                .isEqualTo("RoleSessionName is required in AuthnResponse");
    }

    @Test
    void f14_the_character_that_a_session_name_cannot_have_is_named() {
        house.sends("RoleSessionName", "Ana Díaz");

        var refused = refused(house.decide());

        assertThat(refused.fault().message())
                .isEqualTo("RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}");
        assertThat(refused.decisive().found()).contains("a blank (U+0020) at position 4");
    }

    @Test
    void f18_five_minutes_later_it_is_too_late() {
        String response = house.response();
        house.now = house.now.plusSeconds(301);

        var refused = refused(house.decide(house.request(response)));

        assertThat(refused.fault().code()).isEqualTo("ExpiredTokenException");
        assertThat(refused.fault().message())
                .isEqualTo("Token must be redeemed within 5 minutes of issuance");
        assertThat(refused.decisive().definition().failure()).contains("F18");
    }

    @Test
    void f19_a_response_for_somebody_else_has_the_wrong_audience() {
        house.audience = "https://other.example.com";

        assertThat(refused(house.decide()).fault().message())
                .isEqualTo("Response does not contain the required audience.");
    }

    @Test
    void f22_no_session_is_longer_than_the_role_allows() {
        var refused = refused(house.decide(house.lasting(Duration.ofHours(2))));

        assertThat(failure(refused.decisive()))
                .isEqualTo("F22 federation.duration-is-within-the-maximum-of-the-role");
        assertThat(refused.fault().message())
                .isEqualTo(
                        "The requested DurationSeconds exceeds the MaxSessionDuration set for this"
                                + " role.");
    }

    @Test
    void f23_sts_may_be_switched_off_in_a_region() {
        house.regions.set(House.ACCOUNT, Partition.AWS, new Region("eu-west-1"), false);
        house.trust(House.trustPolicy("sts:AssumeRoleWithSAML", House.GLOBAL));
        SamlRequest usual = house.request(house.response());
        var there =
                new Circumstances(new Region("eu-west-1"), house.now, "192.0.2.1", "test", true);

        var refused =
                refused(
                        house.decide(
                                new SamlRequest(
                                        usual.response(),
                                        usual.roleArn(),
                                        usual.providerArn(),
                                        Optional.empty(),
                                        usual.policies(),
                                        usual.purpose(),
                                        0,
                                        Optional.empty(),
                                        there,
                                        false)));

        assertThat(refused.fault().code()).isEqualTo("RegionDisabledException");
        assertThat(refused.decisive().definition().failure()).contains("F23");
    }

    @Test
    void the_session_ends_with_the_one_at_the_identity_provider() {
        house.sessionEnd = Optional.of(house.now.plusSeconds(1000));

        assertThat(granted(house.decide()).session().expiresAt())
                .isEqualTo(house.now.plusSeconds(1000));
    }

    @Test
    void in_an_api_call_the_assertions_duration_only_shortens() {
        house.sends("SessionDuration", "1800");

        assertThat(granted(house.decide()).session().expiresAt())
                .isEqualTo(house.now.plusSeconds(1800));
        assertThat(
                        granted(house.decide(house.lasting(Duration.ofMinutes(15))))
                                .session()
                                .expiresAt())
                .isEqualTo(house.now.plusSeconds(900));
    }

    @Test
    void a_console_session_lasts_as_the_assertion_says_within_the_roles_maximum() {
        house.sends("SessionDuration", "7200");
        var pair = offered(house.read(house.response())).getFirst();
        var request =
                SamlRequest.fromBrowser(
                        house.response(), pair, House.GLOBAL, house.circumstances());

        assertThat(refused(house.decide(request)).decisive().definition())
                .isEqualTo(FederationCheck.DURATION);
        house.roles.describe(
                House.ACCOUNT, "Connect-SSO", Optional.empty(), Optional.of(Duration.ofHours(12)));
        assertThat(granted(house.decide(request)).session().expiresAt())
                .isEqualTo(house.now.plusSeconds(7200));
    }

    @Test
    void a_resource_control_policy_can_stop_a_federated_caller() {
        var deny =
                new Guardrails.Attached(
                        "arn:aws:organizations::111111111111:policy/o-1/rcp/p-guard",
                        "OnlyOurOwn",
                        """
                        {"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*",
                         "Action":"sts:AssumeRoleWithSAML","Resource":"*"}]}
                        """);
        house.guardrails =
                account ->
                        new Guardrails.Over(
                                Optional.of(new Guardrails.Membership("o-1", "o-1/r-1/")),
                                List.of(),
                                List.of(new Guardrails.Level("Root", List.of(deny))));

        expectDenied("F10 federation.resource-control-policies-allow");
    }

    @Test
    void where_replay_is_forbidden_a_response_is_redeemed_once_and_looking_does_not_count() {
        Set<String> used = new HashSet<>();
        house.federation =
                FederationSettings.USUAL.replay((issuer, id, until) -> used.add(issuer + id));
        String response = house.response();

        offered(house.read(response));
        granted(house.decide(house.request(response)));

        assertThat(refused(house.decide(house.request(response))).decisive().id())
                .hasToString("saml.assertion-was-not-used-before");
    }

    @Test
    void all_faults_of_a_verified_response_show_at_once() {
        house.sends("RoleSessionName", "Ana Díaz");
        house.recipient = "https://eu-central-1.signin.aws.amazon.com/saml";

        var refused = refused(house.decide());

        assertThat(refused.checks().stream().filter(Check::failed).map(Check::definition))
                .containsExactly(FederationCheck.SESSION_NAME_FORM, FederationCheck.TRUST_AUDIENCE);
        assertThat(refused.reports()).allMatch(StationReport::failed);
    }

    @Test
    void bytes_that_are_no_base64_are_refused_as_such() {
        var refused = refused(house.decide(house.request("%%%%")));

        assertThat(refused.fault().message()).startsWith("Invalid base64 SAMLResponse (Service: ");
    }

    @Test
    void the_name_qualifier_is_the_documented_one() {
        assertThat(NameQualifier.of("https://example.com/saml", "123456789012", "MySAMLIdP"))
                .isEqualTo("1uAJanUnBc2XeUkHURMht+xam2c=");
    }

    private Check expectDenied(String failure) {
        var refused = refused(house.decide());
        assertThat(failure(refused.decisive())).isEqualTo(failure);
        assertThat(refused.fault().code()).isEqualTo("AccessDenied");
        assertThat(refused.fault().status()).isEqualTo(403);
        assertThat(refused.fault().message())
                .isEqualTo("Not authorized to perform sts:AssumeRoleWithSAML");
        return refused.decisive();
    }

    private static String failure(Check check) {
        return check.definition().failure().orElse("") + " " + check.id();
    }

    private static AssumeRoleOutcome.Granted granted(AssumeRoleOutcome outcome) {
        return switch (outcome) {
            case AssumeRoleOutcome.Granted granted -> granted;
            case AssumeRoleOutcome.Refused refused ->
                    throw new AssertionError(refused.fault() + " " + refused.decisive());
        };
    }

    private static AssumeRoleOutcome.Refused refused(AssumeRoleOutcome outcome) {
        return switch (outcome) {
            case AssumeRoleOutcome.Granted granted -> throw new AssertionError("it was granted");
            case AssumeRoleOutcome.Refused refused -> refused;
        };
    }

    private static Check refused(RolesOutcome outcome) {
        return switch (outcome) {
            case RolesOutcome.Offered offered -> throw new AssertionError("roles were offered");
            case RolesOutcome.Unusable unusable -> unusable.decisive();
        };
    }

    private static List<RolePair> offered(RolesOutcome outcome) {
        return switch (outcome) {
            case RolesOutcome.Offered offered -> offered.pairs();
            case RolesOutcome.Unusable unusable ->
                    throw new AssertionError(unusable.decisive().toString());
        };
    }
}

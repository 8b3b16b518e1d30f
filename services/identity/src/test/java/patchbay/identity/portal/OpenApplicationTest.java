package patchbay.identity.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import patchbay.explain.Check;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.identity.House;
import patchbay.identity.application.Application;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.application.ApplicationOutcome;
import patchbay.identity.application.Assignee;
import patchbay.identity.application.AttributeFormat;
import patchbay.identity.application.AttributeMapping;
import patchbay.identity.application.ConnectPreset;
import patchbay.identity.application.Settings;
import patchbay.identity.application.ValueTemplate;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.Profile;
import patchbay.saml.metadata.IdentityProviderMetadata;
import patchbay.saml.metadata.MetadataOutcome;
import patchbay.saml.metadata.MetadataReader;
import patchbay.saml.verify.Cryptography;
import patchbay.saml.verify.Expectations;
import patchbay.saml.verify.ReceivedResponse;
import patchbay.saml.verify.ResponseVerifier;
import patchbay.saml.verify.TrustedProvider;
import patchbay.saml.verify.Verification;

class OpenApplicationTest {
    private final House house = new House();
    private final Person ana = house.person("ana");

    @Test
    void a_member_of_an_assigned_group_gets_a_response_for_the_sign_in_endpoint() {
        Application connect = house.connect();
        Group agents = house.directory.groupNamed("ConnectAgents", "");
        house.directory.join(agents.id(), ana.id());
        house.applications.assign(connect.id(), new Assignee.EverybodyIn(agents.id()));

        OpenOutcome.Issued issued = issued(open(connect));

        assertThat(issued.post().action()).isEqualTo("https://signin.aws.amazon.com/saml");
        assertThat(issued.post().relayState()).isEqualTo(House.RELAY_STATE);
        assertThat(issued.stations())
                .extracting(StationReport::station)
                .containsExactly(Station.PERSON, Station.ASSIGNMENT, Station.ASSERTION);
        assertThat(issued.stations()).noneMatch(StationReport::failed);
        assertThat(document(issued))
                .contains("ana@example.com", House.ROLE_PAIR, issued.post().assertionId());
    }

    @Test
    void an_assertion_can_be_used_as_long_as_the_application_says() {
        Application connect = assigned(house.connect());

        String document = document(issued(open(connect)));

        assertThat(document)
                .contains("NotOnOrAfter=\"2026-11-22T10:00:00.000Z\" Recipient=")
                .contains(
                        "NotBefore=\"2026-11-22T08:55:00.000Z\" NotOnOrAfter=\"2026-11-22T10:00:00.000Z\"")
                .doesNotContain("SessionDuration", "SessionNotOnOrAfter");
    }

    @Test
    void what_is_printed_about_it_is_worth_nothing_to_a_thief() {
        OpenOutcome.Issued issued = issued(open(assigned(house.connect())));

        assertThat(issued.toString())
                .doesNotContain(issued.post().samlResponse().reveal().substring(0, 40));
    }

    @Test
    void somebody_without_an_assignment_is_refused_at_assignment() {
        OpenOutcome.Refused refused = refused(open(house.connect()));

        assertThat(refused.decisive().definition()).isEqualTo(AssignmentCheck.ASSIGNED);
        assertThat(refused.decisive().definition().failure()).contains("F21");
        assertThat(refused.stations()).hasSize(2);
    }

    @Test
    void a_disabled_application_opens_for_nobody() {
        Application connect = assigned(house.connect());
        house.applications.change(connect, connect.settings().enabled(false));

        assertThat(refused(open(connect)).decisive().definition())
                .isEqualTo(AssignmentCheck.APPLICATION_ENABLED);
    }

    @Test
    void an_application_that_was_removed_is_refused_as_unknown() {
        OpenOutcome outcome =
                house.open.open(house.signedIn(ana), new ApplicationId("ins-0123456789abcdef"));

        assertThat(refused(outcome).decisive().definition())
                .isEqualTo(AssignmentCheck.APPLICATION_KNOWN);
    }

    @Test
    void a_session_that_ended_opens_nothing() {
        Application connect = assigned(house.connect());
        SessionStore.Found signedIn = house.signedIn(ana);
        house.pass(Duration.ofHours(8));

        assertThat(refused(house.open.open(signedIn, connect.id())).decisive().definition())
                .isEqualTo(PersonCheck.SESSION);
    }

    @Test
    void somebody_without_an_address_cannot_be_named_by_one() {
        Application connect = assigned(house.connect());
        Person nameless = ana.with(Profile.of("Ana", "Li", ""));
        house.directory.change(nameless);

        OpenOutcome.Refused refused = refused(open(connect));

        assertThat(refused.decisive().definition()).isEqualTo(AssertionCheck.SUBJECT);
        assertThat(refused.decisive().found()).contains("${user:email}");
    }

    @Test
    void the_bare_catalogue_entry_warns_that_sign_in_will_refuse_it() {
        Application bare = assigned(house.application(ConnectPreset.bare("Bare")));

        OpenOutcome.Issued issued = issued(open(bare));

        assertThat(warnings(issued))
                .contains(
                        AssertionCheck.ROLE_MAPPED,
                        AssertionCheck.SESSION_NAME_MAPPED,
                        AssertionCheck.RELAY_STATE);
    }

    @Test
    void a_session_name_that_sign_in_will_refuse_is_warned_about() {
        Settings settings =
                ConnectPreset.complete("Connect", House.ROLE_PAIR, House.RELAY_STATE)
                        .withAttributes(
                                List.of(
                                        row(ConnectPreset.ROLE, House.ROLE_PAIR),
                                        row(ConnectPreset.ROLE_SESSION_NAME, "${user:name}")));

        OpenOutcome.Issued issued = issued(open(assigned(house.application(settings))));

        assertThat(warnings(issued)).contains(AssertionCheck.SESSION_NAME_FORM);
    }

    @Test
    void rows_of_one_name_become_one_attribute_with_several_values() {
        Settings settings =
                ConnectPreset.complete("Connect", House.ROLE_PAIR, House.RELAY_STATE)
                        .withAttributes(
                                List.of(
                                        row(ConnectPreset.ROLE, "first"),
                                        row(ConnectPreset.ROLE, "second")));

        AssertionValues values = house.open.preview(house.application(settings), ana).values();

        assertThat(values.attributes()).hasSize(1);
        assertThat(values.attributes().getFirst().values()).containsExactly("first", "second");
    }

    @Test
    void our_own_verifier_accepts_it_under_the_metadata_that_the_application_publishes() {
        Application connect = assigned(house.connect());
        String issuer = house.addresses.issuer(connect);
        byte[] metadata =
                new IdentityProviderMetadata(
                                issuer,
                                house.applications.certificates(connect.id()),
                                issuer,
                                house.addresses.logout(connect))
                        .document();
        MetadataOutcome.Accepted accepted =
                (MetadataOutcome.Accepted) MetadataReader.read(new String(metadata, UTF_8));

        OpenOutcome.Issued issued = issued(open(connect));
        Verification verification =
                new ResponseVerifier(Cryptography.ofPlatform())
                        .verify(
                                ReceivedResponse.read(issued.post().samlResponse().reveal()),
                                TrustedProvider.of("provider", accepted.issuers()),
                                Expectations.of(
                                        Set.of("https://signin.aws.amazon.com/saml"),
                                        Set.of("urn:amazon:webservices"),
                                        house.now()));

        assertThat(verification).isInstanceOf(Verification.Accepted.class);
    }

    @Test
    void two_applications_are_two_identity_providers() {
        Application one = house.connect();
        Application other = house.connect();

        assertThat(house.addresses.issuer(one))
                .startsWith("https://portal.sso.us-east-1.amazonaws.com/saml/assertion/")
                .isNotEqualTo(house.addresses.issuer(other));
        assertThat(house.applications.addressedBy(one.addressKey())).contains(one);
        assertThat(house.applications.addressedBy("nonsense")).isEmpty();
    }

    @Test
    void settings_that_make_no_sense_are_refused_before_they_are_kept() {
        Settings good = ConnectPreset.bare("Connect");

        for (String url : List.of("", "javascript:alert(1)", "signin", "https://a/#x")) {
            assertThat(house.applications.add(House.INSTANCE, good.withAcsUrl(url)))
                    .as(url)
                    .isInstanceOf(ApplicationOutcome.Refused.class);
        }
    }

    private Application assigned(Application application) {
        house.applications.assign(application.id(), new Assignee.OnePerson(ana.id()));
        return application;
    }

    private OpenOutcome open(Application application) {
        return house.open.open(house.signedIn(ana), application.id());
    }

    private static AttributeMapping row(String attribute, String value) {
        return new AttributeMapping(
                attribute, ValueTemplate.of(value), AttributeFormat.UNSPECIFIED);
    }

    private static OpenOutcome.Issued issued(OpenOutcome outcome) {
        assertThat(outcome).isInstanceOf(OpenOutcome.Issued.class);
        return (OpenOutcome.Issued) outcome;
    }

    private static OpenOutcome.Refused refused(OpenOutcome outcome) {
        assertThat(outcome).isInstanceOf(OpenOutcome.Refused.class);
        return (OpenOutcome.Refused) outcome;
    }

    private static String document(OpenOutcome.Issued issued) {
        return new String(Base64.getDecoder().decode(issued.post().samlResponse().reveal()), UTF_8);
    }

    private static List<Object> warnings(OpenOutcome outcome) {
        return outcome.stations().stream()
                .flatMap(station -> station.checks().stream())
                .filter(check -> check.outcome() == Check.Outcome.WARN)
                .<Object>map(Check::definition)
                .toList();
    }
}

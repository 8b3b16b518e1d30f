package patchbay.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import patchbay.explain.Check;
import patchbay.explain.Verdict;
import patchbay.identity.source.Source;
import patchbay.identity.source.external.Arrival;
import patchbay.identity.source.external.Departure;
import patchbay.identity.source.external.ExternalOutcome;
import patchbay.saml.issue.ResponseIssuer;
import patchbay.testkit.EncryptionKey;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.TestIdp;

/**
 * F26: {@code An unexpected error has occurred}. Each cause of the catalogue has a check of its own
 * and a remedy that works; and what attackers send to the portal's assertion consumer is refused.
 */
class F26UnexpectedErrorTest {
    private final ExternalHouse house = ExternalHouse.open();

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void a_response_that_is_right_in_everything_lets_its_person_in() {
        Source source = house.source();

        assertThat(house.post(source, house.response(source, "ana@example.com").base64()))
                .isEqualTo("ana@example.com");
    }

    @Test
    void the_sentence_is_the_clouds_and_the_verdict_carries_the_number() {
        Source source = house.source();
        ExternalOutcome outcome =
                house.judge(source, house.response(source, "ben@example.com").base64());

        assertThat(house.trace(outcome.trace()).verdict())
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> {
                            assertThat(refused.sentence())
                                    .isEqualTo("An unexpected error has occurred");
                            assertThat(refused.failure()).contains("F26");
                        });
    }

    @Test
    void cause_nobody_has_the_name_and_remedy_provision_the_person() {
        Source source = house.source();
        String response = house.response(source, "ben@example.com").base64();
        assertThat(house.post(source, response)).isEqualTo("external.person-provisioned");

        house.person("ben@example.com");

        assertThat(house.post(source, house.response(source, "ben@example.com").base64()))
                .isEqualTo("ben@example.com");
    }

    @Test
    void cause_the_name_is_no_address_and_remedy_send_one() {
        Source source = house.source();
        house.person("ben");

        assertThat(house.post(source, house.response(source, "ben").base64()))
                .isEqualTo("external.name-shape");
    }

    @Test
    void cause_another_format_and_remedy_the_format_that_the_check_names() {
        Source source = house.source();
        ExternalOutcome outcome =
                house.judge(
                        source,
                        house.response(source, "ana@example.com")
                                .nameIdFormat(
                                        "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent")
                                .base64());

        Check decisive = ((ExternalOutcome.Refused) outcome).decisive();
        assertThat(decisive.id().text()).isEqualTo("external.name-format");
        String wanted = decisive.expected().replace("`", "");
        assertThat(
                        house.post(
                                source,
                                house.response(source, "ana@example.com")
                                        .nameIdFormat(wanted)
                                        .base64()))
                .isEqualTo("ana@example.com");
    }

    @Test
    void cause_an_encrypted_assertion_and_remedy_a_plain_one() {
        Source source = house.source();

        assertThat(
                        house.post(
                                source,
                                house.response(source, "ana@example.com")
                                        .encryptedTo(EncryptionKey.fresh(house.clock.instant()))
                                        .base64()))
                .isEqualTo("external.not-encrypted");
    }

    @Test
    void cause_another_address_and_remedy_ours() {
        Source source = house.source();

        assertThat(
                        house.post(
                                source,
                                house.response(source, "ana@example.com")
                                        .recipient("https://signin.aws.amazon.com/saml")
                                        .base64()))
                .isEqualTo("external.acs-matches");
    }

    @Test
    void cause_too_many_or_repeated_attributes_for_access_control() {
        Source source = house.source();
        ResponseDraft many = house.response(source, "ana@example.com");
        for (int i = 0; i < 51; i++) {
            many.attribute(ResponseDraft.AWS + "AccessControl:a" + i, "x");
        }

        assertThat(house.post(source, many.base64())).isEqualTo("external.access-attributes-few");
        assertThat(
                        house.post(
                                source,
                                house.response(source, "ana@example.com")
                                        .attribute(
                                                ResponseDraft.AWS + "AccessControl:team", "a", "b")
                                        .base64()))
                .isEqualTo("external.access-attributes-single");
    }

    @Test
    void cause_a_large_response() {
        Source source = house.source();

        assertThat(
                        house.post(
                                source,
                                house.response(source, "ana@example.com")
                                        .attribute("long", "x".repeat(50_000))
                                        .base64()))
                .isEqualTo("external.response-fits");
    }

    @Test
    void somebody_who_is_disabled_stays_out() {
        Source source = house.source();
        house.people.change(house.people.person("ana@example.com").orElseThrow().enabled(false));

        assertThat(house.post(source, house.response(source, "ana@example.com").base64()))
                .isEqualTo("external.person-enabled");
    }

    @Test
    void attack_a_response_is_replayed() {
        Source source = house.source();
        String response = house.response(source, "ana@example.com").base64();
        assertThat(house.post(source, response)).isEqualTo("ana@example.com");

        assertThat(house.post(source, response)).isEqualTo("external.response-verified");
    }

    @Test
    void attack_a_response_for_another_instance() {
        Source source = house.source();

        assertThat(
                        house.post(
                                source,
                                house.response(source, "ana@example.com")
                                        .audience(
                                                ExternalHouse.AUDIENCE.replace(
                                                        "0123456789", "9876543210"))
                                        .base64()))
                .isEqualTo("external.response-verified");
    }

    @Test
    void attack_a_response_for_one_source_posted_to_another() {
        Source source = house.source();
        Source other = house.source("name", "Other");

        assertThat(house.post(other, house.response(source, "ana@example.com").base64()))
                .isEqualTo("external.acs-matches");
    }

    @Test
    void attack_a_stranger_signs_in_the_providers_name() {
        Source source = house.source();
        Random dice = new Random(5);
        TestIdp stranger =
                TestIdp.stranger(
                        "https://idp.example.com/portal", house.clock.instant(), dice::nextBytes);

        assertThat(house.post(source, house.response(stranger, source, "ana@example.com").base64()))
                .isEqualTo("external.response-verified");
    }

    @Test
    void attack_a_name_is_changed_after_signing_or_broken_by_a_comment() {
        Source source = house.source();
        house.person("ana@example.com.evil.org");
        ResponseDraft evil = house.response(source, "ana@example.com.evil.org");

        assertThat(house.post(source, evil.changedAfterSigning(".evil.org<", "<")))
                .isEqualTo("external.response-verified");
        assertThat(house.post(source, evil.changedAfterSigning(".evil.org<", "<!-- -->.evil.org<")))
                .isIn("external.response-verified", "ana@example.com.evil.org");
    }

    @Test
    void attack_a_name_with_blanks_or_look_alikes_is_nobodys() {
        Source source = house.source();

        for (String name :
                new String[] {
                    " ana@example.com",
                    "ana@example.com ",
                    "ana@example.com\nben@example.com",
                    "аna@example.com",
                    "ana@example.com\u200b",
                    "\"ana\"@example.com"
                }) {
            assertThat(house.post(source, house.response(source, name).base64()))
                    .as(name)
                    .isEqualTo("external.name-shape");
        }
    }

    @Test
    void attack_a_provider_speaks_for_a_domain_that_is_not_its_own() {
        Source source = house.source("domain", "example.com");
        house.person("admin@example.org");

        assertThat(house.post(source, house.response(source, "admin@example.org").base64()))
                .isEqualTo("external.name-in-domain");
    }

    @Test
    void attack_an_unsolicited_response_where_none_may_be() {
        Source source = house.source("unsolicited", "false");

        assertThat(house.post(source, house.response(source, "ana@example.com").base64()))
                .isEqualTo("external.asked-for");
    }

    @Test
    void attack_an_answer_to_a_request_that_nobody_made() {
        Source source = house.source();

        assertThat(
                        house.post(
                                source,
                                house.response(source, "ana@example.com")
                                        .answering("_0123456789abcdef0123456789abcdef")
                                        .base64()))
                .isEqualTo("external.asked-for");
    }

    @Test
    void attack_an_unsigned_response() {
        Source source = house.source();
        String document =
                house.response(source, "ana@example.com")
                        .signed(ResponseIssuer.Signing.ASSERTION)
                        .changedAfterSigning("ds:Signature", "ds:Sign4ture");

        assertThat(house.post(source, document)).isEqualTo("external.response-verified");
    }

    @Test
    void attack_somebody_elses_sign_in_is_finished_in_the_victims_browser() {
        Source source = house.source();
        Departure.Away away =
                house.departure.leave(source, "/", ExternalHouse.consumer(source)).orElseThrow();
        ExternalOutcome outcome =
                house.judge(
                        source,
                        house.response(source, "ana@example.com")
                                .answering(Requests.id(away.address()))
                                .base64());
        String code = ((ExternalOutcome.Proven) outcome).code().reveal();

        assertThat(house.arrival.arrive(code, "the victim's cookie"))
                .isInstanceOf(Arrival.Outcome.Refused.class);
        assertThat(house.arrival.arrive(code, away.browser().reveal()))
                .isInstanceOf(Arrival.Outcome.Nothing.class);
    }

    @Test
    void the_browser_that_left_comes_back_and_the_request_is_spent() {
        Source source = house.source();
        Departure.Away away =
                house.departure.leave(source, "/", ExternalHouse.consumer(source)).orElseThrow();
        String request = Requests.id(away.address());
        ExternalOutcome outcome =
                house.judge(
                        source,
                        house.response(source, "ana@example.com").answering(request).base64());
        String code = ((ExternalOutcome.Proven) outcome).code().reveal();

        assertThat(house.arrival.arrive(code, away.browser().reveal()))
                .isInstanceOf(Arrival.Outcome.Welcome.class);
        assertThat(
                        house.post(
                                source,
                                house.response(source, "ana@example.com")
                                        .answering(request)
                                        .base64()))
                .isEqualTo("external.asked-for");
    }

    @Test
    void a_code_for_the_portal_is_worth_nothing_after_a_minute() {
        Source source = house.source();
        ExternalOutcome outcome =
                house.judge(source, house.response(source, "ana@example.com").base64());
        house.clock.advance(Duration.ofSeconds(61));

        assertThat(house.arrival.arrive(((ExternalOutcome.Proven) outcome).code().reveal(), ""))
                .isInstanceOf(Arrival.Outcome.Nothing.class);
    }

    @Test
    void a_new_key_is_fetched_from_the_address_of_the_metadata_and_nobody_notices() {
        Source source = house.source("metadataUrl", "https://idp.example.com/metadata");
        Random dice = new Random(5);
        TestIdp rotated =
                TestIdp.stranger(
                        "https://idp.example.com/portal", house.clock.instant(), dice::nextBytes);
        house.published = Optional.of(rotated.metadata());

        assertThat(house.post(source, house.response(rotated, source, "ana@example.com").base64()))
                .isEqualTo("ana@example.com");
    }

    @Test
    void metadata_that_names_another_provider_is_not_taken() {
        Source source = house.source("metadataUrl", "https://idp.example.com/metadata");
        Random dice = new Random(5);
        TestIdp other =
                TestIdp.stranger(
                        "https://evil.example.org", house.clock.instant(), dice::nextBytes);
        house.published = Optional.of(other.metadata());

        assertThat(house.post(source, house.response(other, source, "ana@example.com").base64()))
                .isEqualTo("external.response-verified");
        assertThat(house.sources.find(source.id())).contains(source);
    }
}

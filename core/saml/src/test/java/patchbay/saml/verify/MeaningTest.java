package patchbay.saml.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static patchbay.saml.verify.Verdicts.acceptedAsAna;
import static patchbay.saml.verify.Verdicts.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.explain.Check;

/** Signed by the right key, and still not for us, not now, or not about anybody. */
class MeaningTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NotOnOrAfter=\"2026-11-22T09:05:00Z\" Recipient | Recipient | CONFIRMATION_IN_FORCE",
                "NotOnOrAfter=\"2026-11-22T09:05:00Z\" Recipient | NotOnOrAfter=\"2026-11-22T09:00:00Z\" Recipient | CONFIRMATION_IN_FORCE",
                "NotOnOrAfter=\"2026-11-22T09:05:00Z\" Recipient | NotBefore=\"2026-11-22T08:00:00Z\" NotOnOrAfter=\"2026-11-22T09:05:00Z\" Recipient | CONFIRMATION_IN_FORCE",
                "NotOnOrAfter=\"2026-11-22T09:05:00Z\"> | NotOnOrAfter=\"2026-11-22T09:00:00Z\"> | CONDITIONS_IN_FORCE",
                "NotOnOrAfter=\"2026-11-22T09:05:00Z\"> | > | CONDITIONS_IN_FORCE",
                "NotBefore=\"2026-11-22T08:59:00Z\" | NotBefore=\"2026-11-22T09:01:01Z\" | CONDITIONS_IN_FORCE",
                "NotBefore=\"2026-11-22T08:59:00Z\" | NotBefore=\"2026-11-22T09:05:00Z\" | CONDITIONS_IN_FORCE",
                "SessionIndex=\"_s\" | SessionIndex=\"_s\" SessionNotOnOrAfter=\"2026-11-22T09:00:00Z\" | SESSION_NOT_ENDED",
                "Recipient=\"https://signin.aws.amazon.com/saml\" | '' | RECIPIENT",
                "Recipient=\"https://signin.aws.amazon.com/saml\" | Recipient=\"https://signin.aws.amazon.com/saml/\" | RECIPIENT",
                "Recipient=\"https://signin.aws.amazon.com/saml\" | Recipient=\"https://SIGNIN.aws.amazon.com/saml\" | RECIPIENT",
                "Recipient=\"https://signin.aws.amazon.com/saml\" | Recipient=\"https://signin.aws.amazon.com\" | RECIPIENT",
                "Recipient=\"https://signin.aws.amazon.com/saml\" | Recipient=\"https://signin.aws.amazon.com@evil.example/saml\" | RECIPIENT",
                "cm:bearer | cm:holder-of-key | BEARER",
                "cm:bearer | cm:sender-vouches | BEARER",
                ">urn:amazon:webservices< | >urn:amazon:webservices#1< | AUDIENCE",
                ">urn:amazon:webservices< | >urn:amazon:webservices:govcloud< | AUDIENCE",
                ">urn:amazon:webservices< | > urn:amazon:webservices< | AUDIENCE",
                "</saml:AudienceRestriction> | </saml:AudienceRestriction><saml:AudienceRestriction><saml:Audience>urn:other</saml:Audience></saml:AudienceRestriction> | AUDIENCE",
                "</saml:AudienceRestriction> | </saml:AudienceRestriction><saml:AudienceRestriction/> | AUDIENCE",
                "</saml:Conditions> | <saml:Condition xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:type=\"x\"/></saml:Conditions> | CONDITIONS_UNDERSTOOD",
                "Recipient=\"https | InResponseTo=\"_stolen\" Recipient=\"https | UNSOLICITED",
                ">ana</saml:NameID> | ></saml:NameID> | NAME_ID",
                ">ana</saml:NameID> | > </saml:NameID> | NAME_ID",
                "ID=\"_assertion\" Version=\"2.0\" | ID=\"_assertion\" Version=\"1.1\" | VERSION",
                "ID=\"_assertion\" Version=\"2.0\" | ID=\"_assertion\" Version=\"3.0\" | VERSION"
            })
    void a_signed_assertion_that_is_not_for_us_now_is_refused(
            String place, String with, SamlCheck why) {
        String changed = Idp.unsigned().replace(place, with);
        assertThat(changed).isNotEqualTo(Idp.unsigned());

        refused(Idp.sign(changed, "_assertion"), why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<saml:Conditions.*</saml:Conditions> | CONDITIONS_IN_FORCE",
                "<saml:AudienceRestriction>.*</saml:AudienceRestriction> | AUDIENCE",
                "<saml:AuthnStatement.*</saml:AuthnStatement> | LOGIN",
                "<saml:Subject>.*</saml:Subject> | BEARER",
                "<saml:NameID.*</saml:NameID> | NAME_ID",
                "<saml:SubjectConfirmation Method.*</saml:SubjectConfirmation> | BEARER"
            })
    void a_signed_assertion_that_leaves_something_out_is_refused(String left, SamlCheck why) {
        String changed = Idp.unsigned().replaceFirst("(?s)" + left, "");
        assertThat(changed).isNotEqualTo(Idp.unsigned());

        refused(Idp.sign(changed, "_assertion"), why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T09:00:00",
                "2026-11-22T09:00:00+00:00",
                "2026-11-22 09:00:00Z",
                "2026-11-22T24:00:00Z",
                "2026-11-22T25:00:00Z",
                "2026-13-22T09:00:00Z",
                "2026-02-29T09:00:00Z",
                "2026-11-31T09:00:00Z",
                "12026-11-22T09:00:00Z",
                "2026-11-22T09:00:00.Z",
                "2026-11-22T09:00:00.1234567890Z",
                "2026-11-22T09:00:60Z",
                "٢٠٢٦-11-22T09:00:00Z",
                "tomorrow",
                ""
            })
    void a_date_in_any_other_form_is_refused(String date) {
        String changed =
                Idp.unsigned()
                        .replace(
                                "Version=\"2.0\" IssueInstant=\"2026-11-22T09:00:00Z\"><saml",
                                "Version=\"2.0\" IssueInstant=\"" + date + "\"><saml");

        refused(Idp.sign(changed, "_assertion"), SamlCheck.DATES);
    }

    @ParameterizedTest
    @ValueSource(strings = {".1Z", ".12Z", ".123Z", ".1234567Z", ".123456789Z"})
    void fractions_of_a_second_are_accepted(String fraction) {
        String changed = Idp.unsigned().replace("09:00:00Z", "08:59:59" + fraction);

        acceptedAsAna(Idp.verify(Idp.sign(changed, "_assertion")));
    }

    @Test
    void five_minutes_after_issue_an_assertion_can_still_be_redeemed_and_then_no_more() {
        String longer = Idp.sign(Idp.unsigned().replace("09:05:00Z", "10:00:00Z"), "_assertion");

        acceptedAsAna(at(longer, Idp.NOW.plus(Duration.ofMinutes(5))));
        Verification late = at(longer, Idp.NOW.plus(Duration.ofMinutes(5)).plusMillis(1));

        refused(late, SamlCheck.REDEEMED_IN_TIME);
        Check check = ((Verification.Rejected) late).decisive();
        assertThat(check.definition().failure()).contains("F18");
        assertThat(check.found())
                .isEqualTo("now 2026-11-22T09:05:00.001Z, issued 2026-11-22T09:00:00Z");
    }

    @Test
    void a_clock_may_run_ahead_by_a_minute_and_no_more() {
        String signed = Idp.genuine();

        acceptedAsAna(at(signed, Idp.NOW.minusSeconds(60)));
        refused(at(signed, Idp.NOW.minusSeconds(61)), SamlCheck.ISSUED_IN_THE_PAST);
    }

    @Test
    void expiry_is_exact_unless_the_owner_grants_more() {
        String signed = Idp.genuine();
        Instant end = Idp.NOW.plus(Duration.ofMinutes(5));
        Expectations patient =
                Expectations.of(Set.of(Idp.SIGN_IN), Set.of(Idp.AUDIENCE), end)
                        .withSkew(Duration.ofSeconds(30), Duration.ofSeconds(60));

        refused(at(signed, end), SamlCheck.CONDITIONS_IN_FORCE);
        acceptedAsAna(Idp.verify(signed, Idp.provider(), patient));
    }

    @Test
    void all_faults_of_a_signed_assertion_are_shown_at_once() {
        String changed =
                Idp.unsigned()
                        .replace(">urn:amazon:webservices<", ">urn:other<")
                        .replace("Recipient=\"https://signin", "Recipient=\"https://other")
                        .replace(">ana</saml:NameID>", "></saml:NameID>");

        assertThat(Idp.verify(Idp.sign(changed, "_assertion")).checks())
                .filteredOn(Check::failed)
                .extracting(Check::definition)
                .containsExactly(SamlCheck.RECIPIENT, SamlCheck.AUDIENCE, SamlCheck.NAME_ID);
    }

    @Test
    void after_a_bad_signature_nothing_that_was_claimed_is_evaluated() {
        String forged = Idp.genuine().replace(">ana<", ">eve<");

        Verification.Rejected rejected = (Verification.Rejected) Idp.verify(forged);

        assertThat(rejected.claimed().nameId()).contains("eve");
        assertThat(rejected.checks().getLast().definition()).isEqualTo(SamlCheck.DIGEST);
    }

    @Test
    void a_regional_audience_is_taken_with_a_warning_where_it_is_listed_as_doubtful() {
        String regional =
                Idp.sign(
                        Idp.unsigned()
                                .replace(
                                        ">urn:amazon:webservices<",
                                        ">https://eu-central-1.signin.aws.amazon.com/saml<"),
                        "_assertion");
        Expectations lenient =
                Idp.expectations()
                        .withDoubtfulAudiences(
                                Set.of("https://eu-central-1.signin.aws.amazon.com/saml"));

        refused(regional, SamlCheck.AUDIENCE);
        Verification verification = Idp.verify(regional, Idp.provider(), lenient);
        acceptedAsAna(verification);
        assertThat(verification.checks())
                .filteredOn(each -> each.outcome() == Check.Outcome.WARN)
                .extracting(Check::definition)
                .containsExactly(SamlCheck.AUDIENCE);
    }

    @Test
    void several_confirmations_are_taken_with_a_warning_if_one_fits() {
        String other =
                "<saml:SubjectConfirmation Method=\"urn:oasis:names:tc:SAML:2.0:cm:bearer\">"
                        + "<saml:SubjectConfirmationData NotOnOrAfter=\"2020-01-01T00:00:00Z\""
                        + " Recipient=\"https://other.example.com\"/></saml:SubjectConfirmation>";
        String signed =
                Idp.sign(
                        Idp.unsigned()
                                .replace(
                                        "<saml:SubjectConfirmation Method",
                                        other + "<saml:SubjectConfirmation Method"),
                        "_assertion");

        acceptedAsAna(Idp.verify(signed));
    }

    @ParameterizedTest
    @CsvSource({
        "Destination=\"https://signin.aws.amazon.com/saml\",Destination=\"https://other/\"",
        "Destination=\"https://signin.aws.amazon.com/saml\",''"
    })
    void a_signed_response_names_us_as_its_destination(String place, String with) {
        refused(Idp.sign(Idp.unsigned().replace(place, with), "_response"), SamlCheck.DESTINATION);
    }

    @Test
    void an_unsigned_response_needs_neither_destination_nor_issuer() {
        String bare =
                Idp.genuine()
                        .replace(" Destination=\"https://signin.aws.amazon.com/saml\"", "")
                        .replaceFirst("<saml:Issuer.*?</saml:Issuer>", "");

        acceptedAsAna(Idp.verify(bare));
    }

    @Test
    void a_response_of_another_issuer_around_a_genuine_assertion_is_refused() {
        String other =
                Idp.genuine()
                        .replaceFirst(
                                ">https://idp.example.com/metadata<", ">https://evil.example/<");

        refused(other, SamlCheck.ISSUERS_AGREE);
    }

    @Test
    void success_below_a_failure_is_a_failure() {
        String nested =
                Idp.genuine()
                        .replace(
                                "<samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Success\"/>",
                                "<samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Responder\">"
                                        + "<samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Success\"/>"
                                        + "</samlp:StatusCode>");

        refused(nested, SamlCheck.STATUS);
    }

    @Test
    void a_bare_assertion_is_no_response() {
        refused(Idp.assertionOf(Idp.genuine()), SamlCheck.STRUCTURE);
    }

    @Test
    void an_assertion_is_redeemed_once_where_the_owner_is_strict() {
        List<String> used = new ArrayList<>();
        Expectations strict =
                Idp.expectations()
                        .withReplayGuard((issuer, id, until) -> !used.contains(id) && used.add(id));

        acceptedAsAna(Idp.verify(Idp.genuine(), Idp.provider(), strict));
        refused(Idp.verify(Idp.genuine(), Idp.provider(), strict), SamlCheck.REPLAY);
    }

    @Test
    void a_refused_assertion_is_not_remembered_as_used() {
        Expectations strict =
                Expectations.of(Set.of("https://other/"), Set.of(Idp.AUDIENCE), Idp.NOW)
                        .withReplayGuard((issuer, id, until) -> {
                            throw new AssertionError("asked about a refused assertion");
                        });

        refused(Idp.verify(Idp.genuine(), Idp.provider(), strict), SamlCheck.RECIPIENT);
    }

    private static Verification at(String xml, Instant now) {
        return Idp.verify(
                xml,
                Idp.provider(),
                Expectations.of(Set.of(Idp.SIGN_IN), Set.of(Idp.AUDIENCE), now));
    }
}

package patchbay.saml.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.explain.Check;
import patchbay.saml.verify.TrustedProvider.Encryption;
import patchbay.saml.verify.TrustedProvider.Legacy;

/** Every Response that was recorded from Keycloak gets the verdict that it deserves. */
class KeycloakFixturesTest {
    private static final String ROLE = "https://aws.amazon.com/SAML/Attributes/Role";
    private static final String SESSION = "https://aws.amazon.com/SAML/Attributes/RoleSessionName";

    /** Those that a provider with Keycloak's metadata lets in as they are. */
    private static final Map<String, String> ACCEPTED =
            Map.ofEntries(
                    Map.entry("aws.agent1", "agent1"),
                    Map.entry("aws.joerg.mueller", "jörg.müller"),
                    Map.entry("aws.super1", "super1"),
                    Map.entry("aws-connect.agent1", "agent1"),
                    Map.entry("aws-connect.joerg.mueller", "jörg.müller"),
                    Map.entry("aws-connect.super1", "super1"),
                    Map.entry("aws-connect-unassigned-user.load0", "load0"),
                    Map.entry("aws-email.agent1", "agent1"),
                    Map.entry("aws-fullscope.agent1", "agent1"),
                    Map.entry("aws-keyinfoext.agent1", "agent1"),
                    Map.entry("aws-norole.agent1", "agent1"),
                    Map.entry("aws-onetimeuse.agent1", "agent1"),
                    Map.entry("aws-sha512.agent1", "agent1"),
                    Map.entry("aws-sign-assertion.agent1", "agent1"),
                    Map.entry("aws-sign-response.agent1", "agent1"),
                    Map.entry("aws-single-role-attr.agent1", "agent1"),
                    Map.entry("aws-single-role-attr.super1", "super1"),
                    Map.entry("aws-tags.agent1", "agent1"),
                    Map.entry("aws-tags.joerg.mueller", "jörg.müller"),
                    Map.entry("aws-tags.super1", "super1"),
                    Map.entry("aws-transient.agent1", "agent1"));

    /** Those that it refuses, each for its own reason. */
    private static final Map<String, SamlCheck> REFUSED =
            Map.of(
                    "aws-unsigned.agent1", SamlCheck.SIGNED,
                    "aws-sha1.agent1", SamlCheck.ALGORITHM,
                    "aws-c14n-inclusive.agent1", SamlCheck.CANONICALISATION,
                    "aws-encrypted.agent1", SamlCheck.DECRYPTION,
                    "rotation-2-newkey4096.agent1", SamlCheck.SIGNATURE,
                    "sp-initiated-post.agent1", SamlCheck.UNSOLICITED,
                    "sp-initiated-redirect.agent1", SamlCheck.UNSOLICITED,
                    "sp-nopassive-error", SamlCheck.STATUS);

    private static final TrustedProvider PROVIDER = Keycloak.provider("idp-metadata.xml");

    static Stream<String> accepted() {
        return ACCEPTED.keySet().stream().sorted();
    }

    static Stream<String> refused() {
        return REFUSED.keySet().stream().sorted();
    }

    @Test
    void every_recorded_response_has_a_verdict_here() {
        List<String> recorded =
                Pattern.compile("\"file\": \"([^\"]*)\"")
                        .matcher(Keycloak.text("index.json"))
                        .results()
                        .map(each -> each.group(1))
                        .toList();

        assertThat(Stream.concat(accepted(), refused()))
                .containsExactlyInAnyOrderElementsOf(recorded);
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void a_genuine_response_is_accepted(String name) {
        Verification verification = Keycloak.verify(name, PROVIDER, Keycloak.expectations(name));

        assertThat(verification)
                .as(() -> verification.checks().toString())
                .isInstanceOf(Verification.Accepted.class);
        VerifiedAssertion assertion = ((Verification.Accepted) verification).assertion();
        assertThat(assertion.issuer()).isEqualTo(Keycloak.ISSUER);
        assertThat(assertion.recipient()).isEqualTo(Keycloak.SIGN_IN);
        assertThat(assertion.attribute(SESSION)).containsExactly(ACCEPTED.get(name));
        assertThat(verification.checks()).noneMatch(Check::failed);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_response_that_cannot_be_trusted_is_refused_for_its_own_reason(String name) {
        Verification verification = Keycloak.verify(name, PROVIDER, Keycloak.expectations(name));

        assertThat(decisive(verification)).isEqualTo(REFUSED.get(name));
    }

    @Test
    void the_values_of_an_assertion_are_handed_on_as_they_were_signed() {
        VerifiedAssertion assertion = accept("aws.super1", PROVIDER);

        assertThat(assertion.attribute(ROLE))
                .containsExactly(
                        "arn:aws:iam::123456789012:role/ConnectSupervisor,"
                                + "arn:aws:iam::123456789012:saml-provider/keycloak",
                        "arn:aws:iam::123456789012:role/ConnectAgent,"
                                + "arn:aws:iam::123456789012:saml-provider/keycloak");
        assertThat(assertion.subjectType()).isEqualTo("persistent");
        assertThat(assertion.audiences()).containsExactly("urn:amazon:webservices");
        assertThat(assertion.issueInstant()).isBefore(assertion.notOnOrAfter());
        assertThat(assertion.sessionNotOnOrAfter()).isPresent();
        assertThat(assertion.id()).startsWith("ID_");
    }

    @Test
    void a_role_attribute_may_be_missing_here_because_federation_asks_for_it() {
        assertThat(accept("aws-norole.agent1", PROVIDER).attribute(ROLE)).isEmpty();
        assertThat(accept("aws-connect-unassigned-user.load0", PROVIDER).attribute(ROLE)).isEmpty();
    }

    @Test
    void sha1_is_accepted_where_the_owner_insists() {
        TrustedProvider legacy = PROVIDER.with(new Legacy(true, false));

        assertThat(accept("aws-sha1.agent1", legacy).attribute(SESSION)).containsExactly("agent1");
    }

    @Test
    void inclusive_canonicalisation_is_named_for_what_it_is() {
        Verification verification =
                Keycloak.verify(
                        "aws-c14n-inclusive.agent1",
                        PROVIDER,
                        Keycloak.expectations("aws-c14n-inclusive.agent1"));

        Check check = ((Verification.Rejected) verification).decisive();
        assertThat(check.found()).isEqualTo("`http://www.w3.org/TR/2001/REC-xml-c14n-20010315`");
        assertThat(check.expected()).contains("`http://www.w3.org/2001/10/xml-exc-c14n#`");
    }

    @Test
    void an_encrypted_assertion_is_opened_with_the_providers_key() {
        TrustedProvider withKey =
                PROVIDER.with(List.of(Keycloak.decryptionKey()), Encryption.REQUIRED);

        VerifiedAssertion assertion = accept("aws-encrypted.agent1", withKey);

        assertThat(assertion.attribute(SESSION)).containsExactly("agent1");
    }

    @Test
    void a_plain_assertion_is_refused_where_encryption_is_required() {
        TrustedProvider withKey =
                PROVIDER.with(List.of(Keycloak.decryptionKey()), Encryption.REQUIRED);

        Verification verification =
                Keycloak.verify("aws.agent1", withKey, Keycloak.expectations("aws.agent1"));

        assertThat(decisive(verification)).isEqualTo(SamlCheck.ENCRYPTED_AS_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rotation-2-both.idp-metadata.xml", "rotation-3-newonly.idp-metadata.xml"})
    void the_new_key_of_a_rotation_verifies_once_the_metadata_has_it(String metadata) {
        accept("rotation-2-newkey4096.agent1", Keycloak.provider(metadata));
    }

    @Test
    void the_old_key_verifies_until_the_metadata_drops_it() {
        accept("aws.agent1", Keycloak.provider("rotation-2-both.idp-metadata.xml"));

        Verification dropped =
                Keycloak.verify(
                        "aws.agent1",
                        Keycloak.provider("rotation-3-newonly.idp-metadata.xml"),
                        Keycloak.expectations("aws.agent1"));

        assertThat(decisive(dropped)).isEqualTo(SamlCheck.SIGNATURE);
    }

    @Test
    void a_rotated_certificate_is_shown_beside_the_configured_one() {
        String name = "rotation-2-newkey4096.agent1";
        Verification verification =
                Keycloak.verify(
                        name,
                        Keycloak.provider("rotation-1-before.idp-metadata.xml"),
                        Keycloak.expectations(name));

        Check check = ((Verification.Rejected) verification).decisive();
        String old = fingerprint("rotation-1-before.idp-metadata.xml");
        String fresh = fingerprint("rotation-3-newonly.idp-metadata.xml");
        assertThat(check.expected()).isEqualTo("certificate " + old);
        assertThat(check.found()).isEqualTo("the response says certificate " + fresh);
        assertThat(check.definition().failure()).contains("F09");
    }

    @Test
    void the_answer_to_a_request_is_accepted_by_whoever_asked() {
        String name = "sp-initiated-post.agent1";
        Expectations asked =
                Keycloak.expectations(name).answering("_25c162568d374416a1c0539eadda6033");

        assertThat(Keycloak.verify(name, PROVIDER, asked))
                .isInstanceOf(Verification.Accepted.class);
    }

    @Test
    void the_answer_to_another_request_is_refused() {
        String name = "sp-initiated-post.agent1";
        Expectations asked = Keycloak.expectations(name).answering("_another");

        assertThat(decisive(Keycloak.verify(name, PROVIDER, asked)))
                .isEqualTo(SamlCheck.UNSOLICITED);
    }

    @Test
    void an_error_is_shown_with_its_reason() {
        Verification verification =
                Keycloak.verify(
                        "sp-nopassive-error",
                        PROVIDER,
                        Keycloak.expectations("sp-nopassive-error"));

        assertThat(((Verification.Rejected) verification).decisive().found())
                .contains("urn:oasis:names:tc:SAML:2.0:status:NoPassive");
    }

    @Test
    void a_minute_later_keycloaks_conditions_have_run_out() {
        Expectations late = at("aws.agent1", Duration.ofSeconds(61));

        Check check =
                ((Verification.Rejected) Keycloak.verify("aws.agent1", PROVIDER, late)).decisive();

        assertThat(check.definition()).isEqualTo(SamlCheck.CONDITIONS_IN_FORCE);
        assertThat(check.definition().failure()).contains("F18");
        assertThat(check.found()).contains("2026-11-22T");
    }

    private static Expectations at(String name, Duration later) {
        Expectations then = Keycloak.expectations(name);
        Instant now = Keycloak.issued(name).plus(later);
        return Expectations.of(then.recipients(), then.audiences(), now);
    }

    private static VerifiedAssertion accept(String name, TrustedProvider provider) {
        Verification verification = Keycloak.verify(name, provider, Keycloak.expectations(name));
        assertThat(verification)
                .as(() -> verification.checks().toString())
                .isInstanceOf(Verification.Accepted.class);
        return ((Verification.Accepted) verification).assertion();
    }

    private static SamlCheck decisive(Verification verification) {
        assertThat(verification).isInstanceOf(Verification.Rejected.class);
        return (SamlCheck) ((Verification.Rejected) verification).decisive().definition();
    }

    private static String fingerprint(String metadata) {
        return Set.copyOf(Keycloak.provider(metadata).issuers().get(Keycloak.ISSUER))
                .iterator()
                .next()
                .fingerprint();
    }
}

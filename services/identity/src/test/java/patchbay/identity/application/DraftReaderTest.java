package patchbay.identity.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import patchbay.explain.Check;
import patchbay.identity.House;
import patchbay.saml.issue.ResponseIssuer.Signing;

final class DraftReaderTest {
    private static final Draft CONNECT = Catalogue.AMAZON_CONNECT.draft(House.ROLE_PAIR);

    @Test
    void the_catalogues_complete_entry_works_as_it_is() {
        Settings settings = read(CONNECT);

        assertThat(settings.acsUrl()).isEqualTo("https://signin.aws.amazon.com/saml");
        assertThat(settings.audience()).isEqualTo("urn:amazon:webservices");
        assertThat(settings.attributes()).hasSize(2);
        assertThat(settings.partner()).isEqualTo(Partner.PLAIN);
    }

    @ParameterizedTest
    @EnumSource(value = Catalogue.class, names = "CUSTOM_SAML", mode = EnumSource.Mode.EXCLUDE)
    void settings_typed_again_as_they_are_shown_are_the_same(Catalogue entry) {
        Settings settings = read(entry.draft(House.ROLE_PAIR));

        assertThat(read(Draft.of(settings))).isEqualTo(settings);
    }

    @Test
    void certificates_and_logout_survive_being_shown() {
        String pem = PartnerCertificate.pem(new House().certificate());
        Settings settings =
                read(
                        CONNECT.with(SettingField.ENCRYPTION_CERTIFICATE, pem)
                                .with(SettingField.REQUEST_CERTIFICATES, pem + pem)
                                .with(SettingField.SIGNING, "both")
                                .with(SettingField.SIGNED_REQUESTS_ONLY, "true")
                                .with(SettingField.LOGOUT_URL, "https://sp.example/logout")
                                .with(SettingField.LOGOUT_BINDING, "redirect"));

        assertThat(settings.partner().signing()).isEqualTo(Signing.BOTH);
        assertThat(settings.partner().encryptTo()).isPresent();
        assertThat(settings.partner().requestKeys()).hasSize(2);
        assertThat(read(Draft.of(settings))).isEqualTo(settings);
    }

    @Test
    void a_fault_in_a_mapping_is_told_with_its_place_and_what_was_probably_meant() {
        Check fault =
                faults(
                                CONNECT.with(
                                        List.of(
                                                new Draft.Row("a", "ok", "basic"),
                                                new Draft.Row(
                                                        "mail", "x-${user:Email}", "unspecified"))))
                        .getFirst();

        assertThat(fault.definition()).isEqualTo(ApplicationCheck.ATTRIBUTE_MAPPING);
        assertThat(fault.found()).isEqualTo("row 2 `mail`, character 3: `${user:Email}`");
        assertThat(fault.expected()).isEqualTo("a variable such as `${user:email}`");
    }

    @ParameterizedTest
    @CsvSource({
        "DISPLAY_NAME, '', application.display-name",
        "ACS_URL, javascript:alert(1), application.acs-url",
        "ACS_URL, https://user@sp.example/acs, application.acs-url",
        "AUDIENCE, '', application.audience",
        "START_URL, javascript:alert(1), application.start-url",
        "START_URL, //evil.example, application.start-url",
        "LOGOUT_URL, ftp://sp.example, application.logout-url",
        "SESSION_MINUTES, 14, application.session-duration",
        "SESSION_MINUTES, 721, application.session-duration",
        "SESSION_MINUTES, an hour, application.session-duration",
        "ENABLED, maybe, application.choice",
        "SUBJECT, ${user:email, application.subject-mapping",
        "SUBJECT, '', application.subject-mapping",
        "SUBJECT_FORMAT, email, application.choice",
        "SIGNING, neither, application.choice",
        "ENCRYPTION, rot13, application.choice",
        "ENCRYPTION_CERTIFICATE, none, application.encryption-certificate",
        "REQUEST_CERTIFICATES, none, application.request-certificates",
        "SIGNED_REQUESTS_ONLY, true, application.signed-requests"
    })
    void each_fault_has_its_check(SettingField field, String value, String check) {
        List<Check> faults = faults(CONNECT.with(field, value));

        assertThat(faults).extracting(fault -> fault.id().text()).contains(check);
        assertThat(faults.getFirst().remedy()).isPresent();
    }

    @Test
    void a_row_without_a_name_or_a_value_is_not_kept() {
        assertThat(faults(CONNECT.with(List.of(new Draft.Row("a", "", "basic"))))).hasSize(1);
        assertThat(faults(CONNECT.with(List.of(new Draft.Row("", "v", "basic"))))).hasSize(1);
        assertThat(read(CONNECT.with(List.of(new Draft.Row("", "", "")))).attributes()).isEmpty();
    }

    private static Settings read(Draft draft) {
        DraftReader.Reading reading = DraftReader.read(draft);
        assertThat(reading.faults()).isEmpty();
        return reading.settings().orElseThrow();
    }

    private static List<Check> faults(Draft draft) {
        DraftReader.Reading reading = DraftReader.read(draft);
        assertThat(reading.settings()).isEmpty();
        return reading.faults();
    }
}

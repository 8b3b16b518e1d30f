package patchbay.identity.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.identity.directory.Attribute;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.identity.directory.Profile;

class ValueTemplateTest {
    private static final Person ANA =
            new Person(
                    new PersonId("01234567-89ab-cdef-0123-456789abcdef"),
                    "ana",
                    new Profile("Ana", "Li", "Q", "Ana Q. Li", "ana@example.com"),
                    true,
                    false,
                    Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "${user:email}, ana@example.com",
        "${user:familyName}, Li",
        "${user:givenName}, Ana",
        "${user:middleName}, Q",
        "${user:name}, Ana Q. Li",
        "${user:preferredUsername}, ana",
        "${user:subject}, ana",
        "${path:userName}, ana",
        "${path:emails[primary eq true].value}, ana@example.com",
        "CORP-${user:givenName}.${user:familyName}-x, CORP-Ana.Li-x",
        "a plain value, a plain value",
        "$5 {and} }, $5 {and} }"
    })
    void variables_and_literal_text_mix(String template, String value) {
        assertThat(ValueTemplate.of(template).fill(ANA)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${user:AD_GUID}", "${user:AD_SID}"})
    void somebody_of_our_own_directory_has_no_windows_identifiers(String template) {
        assertThat(ValueTemplate.of(template).fill(ANA)).isEmpty();
        assertThat(ValueTemplate.of(template).missing(ANA)).containsExactly(template);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${user:Email}", "${user:phone}", "${user:email", "${}", "${dir:mail}"})
    void a_variable_that_does_not_exist_makes_no_template(String text) {
        assertThat(ValueTemplate.parse(text)).isEmpty();
    }

    @Test
    void a_value_is_never_read_as_a_template_again() {
        Person sly = ANA.with(new Profile("${user:email}", "Li", "", "x", "victim@example.com"));

        assertThat(ValueTemplate.of("${user:givenName}").fill(sly)).isEqualTo("${user:email}");
    }

    @ParameterizedTest
    @CsvSource({
        "path:title,Agent",
        "path:enterprise.department,Care",
        "path:addresses[primary eq true].locality,Bern",
        "path:addresses[type eq \"work\"].locality,Bern",
        "path:addresses[type eq \"home\"].locality,''",
        "path:addresses.locality,Bern",
        "path:nickName,''"
    })
    void every_attribute_can_be_mapped(String variable, String value) {
        Person person =
                ANA.with(
                        ANA.profile()
                                .with(Attribute.TITLE, "Agent")
                                .with(Attribute.DEPARTMENT, "Care")
                                .with(Attribute.LOCALITY, "Bern")
                                .with(Attribute.ADDRESS_TYPE, "work"));

        assertThat(ValueTemplate.of("${" + variable + "}").fill(person)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path:enterprise.nothing",
                "path:title[type eq \"work\"].x",
                "path:emails[type eq work].value",
                "user:title"
            })
    void a_path_that_leads_nowhere_is_no_variable(String variable) {
        assertThat(ValueTemplate.parse("${" + variable + "}")).isEmpty();
    }
}

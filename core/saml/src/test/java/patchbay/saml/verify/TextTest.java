package patchbay.saml.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static patchbay.saml.verify.Verdicts.accepted;
import static patchbay.saml.verify.Verdicts.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is split, hidden or disguised, so that two readers see two names. */
class TextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comment | an<!-- x -->a | XML",
                "comment after the whole | ana<!-- x --> | XML",
                "processing instruction | an<?x y?>a | XML",
                "CDATA section | an<![CDATA[]]>a | XML",
                "child element | an<x:y xmlns:x='urn:x'/>a | STRUCTURE",
                "child element around | <x:y xmlns:x='urn:x'>ana</x:y> | STRUCTURE",
                "entity | an&x;a | XML"
            })
    void text_that_is_not_one_run_is_refused(String what, String text, SamlCheck why) {
        refused(Idp.genuine().replace(">ana</saml:NameID>", ">" + text + "</saml:NameID>"), why);
        refused(
                Idp.genuine()
                        .replace(
                                ">ana</saml:AttributeValue>",
                                ">" + text + "</saml:AttributeValue>"),
                why);
    }

    @Test
    void a_comment_inside_a_signed_name_is_refused_although_the_digest_holds() {
        String signed = Idp.sign(Idp.unsigned().replace(">ana<", ">ana@corp.evil<"), "_assertion");

        refused(signed.replace(">ana@corp.evil<", ">ana@corp<!-- -->.evil<"), SamlCheck.XML);
    }

    @Test
    void character_references_are_the_characters_they_stand_for() {
        String signed = Idp.genuine();

        assertThat(accepted(Idp.verify(signed.replace(">ana<", ">&#97;n&#x61;<"))).nameId().text())
                .isEqualTo("ana");
    }

    @Test
    void white_space_in_a_name_is_kept_for_others_to_judge() {
        String signed = Idp.sign(Idp.unsigned().replace(">ana<", "> ana\n<"), "_assertion");

        assertThat(accepted(Idp.verify(signed)).attribute(Verdicts.SESSION))
                .containsExactly(" ana\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"аna", "ＡＮＡ", "a\u200bna", "ana\u0301", "ANA", "ana\u202e"})
    void look_alikes_are_handed_on_untouched(String name) {
        String signed = Idp.sign(Idp.unsigned().replace(">ana<", ">" + name + "<"), "_assertion");

        assertThat(accepted(Idp.verify(signed)).nameId().text()).isEqualTo(name);
    }

    @Test
    void attributes_of_one_name_are_joined_so_that_two_values_are_seen() {
        String value = "<saml:AttributeValue>ben</saml:AttributeValue></saml:Attribute>";
        String second =
                "<saml:Attribute Name=\"https://aws.amazon.com/SAML/Attributes/RoleSessionName\">"
                        + value;
        String signed =
                Idp.sign(
                        Idp.unsigned()
                                .replace(
                                        "</saml:AttributeStatement>",
                                        second + "</saml:AttributeStatement>"),
                        "_assertion");

        assertThat(accepted(Idp.verify(signed)).attribute(Verdicts.SESSION))
                .containsExactly("ana", "ben");
    }

    @Test
    void the_friendly_name_of_an_attribute_is_not_its_name() {
        String friendly =
                Idp.unsigned()
                        .replace(
                                "Name=\"https://aws.amazon.com/SAML/Attributes/RoleSessionName\"",
                                "Name=\"x\" FriendlyName=\"RoleSessionName\"");

        VerifiedAssertion assertion = accepted(Idp.verify(Idp.sign(friendly, "_assertion")));

        assertThat(assertion.attributes()).containsOnlyKeys("x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<saml:Conditions | <saml:Subject/><saml:Conditions",
                "<saml:NameID Format | <saml:NameID>eve</saml:NameID><saml:NameID Format",
                "<saml:AuthnStatement | <saml:Conditions/><saml:AuthnStatement",
                "</saml:NameID> | </saml:NameID><saml:NameID>eve</saml:NameID>"
            })
    void a_second_subject_name_or_conditions_is_refused_although_it_is_signed(
            String place, String with) {
        String twice = Idp.unsigned().replace(place, with);

        refused(Idp.sign(twice, "_assertion"), SamlCheck.STRUCTURE);
    }

    @Test
    void what_strangers_wrote_is_spelled_out_where_it_is_shown() {
        assertThat(Shown.of("a\r\nb`c\u202ed")).isEqualTo("`a\\u{d}\\u{a}b\\u{60}c\\u{202e}d`");
    }

    @Test
    void what_strangers_wrote_is_cut_where_it_is_shown() {
        assertThat(Shown.of("x".repeat(5000)).length()).isLessThan(210);
    }
}

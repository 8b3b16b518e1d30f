package patchbay.saml.verify;

import static patchbay.saml.verify.Verdicts.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the signature refers to, how elements are found, and how they are canonicalised. */
class ReferencesAndIdsTest {
    private static final String SIGNED = Idp.genuine();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "_assertion",
                "#_other",
                "#_Assertion",
                "#%5Fassertion",
                "#xpointer(id('_assertion'))",
                "http://example.com/x",
                "file:///etc/passwd",
                "#_assertion "
            })
    void a_reference_that_is_not_the_parents_id_byte_for_byte_is_refused(String uri) {
        // The key signs what the reference says, so that the signature itself holds.
        refused(resigned("URI=\"#_assertion\"", "URI=\"" + uri + "\""), SamlCheck.REFERENCE);
    }

    @Test
    void a_missing_reference_uri_is_refused() {
        refused(SIGNED.replace(" URI=\"#_assertion\"", ""), SamlCheck.STRUCTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "Id", "iD", "x:ID", "xml:id", "x:id", "AssertionID"})
    void another_attribute_that_some_library_takes_for_an_id_is_refused(String name) {
        String added =
                Idp.unsigned()
                        .replace(
                                "ID=\"_assertion\"",
                                "xmlns:x=\"urn:x\" " + name + "=\"_other\" ID=\"_assertion\"");

        refused(Idp.sign(added, "_assertion"), SamlCheck.STRUCTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "Id", "x:ID", "xml:id", "x:AssertionID"})
    void the_same_value_under_another_name_is_a_repeated_id(String name) {
        String decoy =
                "<samlp:Extensions><x:y xmlns:x=\"urn:x\" "
                        + name
                        + "=\"_assertion\"/></samlp:Extensions>";

        refused(SIGNED.replace("<samlp:Status>", decoy + "<samlp:Status>"), SamlCheck.IDS);
    }

    @Test
    void the_referenced_value_may_stand_in_no_attribute_at_all() {
        String decoy =
                "<samlp:Extensions><x:y xmlns:x=\"urn:x\" ref=\"_assertion\"/>"
                        + "</samlp:Extensions>";

        refused(SIGNED.replace("<samlp:Status>", decoy + "<samlp:Status>"), SamlCheck.REFERENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xml:base=\"http://x/\"",
                "xml:lang=\"en\"",
                "xml:space=\"preserve\"",
                "xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:schemaLocation=\"a b\"",
                "Custom=\"x\""
            })
    void saml_elements_take_no_other_attributes(String attribute) {
        String added =
                Idp.unsigned().replace("<saml:Conditions ", "<saml:Conditions " + attribute + " ");

        refused(Idp.sign(added, "_assertion"), SamlCheck.STRUCTURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:oasis:names:tc:SAML:2.0:assertio",
                "urn:oasis:names:tc:SAML:2.0:assertion/",
                "urn:oasis:names:tc:SAML:2.0:Assertion",
                "urn:oasis:names:tc:SAML:1.0:assertion"
            })
    void a_namespace_that_looks_alike_is_another(String namespace) {
        refused(
                SIGNED.replace(
                        "\"urn:oasis:names:tc:SAML:2.0:assertion\"", "\"" + namespace + "\""),
                SamlCheck.STRUCTURE);
    }

    @Test
    void a_relative_namespace_name_is_refused_before_it_can_void_the_digest() {
        refused(
                SIGNED.replace("ID=\"_response\"", "xmlns:a=\"1\" ID=\"_response\""),
                SamlCheck.XML);
    }

    @Test
    void the_digest_of_nothing_is_refused() {
        refused(
                resigned(
                        "<ds:DigestValue>[^<]*<",
                        "<ds:DigestValue>47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=<"),
                SamlCheck.DIGEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/TR/1999/REC-xslt-19991116",
                "http://www.w3.org/TR/1999/REC-xpath-19991116",
                "http://www.w3.org/2002/06/xmldsig-filter2",
                "http://www.w3.org/2000/09/xmldsig#base64",
                "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
                "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
                "urn:unknown",
                "http://www.w3.org/2000/09/xmldsig#enveloped-signature"
            })
    void any_other_second_transform_is_refused(String transform) {
        refused(
                resigned(
                        "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>",
                        "<ds:Transform Algorithm=\"" + transform + "\"/>"),
                SamlCheck.REFERENCE);
    }

    @Test
    void transforms_in_another_number_or_order_are_refused() {
        String first =
                "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>";
        String second = "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>";

        refused(resigned(first + second, second + first), SamlCheck.REFERENCE);
        refused(resigned(first + second, first), SamlCheck.REFERENCE);
        refused(resigned(first + second, second), SamlCheck.REFERENCE);
        refused(resigned(first + second, first + second + second), SamlCheck.REFERENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
                "http://www.w3.org/2006/12/xml-c14n11",
                "http://www.w3.org/2001/10/xml-exc-c14n#WithComments"
            })
    void other_canonicalisations_are_refused(String method) {
        Idp.Method other = new Idp.Method(Idp.RSA, Idp.RSA_SHA256, Idp.SHA256, method, List.of());

        refused(Idp.sign(Idp.unsigned(), "_assertion", other), SamlCheck.CANONICALISATION);
    }

    @Test
    void a_prefix_list_protects_prefixes_in_content() {
        Idp.Method listed =
                new Idp.Method(
                        Idp.RSA,
                        Idp.RSA_SHA256,
                        Idp.SHA256,
                        Idp.EXCLUSIVE,
                        List.of("xs", "#default"));
        String outside =
                Idp.unsigned()
                        .replace(" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"", "")
                        .replace(
                                "ID=\"_response\"",
                                "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" ID=\"_response\"");
        String signed = Idp.sign(outside, "_assertion", listed);

        Verdicts.acceptedAsAna(Idp.verify(signed));
        refused(
                signed.replace(
                        "xs=\"http://www.w3.org/2001/XMLSchema\"", "xs=\"http://example.com/\""),
                SamlCheck.DIGEST);
    }

    @Test
    void a_prefix_list_of_more_than_sixteen_is_refused() {
        String many = "a b c d e f g h i j k l m n o p q";
        String list =
                "<ec:InclusiveNamespaces xmlns:ec=\"http://www.w3.org/2001/10/xml-exc-c14n#\""
                        + " PrefixList=\""
                        + many
                        + "\"/>";
        String method =
                "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"";

        refused(
                SIGNED.replace(method + "/>", method + ">" + list + "</ds:CanonicalizationMethod>"),
                SamlCheck.CANONICALISATION);
    }

    @Test
    void two_references_are_refused() {
        String reference =
                SIGNED.substring(
                        SIGNED.indexOf("<ds:Reference "), SIGNED.indexOf("</ds:SignedInfo>"));

        refused(SIGNED.replace(reference, reference + reference), SamlCheck.STRUCTURE);
    }

    /** The genuine Response with its SignedInfo changed and signed again by the true key. */
    private static String resigned(String pattern, String with) {
        return Resigned.signedInfo(SIGNED, pattern, with);
    }
}

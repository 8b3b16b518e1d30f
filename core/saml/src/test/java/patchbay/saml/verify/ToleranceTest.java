package patchbay.saml.verify;

import static patchbay.saml.verify.Verdicts.acceptedAsAna;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What real identity providers write, and must therefore be accepted. */
class ToleranceTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no destination on an unsigned response | Destination=\"https://signin.aws.amazon.com/saml\" | ''",
                "one-time use | </saml:AudienceRestriction> | </saml:AudienceRestriction><saml:OneTimeUse/>",
                "proxy restriction | </saml:AudienceRestriction> | </saml:AudienceRestriction><saml:ProxyRestriction Count='0'/>",
                "several audiences | <saml:Audience> | <saml:Audience>urn:other</saml:Audience><saml:Audience>",
                "several restrictions | <saml:AudienceRestriction> | <saml:AudienceRestriction><saml:Audience>urn:amazon:webservices</saml:Audience></saml:AudienceRestriction><saml:AudienceRestriction>",
                "several statements | <saml:AttributeStatement> | <saml:AttributeStatement><saml:Attribute Name='x'><saml:AttributeValue>y</saml:AttributeValue></saml:Attribute></saml:AttributeStatement><saml:AttributeStatement>",
                "unknown attributes | <saml:AttributeStatement> | <saml:AttributeStatement><saml:Attribute Name='x' NameFormat='urn:f' FriendlyName='y'/>",
                "no xsi:type | xsi:type=\"xs:string\" | ''",
                "another xsi:type | xs:string | xs:anyType",
                "xsi:nil | <saml:AttributeStatement> | <saml:AttributeStatement><saml:Attribute Name='x'><saml:AttributeValue xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'/></saml:Attribute>",
                "session end | SessionIndex=\"_s\" | SessionIndex='_s' SessionNotOnOrAfter='2026-11-22T21:00:00Z'",
                "indentation | <saml:Subject> | '\n\t<saml:Subject>\n'",
                "Windows line ends | <saml:Subject> | '\r\n  <saml:Subject>\r\n'",
                "comments between elements | <saml:Subject> | <!-- who --><saml:Subject><!-- < & > -->",
                "foreign extensions | <samlp:Status> | <samlp:Extensions><x:y xmlns:x='urn:x'>z</x:y></samlp:Extensions><samlp:Status>",
                "status message | </samlp:Status> | <samlp:StatusMessage>fine</samlp:StatusMessage></samlp:Status>",
                "empty element in two tags | <saml:Subject> | <saml:Subject>",
                "subject locality | <saml:AuthnContext> | <saml:SubjectLocality Address='10.0.0.1'/><saml:AuthnContext>",
                "consent | ID=\"_response\" | ID='_response' Consent='urn:oasis:names:tc:SAML:2.0:consent:unspecified'"
            })
    void a_signed_response_with(String what, String place, String with) {
        acceptedAsAna(Idp.verify(Idp.sign(Idp.unsigned().replace(place, with), "_assertion")));
    }

    @Test
    void a_declaration_in_front() {
        acceptedAsAna(
                Idp.verify(
                        "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\r\n"
                                + Idp.genuine()));
    }

    @Test
    void prefixes_bound_the_wrong_way_round() {
        String swapped =
                Idp.unsigned()
                        .replace("samlp:", "\0")
                        .replace("xmlns:samlp", "xmlns:\0")
                        .replace("saml:", "samlp:")
                        .replace("xmlns:saml=", "xmlns:samlp=")
                        .replace("xmlns:\0=", "xmlns:saml=")
                        .replace("\0", "saml:")
                        .replace("xmlns:saml:", "xmlns:saml");

        acceptedAsAna(Idp.verify(Idp.sign(swapped, "_assertion")));
    }

    @Test
    void default_namespaces() {
        String plain =
                Idp.unsigned()
                        .replace("xmlns:samlp=", "xmlns=")
                        .replace("xmlns:saml=", "xmlns=")
                        .replace("samlp:", "")
                        .replace("saml:", "");

        acceptedAsAna(Idp.verify(Idp.sign(plain, "_assertion")));
    }

    @Test
    void a_signature_with_an_id_and_wrapped_base64_with_return_references() {
        String signed = Idp.genuine();
        String value =
                signed.substring(
                        signed.indexOf("<ds:SignatureValue>") + 19,
                        signed.indexOf("</ds:SignatureValue>"));
        String wrapped = value.replaceAll("\\s|&#13;", "").replaceAll("(.{76})", "$1&#13;\n");

        acceptedAsAna(
                Idp.verify(
                        signed.replace(value, wrapped)
                                .replace("<ds:Signature ", "<ds:Signature Id='_sig' ")));
    }

    @Test
    void single_quotes_attribute_order_and_white_space_in_tags() {
        String signed = Idp.genuine();

        acceptedAsAna(
                Idp.verify(signed.replace("SessionIndex=\"_s\"", "\n  SessionIndex = '_s'\t")));
    }
}

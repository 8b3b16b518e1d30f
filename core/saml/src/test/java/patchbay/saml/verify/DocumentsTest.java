package patchbay.saml.verify;

import static patchbay.saml.verify.Verdicts.acceptedAsAna;
import static patchbay.saml.verify.Verdicts.refused;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no plain XML, and what is no plain base64, before any cryptography. */
class DocumentsTest {
    private static final String SIGNED = Idp.genuine();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE r SYSTEM \"file:///etc/passwd\">@",
                "<!DOCTYPE r [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;\">]>@",
                "<!DOCTYPE r [<!ATTLIST Assertion ID CDATA \"_x\">]>@",
                "<?xml version=\"1.1\"?>@",
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>@",
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?>@",
                "<?xml encoding=\"UTF-8\"?>@",
                "<?xml version=\"1.0\"?><?xml-stylesheet href=\"x\"?>@",
                " <?xml version=\"1.0\"?>@",
                "@@",
                "@x",
                "@<!-- a -- b -->",
                "<!-- a --->@",
                " ",
                "x"
            })
    void what_is_around_the_response_must_be_plain(String around) {
        refused(around.replace("@", SIGNED), SamlCheck.XML);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<samlp:Status> | <samlp:Status a='1' a='2'>",
                "<samlp:Status> | <samlp:Status xmlns:p='urn:x' xmlns:q='urn:x' p:a='1' q:a='2'>",
                "<samlp:Status> | <samlp:Status unbound:a='1'>",
                "<samlp:Status> | <unbound:Status>",
                "<samlp:Status> | <samlp:Status a=1>",
                "<samlp:Status> | <samlp:Status a>",
                "<samlp:Status> | <samlp:Status a='<'>",
                "<samlp:Status> | <samlp:Status a='1'b='2'>",
                "<samlp:Status> | < samlp:Status>",
                "<samlp:Status> | <samlp:Status>]]>",
                "<samlp:Status> | <samlp::Status>",
                "<samlp:Status> | <a:b:c>",
                "<samlp:Status> | <samlp:Status xmlns:p=''>",
                "<samlp:Status> | <samlp:Status xmlns:xml='urn:x'>",
                "<samlp:Status> | <samlp:Status xmlns:xmlns='urn:x'>",
                "<samlp:Status> | <samlp:Status xmlns:p='http://www.w3.org/2000/xmlns/'>",
                "<samlp:Status> | <samlp:Status>&amp",
                "<samlp:Status> | <samlp:Status>&#0;",
                "<samlp:Status> | <samlp:Status>&#xFFFE;",
                "<samlp:Status> | <samlp:Status>&#xD800;",
                "<samlp:Status> | <samlp:Status>&#x110000;",
                "<samlp:Status> | <samlp:Status>&#;",
                "<samlp:Status> | <samlp:Status>&nbsp;",
                "</samlp:Status> | </samlp:status>",
                "</samlp:Status> | </samlp:Status></samlp:Status>",
                "</samlp:Response> | ''"
            })
    void what_is_not_well_formed_is_refused(String place, String with) {
        refused(SIGNED.replace(place, with), SamlCheck.XML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32", "IBM037"})
    void other_encodings_are_refused(String encoding) {
        refused(
                Idp.verify(
                        SIGNED.getBytes(Charset.forName(encoding)),
                        Idp.provider(),
                        Idp.expectations()),
                SamlCheck.XML);
    }

    @ParameterizedTest
    @CsvSource({
        "c0af, overlong slash",
        "e08080, overlong zero",
        "eda080, surrogate",
        "f4908080, beyond Unicode",
        "efbfbe, non-character",
        "80, lone continuation",
        "c3, cut sequence",
        "00, zero",
        "0b, control character"
    })
    void bytes_that_are_no_utf8_text_are_refused(String hex, String what) {
        byte[] odd = java.util.HexFormat.of().parseHex(hex);
        byte[] xml = SIGNED.getBytes(StandardCharsets.UTF_8);
        int place = SIGNED.indexOf(">ana<") + 1;
        byte[] changed = new byte[xml.length + odd.length];
        System.arraycopy(xml, 0, changed, 0, place);
        System.arraycopy(odd, 0, changed, place, odd.length);
        System.arraycopy(xml, place, changed, place + odd.length, xml.length - place);

        refused(Idp.verify(changed, Idp.provider(), Idp.expectations()), SamlCheck.XML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "_", "%2B", "\u0000", "=", "====", "\u00a0", "é", "€", "A"})
    void junk_in_the_base64_is_refused(String junk) {
        String base64 = Base64.getEncoder().encodeToString(SIGNED.getBytes(StandardCharsets.UTF_8));

        refused(posted(junk + base64), SamlCheck.BASE64);
        refused(posted(base64 + junk), SamlCheck.BASE64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "=", "==", "A", "AA", "AAA", "AA=", "AB==", "AAB="})
    void what_is_no_whole_base64_is_refused(String base64) {
        refused(posted(base64), SamlCheck.BASE64);
    }

    @Test
    void deflated_data_is_refused() throws Exception {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (var deflater = new java.util.zip.DeflaterOutputStream(out)) {
            deflater.write(SIGNED.getBytes(StandardCharsets.UTF_8));
        }

        refused(Idp.verify(out.toByteArray(), Idp.provider(), Idp.expectations()), SamlCheck.XML);
    }

    @Test
    void base64_with_line_breaks_and_a_byte_order_mark_is_accepted() {
        byte[] xml = ("\ufeff" + SIGNED).getBytes(StandardCharsets.UTF_8);

        acceptedAsAna(posted("\r\n " + Base64.getMimeEncoder().encodeToString(xml) + "\t\n"));
    }

    @Test
    void more_than_a_hundred_thousand_characters_are_not_looked_at() {
        refused(posted("A".repeat(100_001)), SamlCheck.SIZE);
    }

    private static Verification posted(String base64) {
        return Idp.posted(base64, Idp.provider(), Idp.expectations());
    }
}

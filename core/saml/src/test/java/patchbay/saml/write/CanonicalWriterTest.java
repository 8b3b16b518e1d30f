package patchbay.saml.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static patchbay.saml.write.Vocabulary.ASSERTION;
import static patchbay.saml.write.Vocabulary.PROTOCOL;
import static patchbay.saml.write.Vocabulary.SIGNATURE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class CanonicalWriterTest {
    /** Everything that escaping and white space can do, in one value. */
    private static final String NASTY = "a<b>&\"'\t\n\r  ]]> ö € \uD83D\uDE00 <!-- --> <?x?>";

    @BeforeAll
    static void startTheOracle() {
        Init.init();
    }

    @Test
    void what_it_writes_is_already_canonical_as_a_whole_and_for_each_element() throws Exception {
        byte[] octets = document().octets();
        Document document = parse(octets);

        assertThat(new String(canonical(document.getDocumentElement()), UTF_8))
                .isEqualTo(new String(octets, UTF_8));
        Element inner = (Element) document.getElementsByTagName("saml:Assertion").item(0);
        assertThat(new String(canonical(inner), UTF_8))
                .isEqualTo(new String(assertion().octets(), UTF_8));
    }

    @Test
    void values_arrive_as_they_were_given() throws Exception {
        Document document = parse(document().octets());

        Element issuer = (Element) document.getElementsByTagName("saml:Issuer").item(0);
        assertThat(issuer.getTextContent()).isEqualTo(NASTY);
        assertThat(issuer.getAttribute("Format")).isEqualTo(NASTY);
    }

    @Test
    void a_fragment_is_not_placed_where_its_octets_would_no_longer_be_canonical() {
        CanonicalWriter writer = new CanonicalWriter().open(ASSERTION, "Advice");

        assertThatThrownBy(() -> writer.place(assertion()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_character_that_xml_cannot_carry_is_refused() {
        for (String text : new String[] {"\u0000", "\u001B[2J", "\uD800", "\uFFFE", "a\u0008"}) {
            CanonicalWriter writer = new CanonicalWriter().open(ASSERTION, "Issuer");
            assertThatThrownBy(() -> writer.text(text))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Fragment document() {
        CanonicalWriter writer = new CanonicalWriter();
        writer.open(PROTOCOL, "Response").attribute("Version", "2.0").attribute("ID", "_1");
        writer.open(ASSERTION, "Issuer").attribute("Format", NASTY).text(NASTY).close();
        writer.open(PROTOCOL, "Status").close();
        return writer.place(assertion()).close().finish();
    }

    private static Fragment assertion() {
        CanonicalWriter writer = new CanonicalWriter();
        writer.open(ASSERTION, "Assertion").language("en").attribute("b", "2").attribute("ID", "1");
        writer.open(SIGNATURE, "Signature").element(SIGNATURE, "KeyName", "k").close();
        writer.element(ASSERTION, "Issuer", "");
        return writer.close().finish();
    }

    private static byte[] canonical(Element element) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
                .canonicalizeSubtree(element, out);
        return out.toByteArray();
    }

    private static Document parse(byte[] octets) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(octets));
    }
}

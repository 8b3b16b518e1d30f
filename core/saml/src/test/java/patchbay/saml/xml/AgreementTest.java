package patchbay.saml.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * For every document that we take, Santuario's canonicaliser over the JDK's parser gives the same
 * octets, for every element and prefix list; and we take nothing that the JDK does not.
 */
class AgreementTest {
    private static final NameTable NO_NAMES =
            new NameTable(List.of(new NameTable.Name("urn:none", "none")));
    private static final List<List<String>> PREFIX_LISTS =
            List.of(
                    List.of(),
                    List.of("a"),
                    List.of("#default", "b"),
                    List.of("xs", "saml", "dsig"));

    static {
        Init.init();
    }

    static Stream<String> fixtures() {
        return Stream.of(
                "aws.super1",
                "aws-tags.joerg.mueller",
                "aws-encrypted.agent1",
                "aws-fullscope.agent1",
                "aws-keyinfoext.agent1",
                "aws-sign-response.agent1",
                "sp-nopassive-error");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void on_every_element_of_what_keycloak_sends(String name) throws Exception {
        assertThat(compareEverywhere(fixture(name))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void on_generated_documents(long seed) throws Exception {
        Random random = new Random(seed);
        int compared = 0;
        for (int i = 0; i < 300; i++) {
            compared += compareEverywhere(new Generated(random).document());
        }
        assertThat(compared).as("documents that we take").isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void on_mutations(long seed) throws Exception {
        Random random = new Random(seed);
        byte[] fixture = fixture("aws-tags.joerg.mueller");
        int compared = 0;
        for (int i = 0; i < 400; i++) {
            byte[] original = i % 2 == 0 ? fixture : new Generated(random).document();
            compared += compareRoot(Mutations.of(original, random));
        }
        assertThat(compared).as("mutations that we take").isPositive();
    }

    @Test
    void what_the_jdk_refuses_we_refuse() throws Exception {
        Random random = new Random(21);
        for (int i = 0; i < 3_000; i++) {
            byte[] mutated = Mutations.of(new Generated(random).document(), random);
            if (XmlParser.parse(mutated, NO_NAMES, XmlLimits.MESSAGE) instanceof XmlDocument) {
                assertThat(jdk(mutated))
                        .as(() -> new String(mutated, StandardCharsets.UTF_8))
                        .isPresent();
            }
        }
    }

    /** How many elements were compared; 0 if we refuse the document. */
    private static int compareEverywhere(byte[] xml) throws Exception {
        if (!(XmlParser.parse(xml, NO_NAMES, XmlLimits.MESSAGE) instanceof XmlDocument ours)) {
            return 0;
        }
        Document theirs = jdk(xml).orElseThrow();
        int element = ours.root();
        int compared = 0;
        for (Element each : elements(theirs.getDocumentElement()).toList()) {
            List<String> prefixes = PREFIX_LISTS.get(compared % PREFIX_LISTS.size());
            compare(ours, element, each, prefixes, xml);
            element = ours.following(element);
            compared++;
        }
        assertThat(element).isEqualTo(XmlDocument.NONE);
        return compared + compareWithoutEachChild(ours, xml);
    }

    /** A signature is left out of what it covers: each child of the root in its turn. */
    private static int compareWithoutEachChild(XmlDocument ours, byte[] xml) throws Exception {
        int compared = 0;
        int child = ours.firstChild(ours.root());
        while (child != XmlDocument.NONE) {
            Element root = jdk(xml).orElseThrow().getDocumentElement();
            root.removeChild(children(root).skip(compared).findFirst().orElseThrow());
            String octets =
                    new String(
                            ExclusiveCanonicaliser.canonicalise(ours, ours.root(), child, List.of())
                                    .orElseThrow(),
                            StandardCharsets.UTF_8);
            assertThat(octets)
                    .as(() -> new String(xml, StandardCharsets.UTF_8))
                    .isEqualTo(theirOctets(root, List.of()));
            child = ours.nextSibling(child);
            compared++;
        }
        return compared;
    }

    private static String theirOctets(Element theirs, List<String> prefixes) throws Exception {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
                .canonicalizeSubtree(theirs, String.join(" ", prefixes), octets);
        return octets.toString(StandardCharsets.UTF_8);
    }

    private static int compareRoot(byte[] xml) throws Exception {
        if (!(XmlParser.parse(xml, NO_NAMES, XmlLimits.MESSAGE) instanceof XmlDocument ours)) {
            return 0;
        }
        Document theirs = jdk(xml).orElseThrow();
        compare(ours, ours.root(), theirs.getDocumentElement(), List.of(), xml);
        return 1;
    }

    private static void compare(
            XmlDocument ours, int element, Element theirs, List<String> prefixes, byte[] xml)
            throws Exception {
        byte[] octets =
                ExclusiveCanonicaliser.canonicalise(ours, element, XmlDocument.NONE, prefixes)
                        .orElseThrow();

        assertThat(new String(octets, StandardCharsets.UTF_8))
                .as(() -> prefixes + " of " + new String(xml, StandardCharsets.UTF_8))
                .isEqualTo(theirOctets(theirs, prefixes));
        assertThat(ours.namespace(element))
                .isEqualTo(Optional.ofNullable(theirs.getNamespaceURI()).orElse(""));
        if (ours.firstChild(element) == XmlDocument.NONE) {
            assertThat(ours.text(element)).isEqualTo(theirs.getTextContent());
        }
        for (int i = 0; i < ours.attributeCount(element); i++) {
            int attribute = ours.attributeAt(element, i);
            assertThat(ours.value(attribute))
                    .isEqualTo(theirs.getAttribute(ours.attributeName(attribute)));
        }
        assertThat(XmlParser.parse(octets, NO_NAMES, XmlLimits.MESSAGE))
                .as("canonical octets are in the language themselves")
                .isInstanceOf(XmlDocument.class);
    }

    private static Stream<Element> elements(Element element) {
        return Stream.concat(Stream.of(element), children(element).flatMap(each -> elements(each)));
    }

    private static Stream<Element> children(Element element) {
        Stream.Builder<Element> children = Stream.builder();
        for (Node c = element.getFirstChild(); c != null; c = c.getNextSibling()) {
            if (c instanceof Element child) {
                children.add(child);
            }
        }
        return children.build();
    }

    private static Optional<Document> jdk(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        try {
            return Optional.of(builder.parse(new ByteArrayInputStream(xml)));
        } catch (SAXException e) {
            return Optional.empty();
        }
    }

    private static byte[] fixture(String name) throws Exception {
        try (InputStream in =
                AgreementTest.class.getResourceAsStream(
                        "/keycloak/" + name + ".samlresponse.b64")) {
            byte[] base64 = Objects.requireNonNull(in, name).readAllBytes();
            return Base64.getMimeDecoder().decode(base64);
        }
    }
}

package patchbay.saml.verify;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.ExcC14NParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * An identity provider whose signatures the JDK makes, so that what we verify was not signed by our
 * own code; and the judge of what tests then do to its Responses.
 */
final class Idp {
    static final String ISSUER = "https://idp.example.com/metadata";
    static final String SIGN_IN = "https://signin.aws.amazon.com/saml";
    static final String AUDIENCE = "urn:amazon:webservices";
    static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    /** One pair for all tests: making one takes longer than any of them. */
    static final KeyPair RSA = rsa(2048);

    private static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");

    private Idp() {}

    static KeyPair rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair ec(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A Response about ana without any signature; tests replace parts of its text. */
    static String unsigned() {
        return """
        <samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_response" \
        Version="2.0" IssueInstant="2026-11-22T09:00:00Z" \
        Destination="https://signin.aws.amazon.com/saml">\
        <saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">\
        https://idp.example.com/metadata</saml:Issuer>\
        <samlp:Status><samlp:StatusCode \
        Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>\
        """
                + assertion("_assertion", "ana")
                + "</samlp:Response>";
    }

    static String assertion(String id, String person) {
        return """
        <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="%s" \
        Version="2.0" IssueInstant="2026-11-22T09:00:00Z">\
        <saml:Issuer>https://idp.example.com/metadata</saml:Issuer>\
        <saml:Subject><saml:NameID \
        Format="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent">%s</saml:NameID>\
        <saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
        <saml:SubjectConfirmationData NotOnOrAfter="2026-11-22T09:05:00Z" \
        Recipient="https://signin.aws.amazon.com/saml"/></saml:SubjectConfirmation>\
        </saml:Subject>\
        <saml:Conditions NotBefore="2026-11-22T08:59:00Z" NotOnOrAfter="2026-11-22T09:05:00Z">\
        <saml:AudienceRestriction><saml:Audience>urn:amazon:webservices</saml:Audience>\
        </saml:AudienceRestriction></saml:Conditions>\
        <saml:AuthnStatement AuthnInstant="2026-11-22T09:00:00Z" SessionIndex="_s">\
        <saml:AuthnContext><saml:AuthnContextClassRef>\
        urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef>\
        </saml:AuthnContext></saml:AuthnStatement>\
        <saml:AttributeStatement><saml:Attribute \
        Name="https://aws.amazon.com/SAML/Attributes/RoleSessionName">\
        <saml:AttributeValue xmlns:xs="http://www.w3.org/2001/XMLSchema" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xs:string">%s\
        </saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion>\
        """
                .formatted(id, person, person);
    }

    /** A genuine Response about ana with a signed assertion. */
    static String genuine() {
        return sign(unsigned(), "_assertion");
    }

    /** How to sign; each test changes what it is about. */
    record Method(
            KeyPair keys,
            String signature,
            String digest,
            String canonical,
            List<String> prefixes) {
        static final Method USUAL = new Method(RSA, RSA_SHA256, SHA256, EXCLUSIVE, List.of());
    }

    static String sign(String xml, String id) {
        return sign(xml, id, Method.USUAL);
    }

    /** Signs the element with that ID, enveloped, the signature after its Issuer. */
    static String sign(String xml, String id, Method method) {
        try {
            Document document = parse(xml.getBytes(StandardCharsets.UTF_8));
            Element element = byId(document.getDocumentElement(), id);
            element.setIdAttribute("ID", true);
            Node issuer = element.getFirstChild();
            while (issuer != null && !"Issuer".equals(issuer.getLocalName())) {
                issuer = issuer.getNextSibling();
            }
            Node next = issuer == null ? element.getFirstChild() : issuer.getNextSibling();
            C14NMethodParameterSpec prefixes =
                    method.prefixes().isEmpty()
                            ? null
                            : new ExcC14NParameterSpec(method.prefixes());
            Reference reference =
                    FACTORY.newReference(
                            "#" + id,
                            FACTORY.newDigestMethod(method.digest(), null),
                            List.of(
                                    FACTORY.newTransform(
                                            Transform.ENVELOPED, (TransformParameterSpec) null),
                                    FACTORY.newTransform(method.canonical(), prefixes)),
                            null,
                            null);
            DOMSignContext context =
                    next == null
                            ? new DOMSignContext(method.keys().getPrivate(), element)
                            : new DOMSignContext(method.keys().getPrivate(), element, next);
            context.setDefaultNamespacePrefix("ds");
            context.setProperty("org.jcp.xml.dsig.secureValidation", false);
            FACTORY.newXMLSignature(
                            FACTORY.newSignedInfo(
                                    FACTORY.newCanonicalizationMethod(
                                            method.canonical(), (C14NMethodParameterSpec) null),
                                    FACTORY.newSignatureMethod(method.signature(), null),
                                    List.of(reference)),
                            null)
                    .sign(context);
            return write(document);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Element byId(Element element, String id) {
        if (element.getAttribute("ID").equals(id)) {
            return element;
        }
        NodeList all = element.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element each = (Element) all.item(i);
            if (each.getAttribute("ID").equals(id)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no element with ID " + id);
    }

    static Document parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml));
    }

    static String write(Document document) throws Exception {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter out = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(out));
        return out.toString();
    }

    /** The signature element that stands in an element, as text. */
    static String signatureOf(String signed) {
        int from = signed.indexOf("<ds:Signature ");
        int to = signed.indexOf("</ds:Signature>") + "</ds:Signature>".length();
        return signed.substring(from, to);
    }

    /** The assertion of a Response, as text. */
    static String assertionOf(String response) {
        int from = response.indexOf("<saml:Assertion ");
        int to = response.lastIndexOf("</saml:Assertion>") + "</saml:Assertion>".length();
        return response.substring(from, to);
    }

    static SigningKey key(KeyPair keys) {
        return new SigningKey(keys.getPublic(), "00", NOW.plusSeconds(86_400));
    }

    static TrustedProvider provider() {
        return provider(RSA);
    }

    static TrustedProvider provider(KeyPair keys) {
        return TrustedProvider.of("SAML provider `test`", Map.of(ISSUER, List.of(key(keys))));
    }

    static Expectations expectations() {
        return Expectations.of(Set.of(SIGN_IN), Set.of(AUDIENCE), NOW);
    }

    static Verification verify(String xml) {
        return verify(xml, provider(), expectations());
    }

    static Verification verify(String xml, TrustedProvider provider, Expectations expectations) {
        return verify(xml.getBytes(StandardCharsets.UTF_8), provider, expectations);
    }

    static Verification verify(byte[] xml, TrustedProvider provider, Expectations expectations) {
        return posted(Base64.getEncoder().encodeToString(xml), provider, expectations);
    }

    static Verification posted(String base64, TrustedProvider provider, Expectations expectations) {
        return new ResponseVerifier(Cryptography.ofPlatform())
                .verify(ReceivedResponse.read(base64), provider, expectations);
    }
}

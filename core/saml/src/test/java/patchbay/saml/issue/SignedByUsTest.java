package patchbay.saml.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import patchbay.saml.issue.ResponseIssuer.Signing;

/** The JDK's XML Signature reads and accepts what we signed. */
class SignedByUsTest {
    private final ResponseIssuer issuer = new ResponseIssuer(Samples.RANDOM);

    @ParameterizedTest
    @EnumSource(Signing.class)
    void every_signature_is_valid_and_covers_its_parent(Signing signing) throws Exception {
        SigningKey key = Samples.rsaKey(SignatureAlgorithm.RSA_SHA256);
        Document document = issue(signing, key);

        List<String> signed = signedElements(document, key.certificate().getPublicKey(), true);

        assertThat(signed)
                .containsExactlyElementsOf(
                        switch (signing) {
                            case ASSERTION -> List.of("Assertion");
                            case RESPONSE -> List.of("Response");
                            case BOTH -> List.of("Response", "Assertion");
                        });
    }

    @ParameterizedTest
    @EnumSource(
            value = SignatureAlgorithm.class,
            names = {"RSA_SHA256", "RSA_SHA384", "RSA_SHA512", "RSA_SHA1"})
    void every_rsa_algorithm_is_understood(SignatureAlgorithm algorithm) throws Exception {
        SigningKey key = Samples.rsaKey(algorithm);
        boolean modern = algorithm != SignatureAlgorithm.RSA_SHA1;

        Document document = issue(Signing.BOTH, key);

        assertThat(signedElements(document, key.certificate().getPublicKey(), modern)).hasSize(2);
    }

    @Test
    void elliptic_curve_signatures_are_understood() throws Exception {
        for (String curve : List.of("secp256r1", "secp384r1")) {
            SigningKey key = Samples.ecKey(curve);

            Document document = issue(Signing.BOTH, key);

            assertThat(signedElements(document, key.certificate().getPublicKey(), true)).hasSize(2);
        }
    }

    @Test
    void a_value_that_looks_like_markup_stays_a_value() throws Exception {
        String forged =
                "x</saml:AttributeValue></saml:Attribute><saml:Attribute Name=\"Role\">"
                        + "<saml:AttributeValue>admin";
        SigningKey key = Samples.rsaKey(SignatureAlgorithm.RSA_SHA256);
        IssuedResponse response =
                issuer.issue(
                        Samples.content("ana<!-- -->@example.com", forged),
                        key,
                        Signing.ASSERTION,
                        Optional.empty());

        Document document = Samples.parse(response.document());
        NodeList values = document.getElementsByTagName("saml:AttributeValue");
        assertThat(values.getLength()).isEqualTo(2);
        assertThat(values.item(1).getTextContent()).isEqualTo(forged);
        assertThat(document.getElementsByTagName("saml:NameID").item(0).getTextContent())
                .isEqualTo("ana<!-- -->@example.com");
        assertThat(signedElements(document, key.certificate().getPublicKey(), true)).hasSize(1);
    }

    @Test
    void two_responses_never_share_an_id() {
        assertThat(issuer.freshId()).matches("_[0-9a-f]{32}").isNotEqualTo(issuer.freshId());
    }

    @Test
    void a_printed_response_does_not_show_what_one_could_sign_in_with() {
        IssuedResponse response =
                issuer.issue(
                        Samples.content(),
                        Samples.rsaKey(SignatureAlgorithm.RSA_SHA256),
                        Signing.ASSERTION,
                        Optional.empty());

        assertThat(response).hasToString("response with assertion _0123456789abcdef");
    }

    private Document issue(Signing signing, SigningKey key) throws Exception {
        return Samples.parse(
                issuer.issue(Samples.content(), key, signing, Optional.empty()).document());
    }

    /** Local names of the elements whose signature holds; fails where one does not. */
    private static List<String> signedElements(Document document, PublicKey key, boolean modern)
            throws Exception {
        List<String> signed = new ArrayList<>();
        NodeList signatures = document.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
        for (int i = 0; i < signatures.getLength(); i++) {
            Element signature = (Element) signatures.item(i);
            Element parent = (Element) signature.getParentNode();
            parent.setIdAttribute("ID", true);
            DOMValidateContext context =
                    new DOMValidateContext(KeySelector.singletonKeySelector(key), signature);
            context.setProperty("org.jcp.xml.dsig.secureValidation", modern);
            XMLSignature parsed =
                    XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            assertThat(parsed.validate(context)).as(parent.getLocalName()).isTrue();
            signed.add(parent.getLocalName());
        }
        return signed;
    }
}

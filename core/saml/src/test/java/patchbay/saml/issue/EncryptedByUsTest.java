package patchbay.saml.issue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.Key;
import java.util.Optional;
import org.apache.xml.security.Init;
import org.apache.xml.security.encryption.XMLCipher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import patchbay.saml.issue.EncryptionTarget.ContentEncryption;
import patchbay.saml.issue.ResponseIssuer.Signing;

/** Santuario opens what we encrypted. */
class EncryptedByUsTest {
    private static final SigningKey KEY = Samples.rsaKey(SignatureAlgorithm.RSA_SHA256);

    private final ResponseIssuer issuer = new ResponseIssuer(Samples.RANDOM);

    @BeforeAll
    static void startTheOracle() {
        Init.init();
    }

    @ParameterizedTest
    @EnumSource(ContentEncryption.class)
    void the_holder_of_the_private_key_finds_the_assertion(ContentEncryption method)
            throws Exception {
        Document document = issue(new EncryptionTarget(KEY.certificate(), method));

        decrypt(document, Samples.RSA.getPrivate());

        Element nameId = (Element) document.getElementsByTagName("saml:NameID").item(0);
        assertThat(nameId.getTextContent()).isEqualTo("ana@example.com");
        assertThat(document.getElementsByTagName("ds:SignatureValue").getLength()).isEqualTo(1);
    }

    @Test
    void nothing_of_the_assertion_can_be_read_on_the_way() {
        IssuedResponse response =
                issuer.issue(
                        Samples.content(),
                        KEY,
                        Signing.ASSERTION,
                        Optional.of(EncryptionTarget.of(KEY.certificate())));

        assertThat(new String(response.document(), UTF_8))
                .doesNotContain("ana@example.com", "RoleSessionName", "NameID");
    }

    private Document issue(EncryptionTarget target) throws Exception {
        return Samples.parse(
                issuer.issue(Samples.content(), KEY, Signing.ASSERTION, Optional.of(target))
                        .document());
    }

    private static void decrypt(Document document, Key privateKey) throws Exception {
        Element data = (Element) document.getElementsByTagName("xenc:EncryptedData").item(0);
        XMLCipher cipher = XMLCipher.getInstance();
        cipher.init(XMLCipher.DECRYPT_MODE, null);
        cipher.setKEK(privateKey);
        cipher.doFinal(document, data);
    }
}

package patchbay.benchmarks;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import net.shibboleth.utilities.java.support.xml.BasicParserPool;
import org.apache.xml.security.signature.XMLSignature;
import org.keycloak.rotation.HardcodedKeyLocator;
import org.keycloak.saml.processing.api.saml.v2.response.SAML2Response;
import org.keycloak.saml.processing.core.saml.v2.util.AssertionUtil;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.opensaml.core.config.InitializationService;
import org.opensaml.core.xml.config.XMLObjectProviderRegistrySupport;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.Response;
import org.opensaml.saml.security.impl.SAMLSignatureProfileValidator;
import org.opensaml.security.credential.BasicCredential;
import org.opensaml.xmlsec.signature.Signature;
import org.opensaml.xmlsec.signature.support.SignatureValidator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The same Response by others, by the JDK's RSA: base64, parse, verify the assertion's signature
 * under a known key. None of them is asked to check conditions here, so they do less than we do.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class Others {
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final String SAML = "urn:oasis:names:tc:SAML:2.0:assertion";

    private final Letter letter = new Letter();
    private final DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    private final XMLSignatureFactory jdk = XMLSignatureFactory.getInstance("DOM");
    private final BasicParserPool pool = new BasicParserPool();
    private final BasicCredential credential = new BasicCredential(letter.keys.getPublic());
    private final HardcodedKeyLocator locator = new HardcodedKeyLocator(letter.keys.getPublic());

    @Setup
    public void prepare() throws Exception {
        org.apache.xml.security.Init.init();
        InitializationService.initialize();
        pool.initialize();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    }

    private byte[] decoded() {
        return Base64.getDecoder().decode(letter.base64);
    }

    private Document parsed() throws Exception {
        DocumentBuilder builder = factory.newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(decoded()));
    }

    private static Element assertion(Document document) {
        Element assertion = (Element) document.getElementsByTagNameNS(SAML, "Assertion").item(0);
        assertion.setIdAttribute("ID", true);
        return assertion;
    }

    private static boolean held(boolean held) {
        if (!held) {
            throw new IllegalStateException("the signature did not hold");
        }
        return true;
    }

    @Benchmark
    public boolean santuario() throws Exception {
        Element assertion = assertion(parsed());
        Element signature = (Element) assertion.getElementsByTagNameNS(DSIG, "Signature").item(0);
        return held(
                new XMLSignature(signature, "", true).checkSignatureValue(letter.keys.getPublic()));
    }

    @Benchmark
    public boolean jdk() throws Exception {
        Element assertion = assertion(parsed());
        Element signature = (Element) assertion.getElementsByTagNameNS(DSIG, "Signature").item(0);
        DOMValidateContext context = new DOMValidateContext(letter.keys.getPublic(), signature);
        return held(jdk.unmarshalXMLSignature(context).validate(context));
    }

    @Benchmark
    public Response openSaml() throws Exception {
        Document document = pool.parse(new ByteArrayInputStream(decoded()));
        Response response =
                (Response)
                        Objects.requireNonNull(
                                        XMLObjectProviderRegistrySupport.getUnmarshallerFactory()
                                                .getUnmarshaller(document.getDocumentElement()))
                                .unmarshall(document.getDocumentElement());
        Assertion assertion = response.getAssertions().getFirst();
        Signature signature = Objects.requireNonNull(assertion.getSignature());
        new SAMLSignatureProfileValidator().validate(signature);
        SignatureValidator.validate(signature, credential);
        return response;
    }

    @Benchmark
    public Object keycloak() throws Exception {
        SAML2Response response = new SAML2Response();
        Object parsed = response.getSAML2ObjectFromStream(new ByteArrayInputStream(decoded()));
        Element assertion = assertion(response.getSamlDocumentHolder().getSamlDocument());
        held(AssertionUtil.isSignatureValid(assertion, locator));
        return parsed;
    }
}

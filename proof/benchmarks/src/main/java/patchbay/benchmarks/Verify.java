package patchbay.benchmarks;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import patchbay.saml.verify.Cryptography;
import patchbay.saml.verify.Expectations;
import patchbay.saml.verify.ReceivedResponse;
import patchbay.saml.verify.ResponseVerifier;
import patchbay.saml.verify.TrustedProvider;
import patchbay.saml.verify.Verification;

/**
 * From the base64 of the form field to the attributes, all checks made; beside the arithmetic that
 * cannot be saved: one RSA verification and one SHA-256 over as many octets, by the same provider.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
public class Verify {
    @Param({"JDK", "ACCP"})
    public String provider = "";

    private final Letter letter = new Letter();
    private final TrustedProvider trusted = letter.provider();
    private final Expectations expectations = letter.expectations();
    private byte[] signedInfo = {};
    private byte[] signatureValue = {};
    private byte[] content = {};
    private PublicKey key = letter.keys.getPublic();
    private ResponseVerifier verifier = new ResponseVerifier(Cryptography.ofPlatform());

    @Setup
    public void prepare() throws GeneralSecurityException {
        String xml = new String(Base64.getDecoder().decode(letter.base64), StandardCharsets.UTF_8);
        String signature = between(xml, "<ds:Signature ", "</ds:Signature>");
        content =
                octets(between(xml, "<saml:Assertion", "</saml:Assertion>").replace(signature, ""));
        signedInfo = octets(between(xml, "<ds:SignedInfo", "</ds:SignedInfo>"));
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(letter.keys.getPrivate());
        signer.update(signedInfo);
        signatureValue = signer.sign();
        if (provider.equals("ACCP")) {
            Provider accp = AmazonCorrettoCryptoProvider.INSTANCE;
            verifier = new ResponseVerifier(Cryptography.preferring(accp));
            key = (PublicKey) KeyFactory.getInstance("RSA", accp).translateKey(key);
        }
        if (!(patchbay() instanceof Verification.Accepted)) {
            throw new IllegalStateException("the benchmark's own response is refused");
        }
    }

    /** The element from its start tag to its end tag; nearly its canonical form. */
    private static String between(String xml, String from, String to) {
        return xml.substring(xml.indexOf(from), xml.indexOf(to) + to.length());
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public boolean bare() throws GeneralSecurityException {
        boolean accp = provider.equals("ACCP");
        Signature signature =
                accp
                        ? Signature.getInstance(
                                "SHA256withRSA", AmazonCorrettoCryptoProvider.INSTANCE)
                        : Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(signedInfo);
        MessageDigest digest =
                accp
                        ? MessageDigest.getInstance(
                                "SHA-256", AmazonCorrettoCryptoProvider.INSTANCE)
                        : MessageDigest.getInstance("SHA-256");
        return signature.verify(signatureValue) && digest.digest(content)[0] != 0;
    }

    @Benchmark
    public Verification patchbay() {
        return verifier.verify(ReceivedResponse.read(letter.base64), trusted, expectations);
    }
}

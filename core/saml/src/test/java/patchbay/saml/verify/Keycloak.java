package patchbay.saml.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a running Keycloak issued, from the test resources. */
final class Keycloak {
    static final String ISSUER = "http://127.0.0.1:18080/realms/contact";
    static final String SIGN_IN = "https://signin.aws.amazon.com/saml";

    private Keycloak() {}

    static String text(String file) {
        try (InputStream in = Keycloak.class.getResourceAsStream("/keycloak/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("no fixture " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The form field as it was posted. */
    static String posted(String name) {
        return text(name + ".samlresponse.b64");
    }

    static byte[] xml(String name) {
        return Base64.getDecoder().decode(posted(name).strip());
    }

    /** The instant at which the Response was issued. */
    static Instant issued(String name) {
        Matcher matcher =
                Pattern.compile("IssueInstant=\"([^\"]*)\"")
                        .matcher(new String(xml(name), StandardCharsets.UTF_8));
        if (!matcher.find()) {
            throw new IllegalArgumentException(name + " has no IssueInstant");
        }
        return Instant.parse(matcher.group(1));
    }

    /** A provider with the certificates of a metadata document. */
    static TrustedProvider provider(String metadata) {
        List<SigningKey> keys = new ArrayList<>();
        Matcher matcher = Pattern.compile("X509Certificate>([^<]+)<").matcher(text(metadata));
        while (matcher.find()) {
            keys.add(SigningKey.of(certificate(Base64.getMimeDecoder().decode(matcher.group(1)))));
        }
        return TrustedProvider.of("SAML provider `keycloak`", Map.of(ISSUER, keys));
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static PrivateKey decryptionKey() {
        String pem = text("sp-enc.key").replaceAll("-----[^-]*-----", "");
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** What sign-in expects of a fixture when it is posted at the instant of its issue. */
    static Expectations expectations(String name) {
        ReceivedResponse received = ReceivedResponse.read(posted(name));
        List<String> audiences = received.claims().audiences();
        String audience =
                audiences.isEmpty() ? "urn:amazon:webservices:encrypted" : audiences.getFirst();
        return Expectations.of(Set.of(SIGN_IN), Set.of(audience), issued(name));
    }

    static Verification verify(String name, TrustedProvider provider, Expectations expectations) {
        return new ResponseVerifier(Cryptography.ofPlatform())
                .verify(ReceivedResponse.read(posted(name)), provider, expectations);
    }
}

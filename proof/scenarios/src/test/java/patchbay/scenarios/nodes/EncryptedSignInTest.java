package patchbay.scenarios.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.chance.Randomness;
import patchbay.saml.certificate.CertificateAlgorithm;
import patchbay.saml.certificate.SelfSigned;
import patchbay.saml.issue.AssertionContent;
import patchbay.saml.issue.EncryptionTarget;
import patchbay.saml.issue.NameId;
import patchbay.saml.issue.ResponseIssuer;
import patchbay.saml.issue.SamlAttribute;
import patchbay.saml.issue.SignatureAlgorithm;
import patchbay.saml.issue.SigningKey;
import patchbay.saml.metadata.IdentityProviderMetadata;

/**
 * Encrypted assertions against a real server: the provider set up by IAM's API, the assertion
 * presented to the sign-in endpoint and to STS (rules 1.18 to 1.20, 2.1, 2.5).
 */
final class EncryptedSignInTest {
    private static final String ISSUER = "https://idp.example.com/realms/agents";
    private static final String PROVIDER = "arn:aws:iam::111122223333:saml-provider/Encrypted";
    private static final String ROLE = "arn:aws:iam::111122223333:role/Encrypted";
    private static final String SIGN_IN = "us-east-1.signin.patchbay.localhost";
    private static final Randomness RANDOM = new SecureRandom()::nextBytes;
    private static final KeyPair ENCRYPTING = SigningKey.generateRsa(2048, RANDOM);
    private static final SigningKey SIGNING = key(SigningKey.generateRsa(2048, RANDOM));

    @SuppressWarnings("NullAway.Init") // set by JUnit
    @TempDir
    Path data;

    @Test
    void where_encryption_is_required_only_encrypted_assertions_come_in_and_only_at_one_address()
            throws Exception {
        try (ServerProcess server = ServerProcess.start(data)) {
            String id = furnish(server);
            String own = "/saml/acs/" + id;
            String address = "https://us-east-1.signin.aws.amazon.com" + own;

            assertThat(post(server, own, response(address, true)).head())
                    .contains("303 See Other")
                    .contains("us-east-1.console.patchbay.localhost");
            assertThat(post(server, "/saml/" + id, response(address, true)).status())
                    .isEqualTo(303);
            assertThat(post(server, own, response(address, false)).status()).isEqualTo(400);
            assertThat(post(server, "/saml", response(address, true)).status()).isEqualTo(400);

            ServerProcess.Reply assumed = assume(server, response(address, true));
            assertThat(assumed.status()).as(assumed.body()).isEqualTo(200);
            assertThat(assumed.body())
                    .contains("<Audience>" + address + "</Audience>")
                    .contains("assumed-role/Encrypted/ana@example.com</Arn>");
            assertThat(assume(server, response(address, false)).status()).isEqualTo(400);

            ServerProcess.Reply metadata =
                    server.ask(
                            SIGN_IN, "/static/saml/" + id + "/saml-metadata.xml", Optional.empty());
            assertThat(metadata.body())
                    .contains("entityID=\"urn:amazon:webservices\"")
                    .containsPattern("Location=\"[^\"]*" + own + "\"");
            assertThat(
                            server.ask(
                                            SIGN_IN,
                                            "/static/saml/SAMLSPNOBODYNOBODYNOBODY/saml-metadata.xml",
                                            Optional.empty())
                                    .status())
                    .isEqualTo(404);
        }
    }

    private static String furnish(ServerProcess server) throws IOException, InterruptedException {
        done(
                server.iam(
                        "Action=CreateSAMLProvider&Name=Encrypted&AssertionEncryptionMode=Required"
                                + "&AddPrivateKey="
                                + escaped(pem())
                                + "&SAMLMetadataDocument="
                                + escaped(metadata())));
        String told =
                done(server.iam("Action=GetSAMLProvider&SAMLProviderArn=" + escaped(PROVIDER)));
        Matcher id = Pattern.compile("<SAMLProviderUUID>([A-Z0-9]+)<").matcher(told);
        assertThat(id.find()).as(told).isTrue();
        String trust =
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
                        + "{\"Federated\":\""
                        + PROVIDER
                        + "\"},\"Action\":\"sts:AssumeRoleWithSAML\",\"Condition\":{\"StringEquals\":"
                        + "{\"SAML:aud\":\"https://us-east-1.signin.aws.amazon.com/saml/acs/"
                        + id.group(1)
                        + "\"}}}]}";
        done(
                server.iam(
                        "Action=CreateRole&RoleName=Encrypted&AssumeRolePolicyDocument="
                                + escaped(trust)));
        return id.group(1);
    }

    private static ServerProcess.Reply post(ServerProcess server, String path, String response)
            throws IOException {
        return server.ask(SIGN_IN, path, Optional.of("SAMLResponse=" + escaped(response)));
    }

    private static ServerProcess.Reply assume(ServerProcess server, String response)
            throws IOException {
        return server.ask(
                "sts.us-east-1.patchbay.localhost",
                "/",
                Optional.of(
                        "Action=AssumeRoleWithSAML&Version=2011-06-15&RoleArn="
                                + escaped(ROLE)
                                + "&PrincipalArn="
                                + escaped(PROVIDER)
                                + "&SAMLAssertion="
                                + escaped(response)));
    }

    private static String response(String address, boolean encrypted) {
        var issuer = new ResponseIssuer(RANDOM);
        Instant now = Instant.now();
        var content =
                new AssertionContent(
                        issuer.freshId(),
                        now,
                        ISSUER,
                        new NameId("ana", "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"),
                        address,
                        Optional.empty(),
                        now.minusSeconds(60),
                        now.plusSeconds(300),
                        List.of("urn:amazon:webservices"),
                        new AssertionContent.Authentication(
                                now,
                                "_session",
                                AssertionContent.Authentication.PASSWORD_PROTECTED_TRANSPORT,
                                Optional.empty()),
                        List.of(
                                attribute("Role", ROLE + "," + PROVIDER),
                                attribute("RoleSessionName", "ana@example.com")));
        return issuer.issue(
                        content,
                        SIGNING,
                        ResponseIssuer.Signing.ASSERTION,
                        encrypted
                                ? Optional.of(EncryptionTarget.of(key(ENCRYPTING).certificate()))
                                : Optional.empty())
                .base64();
    }

    private static SamlAttribute attribute(String name, String value) {
        return new SamlAttribute(
                "https://aws.amazon.com/SAML/Attributes/" + name,
                SamlAttribute.BASIC,
                List.of(value));
    }

    private static SigningKey key(KeyPair keys) {
        Instant now = Instant.now();
        return new SigningKey(
                keys.getPrivate(),
                new SelfSigned(RANDOM)
                        .certify(
                                keys,
                                new SelfSigned.Subject("idp.example.com", "Example"),
                                CertificateAlgorithm.SHA256_RSA,
                                now,
                                now.plus(Duration.ofDays(30))),
                SignatureAlgorithm.RSA_SHA256);
    }

    private static String pem() {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(ENCRYPTING.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static String metadata() {
        return new String(
                new IdentityProviderMetadata(
                                ISSUER,
                                List.of(SIGNING.certificate()),
                                "https://idp.example.com/sso",
                                "https://idp.example.com/slo")
                        .document(),
                StandardCharsets.UTF_8);
    }

    private static String done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package patchbay.saml.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.PrivateKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import patchbay.saml.issue.EncryptionTarget.ContentEncryption;
import patchbay.saml.issue.ResponseIssuer.Signing;
import patchbay.saml.verify.Cryptography;
import patchbay.saml.verify.Expectations;
import patchbay.saml.verify.ReceivedResponse;
import patchbay.saml.verify.ResponseVerifier;
import patchbay.saml.verify.TrustedProvider;
import patchbay.saml.verify.Verification;
import patchbay.saml.verify.VerifiedAssertion;

/** Our strict reading side accepts what our writing side wrote, and finds every value unchanged. */
class RoundTripTest {
    private static final SigningKey KEY = Samples.rsaKey(SignatureAlgorithm.RSA_SHA256);
    private static final String SESSION_NAME =
            "https://aws.amazon.com/SAML/Attributes/RoleSessionName";

    private final ResponseIssuer issuer = new ResponseIssuer(Samples.RANDOM);

    @ParameterizedTest
    @EnumSource(Signing.class)
    void plain(Signing signing) {
        IssuedResponse response = issuer.issue(Samples.content(), KEY, signing, Optional.empty());

        VerifiedAssertion assertion = accepted(response, KEY, List.of());

        assertThat(assertion.id()).isEqualTo(response.assertionId());
        assertThat(assertion.nameId().text()).isEqualTo("ana@example.com");
        assertThat(assertion.recipient()).isEqualTo("https://signin.aws.amazon.com/saml");
        assertThat(assertion.attribute(SESSION_NAME)).containsExactly("ana@example.com");
    }

    @ParameterizedTest
    @EnumSource(Signing.class)
    void encrypted(Signing signing) {
        IssuedResponse response =
                issuer.issue(
                        Samples.content(),
                        KEY,
                        signing,
                        Optional.of(EncryptionTarget.of(KEY.certificate())));

        VerifiedAssertion assertion = accepted(response, KEY, List.of(Samples.RSA.getPrivate()));

        assertThat(assertion.nameId().text()).isEqualTo("ana@example.com");
    }

    @Test
    void with_a_small_content_key() {
        EncryptionTarget target =
                new EncryptionTarget(KEY.certificate(), ContentEncryption.AES128_GCM);
        IssuedResponse response =
                issuer.issue(Samples.content(), KEY, Signing.ASSERTION, Optional.of(target));

        assertThat(accepted(response, KEY, List.of(Samples.RSA.getPrivate()))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp256r1", "secp384r1"})
    void with_elliptic_curves(String curve) throws Exception {
        SigningKey key = Samples.ecKey(curve);
        IssuedResponse response =
                issuer.issue(Samples.content(), key, Signing.BOTH, Optional.empty());

        assertThat(accepted(response, key, List.of()).issuer())
                .isEqualTo("https://idp.example.com/saml/assertion/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a<b>&\"c'",
                "]]>",
                "<!-- -->",
                "&#x41;&amp;",
                "tab\tline\nreturn\r.",
                "  spaces  ",
                "Jörg 山田 \uD83D\uDE00",
                "</saml:AttributeValue><saml:AttributeValue>admin"
            })
    void whatever_a_value_looks_like(String value) {
        IssuedResponse response =
                issuer.issue(Samples.content(value, value), KEY, Signing.BOTH, Optional.empty());

        VerifiedAssertion assertion = accepted(response, KEY, List.of());

        assertThat(assertion.nameId().text()).isEqualTo(value);
        assertThat(assertion.attribute(SESSION_NAME)).containsExactly(value);
    }

    private static VerifiedAssertion accepted(
            IssuedResponse response, SigningKey key, List<PrivateKey> decryptionKeys) {
        TrustedProvider provider =
                TrustedProvider.of(
                                "test provider",
                                Map.of(
                                        "https://idp.example.com/saml/assertion/1",
                                        List.of(
                                                patchbay.saml.verify.SigningKey.of(
                                                        key.certificate()))))
                        .with(decryptionKeys, TrustedProvider.Encryption.ALLOWED);
        Verification verification =
                new ResponseVerifier(Cryptography.ofPlatform())
                        .verify(
                                ReceivedResponse.read(response.base64()),
                                provider,
                                Expectations.of(
                                        Set.of("https://signin.aws.amazon.com/saml"),
                                        Set.of("urn:amazon:webservices"),
                                        Samples.NOW));
        return switch (verification) {
            case Verification.Accepted accepted -> accepted.assertion();
            case Verification.Rejected rejected ->
                    throw new AssertionError(rejected.decisive().toString());
        };
    }
}

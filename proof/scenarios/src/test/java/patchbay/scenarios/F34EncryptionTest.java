package patchbay.scenarios;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.explain.Station;
import patchbay.iam.SamlProvider.Encryption;
import patchbay.saml.issue.EncryptionTarget.ContentEncryption;
import patchbay.saml.issue.ResponseIssuer;
import patchbay.testkit.Attempt;
import patchbay.testkit.EncryptionKey;
import patchbay.testkit.Patchbay;
import patchbay.testkit.Policies;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.WithPatchbay;

/**
 * Encrypted assertions (rules 1.18 to 1.20): what lets them in, and each failure for its reason.
 */
@WithPatchbay
class F34EncryptionTest {
    private static final String UNREADABLE = "Invalid base64 SAMLResponse";

    private static final String PROVIDER = "Connect-SSO";

    private EncryptionKey key = EncryptionKey.fresh(Instant.EPOCH);

    @BeforeEach
    void an_agent_and_a_private_key(Patchbay patchbay) {
        key = EncryptionKey.fresh(patchbay.clock().instant());
        patchbay.agent("example-corp", "ana@example.com");
        patchbay.privateKey(PROVIDER, key);
    }

    private static Attempt post(Patchbay patchbay, ResponseDraft response, String address) {
        return patchbay.post(
                response.recipient(address).base64(),
                address,
                Patchbay.RELAY_STATE,
                Optional.empty());
    }

    private ResponseDraft encrypted(Patchbay patchbay) {
        return patchbay.response("ana@example.com").encryptedTo(key);
    }

    private static void trustOwnAddress(Patchbay patchbay) {
        patchbay.trust(PROVIDER, Policies.trust(Patchbay.GLOBAL, patchbay.ownAddress(PROVIDER)));
    }

    @Test
    void where_it_is_allowed_encrypted_and_plain_come_in_at_the_general_address(Patchbay patchbay) {
        patchbay.signIn(encrypted(patchbay)).reachedTheDesk();
        patchbay.signIn(patchbay.response("ana@example.com")).reachedTheDesk();
    }

    @Test
    void the_signature_of_the_response_may_stand_for_that_of_the_assertion(Patchbay patchbay) {
        patchbay.signIn(encrypted(patchbay).signed(ResponseIssuer.Signing.RESPONSE))
                .reachedTheDesk();
        patchbay.signIn(encrypted(patchbay).signed(ResponseIssuer.Signing.BOTH)).reachedTheDesk();
    }

    @Test
    void where_it_is_required_encrypted_ones_come_in_at_the_providers_own_address(
            Patchbay patchbay) {
        patchbay.encryption(PROVIDER, Encryption.REQUIRED);
        trustOwnAddress(patchbay);

        post(patchbay, encrypted(patchbay), patchbay.ownAddress(PROVIDER)).reachedTheDesk();
    }

    @Test
    void where_it_is_required_a_plain_one_is_refused(Patchbay patchbay) {
        patchbay.encryption(PROVIDER, Encryption.REQUIRED);
        trustOwnAddress(patchbay);
        String own = patchbay.ownAddress(PROVIDER);

        post(patchbay, patchbay.response("ana@example.com"), own)
                .refusedBehindSts(UNREADABLE, "AuthSamlInvalidSamlResponseException")
                .because(Station.SIGN_IN, "saml.assertion-is-encrypted-as-required", "F34")
                .found("a plain one")
                .remedy("encrypt assertions at the identity provider");
        post(patchbay, encrypted(patchbay), own).reachedTheDesk();
    }

    @Test
    void where_it_is_required_the_general_address_is_refused(Patchbay patchbay) {
        patchbay.encryption(PROVIDER, Encryption.REQUIRED);
        trustOwnAddress(patchbay);
        String own = patchbay.ownAddress(PROVIDER);

        post(patchbay, encrypted(patchbay), Patchbay.GLOBAL)
                .refusedBehindSts(UNREADABLE, "AuthSamlInvalidSamlResponseException")
                .because(
                        Station.SIGN_IN,
                        "federation.response-is-posted-to-the-address-of-the-provider",
                        "F34")
                .expected(own.substring(own.indexOf("/saml/acs/")))
                .remedy("set the consumer address");
        post(patchbay, encrypted(patchbay), own).reachedTheDesk();
    }

    @Test
    void the_trust_policy_has_to_list_the_providers_own_address(Patchbay patchbay) {
        patchbay.encryption(PROVIDER, Encryption.REQUIRED);
        String own = patchbay.ownAddress(PROVIDER);

        post(patchbay, encrypted(patchbay), own)
                .refusedBySts(
                        "Not authorized to perform sts:AssumeRoleWithSAML", 403, "AccessDenied")
                .because(Station.ROLE, "federation.trust-policy-accepts-the-recipient", "F04")
                .found(own)
                .remedy("add the recipient to the values of `SAML:aud`");
        trustOwnAddress(patchbay);
        post(patchbay, encrypted(patchbay), own).reachedTheDesk();
    }

    @Test
    void a_key_that_was_removed_opens_nothing_more(Patchbay patchbay) {
        EncryptionKey next = EncryptionKey.fresh(patchbay.clock().instant());
        String id = patchbay.privateKey(PROVIDER, next);
        ResponseDraft toNext = patchbay.response("ana@example.com").encryptedTo(next);

        patchbay.signIn(toNext).reachedTheDesk();
        patchbay.signIn(encrypted(patchbay)).reachedTheDesk();
        patchbay.removePrivateKey(PROVIDER, id);
        patchbay.signIn(toNext)
                .refusedBehindSts(UNREADABLE, "AuthSamlInvalidSamlResponseException")
                .because(Station.SIGN_IN, "saml.assertion-can-be-decrypted", "F34")
                .expected("a private key of the provider that opens it")
                .remedy("give the provider the private key");
        patchbay.privateKey(PROVIDER, next);
        patchbay.signIn(toNext).reachedTheDesk();
    }

    @Test
    void a_provider_without_any_key_is_told_apart_from_one_with_the_wrong_key(Patchbay patchbay) {
        patchbay.provider("Plain", patchbay.idp());
        patchbay.role(
                "Plain", Policies.trusting("Plain", "\"sts:AssumeRoleWithSAML\"", Patchbay.GLOBAL));
        String own = patchbay.ownAddress("Plain");

        post(patchbay, encrypted(patchbay), own)
                .refusedBehindSts(UNREADABLE, "AuthSamlInvalidSamlResponseException")
                .because(Station.SIGN_IN, "saml.assertion-can-be-decrypted", "F34")
                .expected("a private key in the provider")
                .found("none");
    }

    @Test
    void encryption_that_can_be_changed_underway_is_refused_by_name(Patchbay patchbay) {
        patchbay.signIn(
                        patchbay.response("ana@example.com")
                                .encryptedTo(key, ContentEncryption.AES256_CBC))
                .refusedBehindSts(UNREADABLE, "AuthSamlInvalidSamlResponseException")
                .because(Station.SIGN_IN, "saml.assertion-can-be-decrypted", "F34")
                .expected("AES-GCM")
                .found("aes256-cbc")
                .remedy("AES-256-GCM with RSA-OAEP");
        patchbay.signIn(encrypted(patchbay)).reachedTheDesk();
    }

    @Test
    void the_older_of_two_keys_still_opens(Patchbay patchbay) {
        patchbay.privateKey(PROVIDER, EncryptionKey.fresh(patchbay.clock().instant()));

        patchbay.signIn(encrypted(patchbay)).reachedTheDesk();
    }
}

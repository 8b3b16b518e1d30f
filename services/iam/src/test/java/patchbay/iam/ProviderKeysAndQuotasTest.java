package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import patchbay.aws.Partition;
import patchbay.aws.Secret;
import patchbay.saml.verify.TrustedProvider;
import patchbay.wire.Fault;

/**
 * Private keys of SAML providers (rules 1.18, 1.19, 5.5), and how much there may be (1.34, 5.9).
 */
final class ProviderKeysAndQuotasTest {
    @SuppressWarnings("NullAway.Init") // set before all tests
    private static KeyPair pair;

    private final Account account = new Account();

    @BeforeAll
    static void makeKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        pair = generator.generateKeyPair();
    }

    private static Secret pem() {
        return new Secret(
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private SamlProvider provider(String name, String metadata) {
        return Account.done(
                account.providers.create(
                        SamlProviders.Draft.of(Partition.AWS, Account.ID, name, metadata)));
    }

    private static SamlProviders.Update add() {
        return new SamlProviders.Update(
                Optional.empty(), Optional.empty(), Optional.of(pem()), Optional.empty());
    }

    private static SamlProviders.Update remove(String keyId) {
        return new SamlProviders.Update(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(keyId));
    }

    private static SamlProviders.Update require() {
        return new SamlProviders.Update(
                Optional.empty(),
                Optional.of(SamlProvider.Encryption.REQUIRED),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void a_provider_has_two_keys_at_most_the_newest_first_and_both_open_assertions() {
        String arn = provider("SP", "good").arn().toString();
        String first =
                Account.done(account.providers.update(Account.ID, arn, add()))
                        .keys()
                        .getFirst()
                        .id();
        SamlProvider two = Account.done(account.providers.update(Account.ID, arn, add()));

        assertThat(two.keys())
                .hasSize(2)
                .last()
                .satisfies(key -> {
                    assertThat(key.id()).isEqualTo(first);
                    assertThat(key.sealedPem()).doesNotContain("PRIVATE KEY");
                });
        assertThat(Account.refused(account.providers.update(Account.ID, arn, add())))
                .isEqualTo(new Fault("LimitExceeded", 409, "Private key limit of 2 is reached."));
        assertThat(account.providers.trusted(two, TrustedProvider.Legacy.NONE).decryptionKeys())
                .containsExactly(pair.getPrivate(), pair.getPrivate());
    }

    @Test
    void the_last_key_stays_as_long_as_assertions_must_be_encrypted() {
        String arn = provider("SP", "good").arn().toString();
        String id =
                Account.done(account.providers.update(Account.ID, arn, add()))
                        .keys()
                        .getFirst()
                        .id();
        Account.done(account.providers.update(Account.ID, arn, require()));

        assertThat(Account.refused(account.providers.update(Account.ID, arn, remove(id))))
                .isEqualTo(new Fault("InvalidInput", 400, "Failed to remove private key."));
        Account.done(account.providers.update(Account.ID, arn, add()));
        SamlProvider left = Account.done(account.providers.update(Account.ID, arn, remove(id)));
        assertThat(left.keys()).hasSize(1);
        assertThat(left.encryption()).isEqualTo(SamlProvider.Encryption.REQUIRED);
    }

    @Test
    void a_document_names_ten_identity_providers_with_ten_keys_at_most() {
        provider("Ten", "idps=10");

        assertThat(refusedMetadata("idps=11"))
                .isEqualTo(limit("Cannot exceed quota for IdPsPerSAMLProvider: 10"));
        assertThat(refusedMetadata("keys=11"))
                .isEqualTo(limit("Cannot exceed quota for KeysPerSAMLProvider: 10"));
    }

    private Fault refusedMetadata(String metadata) {
        return Account.refused(
                account.providers.create(
                        SamlProviders.Draft.of(Partition.AWS, Account.ID, "Q", metadata)));
    }

    @Test
    void an_account_has_a_hundred_providers_and_three_hundred_groups() {
        for (int i = 0; i < 100; i++) {
            provider("SP" + i, "good");
        }
        for (int i = 0; i < 300; i++) {
            account.group("G" + i);
        }

        assertThat(refusedMetadata("good"))
                .isEqualTo(limit("Cannot exceed quota for SAMLProvidersPerAccount: 100"));
        assertThat(Account.refused(account.groups.create(Partition.AWS, Account.ID, "/", "G300")))
                .isEqualTo(limit("Cannot exceed quota for GroupsPerAccount: 300"));
    }

    @Test
    void a_resource_has_fifty_tags() {
        account.user("ana");
        List<Tags.Tag> fifty =
                IntStream.range(0, 50).mapToObj(i -> new Tags.Tag("k" + i, "v")).toList();
        Account.done(account.users.tag(Account.ID, "ana", fifty));

        Account.done(account.users.tag(Account.ID, "ana", List.of(new Tags.Tag("K7", "w"))));
        assertThat(
                        Account.refused(
                                account.users.tag(
                                        Account.ID, "ana", List.of(new Tags.Tag("k50", "v")))))
                .isEqualTo(limit("The number of tags has reached the maximum limit."));
    }

    private static Fault limit(String message) {
        return new Fault("LimitExceeded", 409, message);
    }
}

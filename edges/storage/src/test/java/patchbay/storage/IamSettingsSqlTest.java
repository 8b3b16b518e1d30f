package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.aws.Region;
import patchbay.iam.AccessKey;
import patchbay.iam.AccessKeyStore.Added;
import patchbay.iam.AccountSettings.GlobalTokens;
import patchbay.iam.Identifiers;
import patchbay.iam.LastUse;
import patchbay.iam.Permissions;
import patchbay.iam.SamlProvider;
import patchbay.iam.SamlProvider.DecryptionKey;
import patchbay.iam.SamlProvider.Encryption;
import patchbay.iam.Tags;
import patchbay.iam.User;
import patchbay.organizations.Account;
import patchbay.organizations.Accounts;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Providers, access keys, accounts and their settings. */
final class IamSettingsSqlTest extends OnBothDatabases {
    private static final AccountId ACCOUNT = new AccountId("111122223333");
    private static final AccountId OTHER = new AccountId("444455556666");
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void an_account_is_opened_once() {
        var store = new AccountSqlStore(database);
        var account = new Account(ACCOUNT, Partition.AWS_CN, "patchbay", THEN);

        assertThat(store.add(account)).isTrue();
        assertThat(store.add(account)).isFalse();
        assertThat(store.find(ACCOUNT)).contains(account);
        assertThat(store.list()).containsExactly(account);
    }

    @Test
    void the_first_account_is_the_one_that_was_opened_first() {
        AtomicReference<Instant> now = new AtomicReference<>(THEN);
        var accounts = new Accounts(new AccountSqlStore(database), now::get);
        accounts.open(OTHER, Partition.AWS, "patchbay");
        now.set(THEN.plusSeconds(1));
        accounts.open(ACCOUNT, Partition.AWS, "member, with a lower number");

        assertThat(accounts.first().map(Account::id)).contains(OTHER);
    }

    @Test
    void an_alias_belongs_to_one_account_at_a_time() {
        var store = new AccountSettingsSqlStore(database);

        assertThat(store.setAlias(ACCOUNT, "patchbay")).isTrue();
        assertThat(store.setAlias(OTHER, "patchbay")).isFalse();
        assertThat(store.setAlias(ACCOUNT, "other")).isTrue();
        assertThat(store.alias(ACCOUNT)).contains("other");
        assertThat(store.removeAlias(ACCOUNT, "patchbay")).isFalse();
        assertThat(store.removeAlias(ACCOUNT, "other")).isTrue();
        assertThat(store.alias(ACCOUNT)).isEmpty();
    }

    @Test
    void sts_is_switched_by_account_and_region() {
        var store = new StsRegionSqlStore(database);
        var region = new Region("eu-west-1");

        store.set(ACCOUNT, region, true);
        store.set(ACCOUNT, region, true);

        assertThat(store.switched(ACCOUNT)).containsExactly(region);
        assertThat(store.switched(OTHER)).isEmpty();
        store.set(ACCOUNT, region, false);
        store.set(ACCOUNT, region, false);
        assertThat(store.switched(ACCOUNT)).isEmpty();
    }

    @Test
    void a_provider_comes_back_with_its_keys_in_order() {
        var store = new SamlProviderSqlStore(database);
        SamlProvider provider =
                provider(
                        List.of(
                                new DecryptionKey("new", THEN.plusSeconds(1), "sealed-1"),
                                new DecryptionKey("old", THEN, "sealed-2")));

        assertThat(store.add(provider)).isTrue();

        assertThat(store.find(ACCOUNT, "Connect-SSO")).contains(provider);
        assertThat(store.find(ACCOUNT, "connect-sso")).isEmpty();
        assertThat(store.findById(provider.id())).contains(provider);
        assertThat(store.list(OTHER)).isEmpty();
    }

    @Test
    void providers_with_private_keys_are_found_whoever_has_them() {
        var store = new SamlProviderSqlStore(database);
        SamlProvider provider = provider(List.of(new DecryptionKey("k", THEN, "sealed")));
        store.add(provider);

        assertThat(store.withPrivateKeys(10)).containsExactly(provider);
        store.change(ACCOUNT, "Connect-SSO", known -> Reply.done(provider(List.of())));
        assertThat(store.withPrivateKeys(10)).isEmpty();
    }

    @Test
    void a_removed_provider_leaves_no_keys_behind() {
        var store = new SamlProviderSqlStore(database);
        store.add(provider(List.of(new DecryptionKey("k", THEN, "sealed"))));

        assertThat(store.remove(ACCOUNT, "Connect-SSO")).isTrue();
        assertThat(store.remove(ACCOUNT, "Connect-SSO")).isFalse();
        store.add(provider(List.of()));

        assertThat(store.find(ACCOUNT, "Connect-SSO").orElseThrow().keys()).isEmpty();
    }

    @Test
    void a_changed_provider_keeps_its_id() {
        var store = new SamlProviderSqlStore(database);
        SamlProvider before = provider(List.of());
        store.add(before);
        SamlProvider after = provider(List.of(new DecryptionKey("k", THEN, "sealed")));

        store.change(ACCOUNT, "Connect-SSO", provider -> Reply.done(after));

        assertThat(store.findById(before.id())).contains(after);
    }

    @Test
    void an_owner_has_no_more_keys_than_allowed() {
        var store = keys();

        assertThat(store.add(key("AKIA0", "nobody"), 2)).isEqualTo(Added.NO_OWNER);
        assertThat(store.add(key("AKIA1", "ana"), 2)).isEqualTo(Added.DONE);
        assertThat(store.add(key("AKIA1", "ben"), 2)).isEqualTo(Added.ID_TAKEN);
        assertThat(store.add(key("AKIA2", "ana"), 2)).isEqualTo(Added.DONE);
        assertThat(store.add(key("AKIA3", "ana"), 2)).isEqualTo(Added.TOO_MANY);
        assertThat(store.list(ACCOUNT, Optional.of("ana")))
                .extracting(AccessKey::id)
                .containsExactly("AKIA1", "AKIA2");
    }

    @Test
    void only_the_owner_switches_and_removes_a_key() {
        var store = keys();
        store.add(key("AKIA1", "ana"), 2);

        assertThat(store.activate(ACCOUNT, Optional.of("ben"), "AKIA1", false)).isFalse();
        assertThat(store.remove(OTHER, Optional.of("ana"), "AKIA1")).isFalse();
        assertThat(store.activate(ACCOUNT, Optional.of("ana"), "AKIA1", false)).isTrue();
        assertThat(store.find("AKIA1").orElseThrow().active()).isFalse();
        assertThat(store.remove(ACCOUNT, Optional.of("ana"), "AKIA1")).isTrue();
        assertThat(store.find("AKIA1")).isEmpty();
    }

    @Test
    void the_latest_use_is_kept_until_the_key_or_the_role_goes() {
        var uses = new LastUseSqlStore(database);
        var keys = keys();
        keys.add(key("AKIA1", "ana"), 2);
        var late = new LastUse(THEN.plusSeconds(60), "iam", "us-east-1");
        assertThat(uses.find("AKIA1")).isEmpty();

        uses.keep(Map.of("AKIA1", late, "AIDAb", late));
        uses.keep(Map.of("AKIA1", new LastUse(THEN, "sts", "us-east-1")));

        assertThat(uses.find("AKIA1")).contains(late);
        keys.remove(ACCOUNT, Optional.of("ana"), "AKIA1");
        assertThat(uses.find("AKIA1")).isEmpty();
        new UserSqlStore(database).remove(ACCOUNT, "ben", (user, ties) -> Reply.done(user));
        assertThat(uses.find("AIDAb")).isEmpty();
    }

    @Test
    void keys_follow_a_user_to_its_new_name() {
        var users = new UserSqlStore(database);
        var keys = new AccessKeySqlStore(database);
        var before = user("ana");
        users.add(before);
        keys.add(key("AKIA1", "ana"), 2);

        users.rename(ACCOUNT, "ana", user -> user("anna"), new Fault("Taken", 409, "taken"));

        assertThat(users.find(ACCOUNT, "ana")).isEmpty();
        assertThat(users.find(ACCOUNT, "anna")).isPresent();
        assertThat(keys.list(ACCOUNT, Optional.of("anna"))).hasSize(1);
    }

    @Test
    void the_tokens_of_the_global_endpoint_are_chosen_by_account() {
        var store = new AccountSettingsSqlStore(database);
        assertThat(store.globalTokens(ACCOUNT)).isEmpty();

        store.setGlobalTokens(ACCOUNT, GlobalTokens.V2);
        store.setGlobalTokens(ACCOUNT, GlobalTokens.V1);

        assertThat(store.globalTokens(ACCOUNT)).contains(GlobalTokens.V1);
        assertThat(store.globalTokens(OTHER)).isEmpty();
    }

    /** Keys, and two users who may have some. */
    private AccessKeySqlStore keys() {
        var users = new UserSqlStore(database);
        users.add(user("ana"));
        users.add(user("ben"));
        return new AccessKeySqlStore(database);
    }

    private static User user(String name) {
        return new User(
                new Identifiers(Partition.AWS, ACCOUNT, "/", name, "AIDA" + name.charAt(0), THEN),
                Permissions.NONE,
                Tags.NONE);
    }

    private static AccessKey key(String id, String user) {
        return new AccessKey(id, ACCOUNT, Optional.of(user), "sealed", true, THEN);
    }

    private static SamlProvider provider(List<DecryptionKey> keys) {
        return new SamlProvider(
                Partition.AWS,
                ACCOUNT,
                "Connect-SSO",
                "SAMLSPAAAAAAAAAAAAAAAA",
                "<EntityDescriptor/>",
                Encryption.ALLOWED,
                keys,
                new Tags(Map.of("k", "v")),
                THEN,
                THEN.plusSeconds(3600));
    }
}

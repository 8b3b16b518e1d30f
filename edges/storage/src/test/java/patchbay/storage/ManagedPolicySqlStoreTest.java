package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.iam.Identifiers;
import patchbay.iam.ManagedPolicy;
import patchbay.iam.ManagedPolicyStore.Use;
import patchbay.iam.Permissions;
import patchbay.iam.Role;
import patchbay.iam.Tags;
import patchbay.iam.User;
import patchbay.wire.Reply;

final class ManagedPolicySqlStoreTest extends OnBothDatabases {
    private static final AccountId ACCOUNT = new AccountId("111122223333");
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void a_policy_comes_back_with_all_its_versions() {
        var store = new ManagedPolicySqlStore(database);
        ManagedPolicy policy = policy(ACCOUNT, "P", "one", "two");

        assertThat(store.add(policy)).isTrue();
        assertThat(store.add(policy(ACCOUNT, "p", "one"))).isFalse();

        assertThat(store.find(policy.arn().toString())).contains(policy);
    }

    @Test
    void the_uses_of_a_policy_are_counted_and_named() {
        var store = new ManagedPolicySqlStore(database);
        ManagedPolicy policy = policy(ACCOUNT, "P", "one");
        String arn = policy.arn().toString();
        store.add(policy);
        new RoleSqlStore(database)
                .add(
                        new Role(
                                ids("R", "AROA1"),
                                "{}",
                                "",
                                Duration.ofHours(1),
                                new Permissions(Map.of(), Set.of(arn), Optional.empty()),
                                Tags.NONE));
        new UserSqlStore(database)
                .add(
                        new User(
                                ids("u", "AIDA1"),
                                new Permissions(Map.of(), Set.of(), Optional.of(arn)),
                                Tags.NONE));

        ManagedPolicy found = store.find(arn).orElseThrow();

        assertThat(found.attachments()).isEqualTo(1);
        assertThat(found.boundaryUses()).isEqualTo(1);
        assertThat(store.uses(ACCOUNT, arn))
                .containsExactly(
                        new Use("role", "R", "AROA1", "/", false),
                        new Use("user", "u", "AIDA1", "/", true));
    }

    @Test
    void a_change_keeps_the_new_versions_and_the_default() {
        var store = new ManagedPolicySqlStore(database);
        store.add(policy(ACCOUNT, "P", "one"));
        ManagedPolicy after = policy(ACCOUNT, "P", "one", "two", "three");

        store.change(after.arn().toString(), before -> Reply.done(after));

        assertThat(store.list(ACCOUNT, "/", "", 5)).containsExactly(after);
    }

    @Test
    void a_removed_policy_is_gone() {
        var store = new ManagedPolicySqlStore(database);
        ManagedPolicy policy = policy(ACCOUNT, "P", "one");
        store.add(policy);

        store.remove(policy.arn().toString(), Reply::done);

        assertThat(store.find(policy.arn().toString())).isEmpty();
        assertThat(store.count(ACCOUNT)).isZero();
    }

    static ManagedPolicy policy(AccountId account, String name, String... documents) {
        List<ManagedPolicy.Version> versions = new ArrayList<>();
        for (String document : documents) {
            versions.add(new ManagedPolicy.Version(versions.size() + 1, document, THEN));
        }
        return new ManagedPolicy(
                new Identifiers(Partition.AWS, account, "/", name, "ANPA" + name, THEN),
                "what it is for",
                new Tags(Map.of("k", "v")),
                THEN,
                versions,
                documents.length,
                documents.length,
                0,
                0);
    }

    private static Identifiers ids(String name, String id) {
        return new Identifiers(Partition.AWS, ACCOUNT, "/", name, id, THEN);
    }
}

package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.iam.Identifiers;
import patchbay.iam.Permissions;
import patchbay.iam.Role;
import patchbay.iam.Tags;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

final class RoleSqlStoreTest extends OnBothDatabases {
    private static final AccountId ACCOUNT = new AccountId("111122223333");
    private static final AccountId OTHER = new AccountId("444455556666");

    @Test
    void a_role_comes_back_as_it_was_kept() {
        var store = new RoleSqlStore(database);
        var role =
                new Role(
                        ids(ACCOUNT, "/team/", "Connect-SSO"),
                        "{\"Version\":\"2012-10-17\",\"Statement\":[]}",
                        "for agents",
                        Duration.ofHours(12),
                        new Permissions(
                                Map.of("inline", "{}"),
                                Set.of("arn:aws:iam::111122223333:policy/P"),
                                Optional.of("arn:aws:iam::111122223333:policy/B")),
                        new Tags(Map.of("Team", "voice")));

        assertThat(store.add(role)).isTrue();

        reopen();
        assertThat(new RoleSqlStore(database).find(ACCOUNT, "Connect-SSO")).contains(role);
    }

    @Test
    void a_name_is_taken_in_every_case_but_found_only_in_its_own() {
        var store = new RoleSqlStore(database);
        store.add(role(ACCOUNT, "Connect-SSO"));

        assertThat(store.add(role(ACCOUNT, "connect-sso"))).isFalse();
        assertThat(store.find(ACCOUNT, "connect-sso")).isEmpty();
        assertThat(store.findIgnoringCase(ACCOUNT, "connect-sso")).isPresent();
        assertThat(store.count(ACCOUNT)).isEqualTo(1);
    }

    @Test
    void a_role_is_found_by_its_unique_id() {
        var store = new RoleSqlStore(database);
        Role role = role(ACCOUNT, "R");
        store.add(role);

        assertThat(store.findById(role.ids().uniqueId())).contains(role);
        assertThat(store.findById("AROAnobody")).isEmpty();
    }

    @Test
    void another_account_has_names_of_its_own() {
        var store = new RoleSqlStore(database);

        assertThat(store.add(role(ACCOUNT, "R"))).isTrue();
        assertThat(store.add(role(OTHER, "R"))).isTrue();
        assertThat(store.list(OTHER, "/", "", 10)).hasSize(1);
    }

    @Test
    void roles_are_listed_by_name_below_a_path_and_page_by_page() {
        var store = new RoleSqlStore(database);
        for (String name : List.of("b", "A", "c", "D")) {
            store.add(role(ACCOUNT, name));
        }
        store.add(plain(ids(ACCOUNT, "/team/", "e")));

        assertThat(store.list(ACCOUNT, "/", "", 3))
                .extracting(Role::name)
                .containsExactly("A", "b", "c");
        assertThat(store.list(ACCOUNT, "/", "c", 3))
                .extracting(Role::name)
                .containsExactly("D", "e");
        assertThat(store.list(ACCOUNT, "/team/", "", 3))
                .extracting(Role::name)
                .containsExactly("e");
    }

    @Test
    void a_refused_change_changes_nothing() {
        var store = new RoleSqlStore(database);
        Role role = role(ACCOUNT, "R");
        store.add(role);

        Optional<Reply<Role>> answer =
                store.change(
                        ACCOUNT, "R", before -> Reply.refused(new Fault("Conflict", 409, "no")));

        assertThat(answer).isPresent();
        assertThat(store.find(ACCOUNT, "R")).contains(role);
    }

    @Test
    void a_change_replaces_policies_and_tags() {
        var store = new RoleSqlStore(database);
        Role before = role(ACCOUNT, "R");
        store.add(before);
        var after =
                new Role(
                        before.ids(),
                        "{}",
                        "new",
                        Duration.ofHours(2),
                        new Permissions(
                                Map.of("a", "{}"), Set.of("arn:p"), Optional.<String>empty()),
                        new Tags(Map.of("k", "v")));

        store.change(ACCOUNT, "R", role -> Reply.done(after));

        assertThat(store.find(ACCOUNT, "R")).contains(after);
    }

    @Test
    void a_removed_role_leaves_no_policy_to_the_next_of_its_name() {
        var store = new RoleSqlStore(database);
        store.add(
                new Role(
                        ids(ACCOUNT, "/", "R"),
                        "{}",
                        "",
                        Duration.ofHours(1),
                        new Permissions(Map.of("a", "{}"), Set.of("arn:p"), Optional.empty()),
                        new Tags(Map.of("k", "v"))));

        store.remove(ACCOUNT, "R", (role, ties) -> Reply.done(role));
        Role next = role(ACCOUNT, "R");
        store.add(next);

        assertThat(store.find(ACCOUNT, "R")).contains(next);
    }

    @Test
    void what_a_role_holds_is_read_with_the_policies_in_force() {
        var roles = new RoleSqlStore(database);
        var policies = new ManagedPolicySqlStore(database);
        var policy = ManagedPolicySqlStoreTest.policy(ACCOUNT, "P", "first", "second");
        policies.add(policy);
        String arn = policy.arn().toString();
        roles.add(
                new Role(
                        ids(ACCOUNT, "/", "R"),
                        "{}",
                        "",
                        Duration.ofHours(1),
                        new Permissions(Map.of(), Set.of(arn, "arn:gone"), Optional.of(arn)),
                        Tags.NONE));

        var held = new IdentitySqlStore(database).role(ACCOUNT, "R");

        assertThat(held).isPresent();
        assertThat(held.orElseThrow().documents()).containsExactly(Map.entry(arn, "second"));
        assertThat(new IdentitySqlStore(database).user(ACCOUNT, "R")).isEmpty();
    }

    private static Role role(AccountId account, String name) {
        return plain(ids(account, "/", name));
    }

    private static Role plain(Identifiers ids) {
        return new Role(ids, "{}", "", Duration.ofHours(1), Permissions.NONE, Tags.NONE);
    }

    private static Identifiers ids(AccountId account, String path, String name) {
        return new Identifiers(
                Partition.AWS,
                account,
                path,
                name,
                "AROA" + account + name,
                Instant.parse("2026-01-02T03:04:05Z"));
    }
}

package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.iam.AccessKey;
import patchbay.iam.Group;
import patchbay.iam.GroupStore.Joined;
import patchbay.iam.GroupStore.Left;
import patchbay.iam.HolderStore;
import patchbay.iam.Identifiers;
import patchbay.iam.IdentityStore;
import patchbay.iam.Permissions;
import patchbay.iam.Tags;
import patchbay.iam.User;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

final class GroupSqlStoreTest extends OnBothDatabases {
    private static final AccountId ACCOUNT = new AccountId("111122223333");
    private static final AccountId OTHER = new AccountId("444455556666");

    @Test
    void a_group_comes_back_as_it_was_kept() {
        var group =
                new Group(
                        ids(ACCOUNT, "AGPA1", "/team/", "Ops"),
                        new Permissions(Map.of("inline", "{}"), Set.of("arn:p"), Optional.empty()));

        assertThat(new GroupSqlStore(database).add(group)).isTrue();

        reopen();
        assertThat(new GroupSqlStore(database).find(ACCOUNT, "Ops")).contains(group);
    }

    @Test
    void a_role_a_user_and_a_group_may_have_the_same_name() {
        var groups = new GroupSqlStore(database);
        add(user(ACCOUNT, "x"));

        assertThat(groups.add(group(ACCOUNT, "x"))).isTrue();
        assertThat(groups.add(group(ACCOUNT, "X"))).isFalse();
        assertThat(groups.add(group(OTHER, "x"))).isTrue();
    }

    @Test
    void members_are_listed_by_name_and_page_by_page() {
        var groups = new GroupSqlStore(database);
        groups.add(group(ACCOUNT, "Ops"));
        for (String name : List.of("cy", "Ana", "ben")) {
            add(user(ACCOUNT, name));
            assertThat(groups.join(ACCOUNT, "Ops", name, 10)).isEqualTo(Joined.DONE);
        }

        assertThat(groups.members(ACCOUNT, "Ops", "", 2))
                .extracting(User::name)
                .containsExactly("Ana", "ben");
        assertThat(groups.members(ACCOUNT, "Ops", "ben", 2))
                .extracting(User::name)
                .containsExactly("cy");
        assertThat(groups.members(OTHER, "Ops", "", 2)).isEmpty();
    }

    @Test
    void a_user_joins_only_what_is_there_and_leaves_only_where_it_is() {
        var groups = new GroupSqlStore(database);
        assertThat(groups.join(ACCOUNT, "Ops", "ana", 10)).isEqualTo(Joined.NO_GROUP);
        groups.add(group(ACCOUNT, "Ops"));
        assertThat(groups.join(ACCOUNT, "Ops", "ana", 10)).isEqualTo(Joined.NO_USER);
        assertThat(groups.leave(ACCOUNT, "Ops", "ana")).isEqualTo(Left.NO_USER);
        add(user(ACCOUNT, "ana"));

        assertThat(groups.leave(ACCOUNT, "Ops", "ana")).isEqualTo(Left.NO_MEMBER);
        groups.join(ACCOUNT, "Ops", "ana", 10);
        assertThat(groups.join(ACCOUNT, "Ops", "ana", 10)).isEqualTo(Joined.DONE);
        assertThat(groups.leave(ACCOUNT, "Ops", "ana")).isEqualTo(Left.DONE);
        assertThat(groups.leave(ACCOUNT, "None", "ana")).isEqualTo(Left.NO_GROUP);
    }

    @Test
    void a_user_is_in_no_more_groups_than_allowed() {
        var groups = new GroupSqlStore(database);
        groups.add(group(ACCOUNT, "A"));
        groups.add(group(ACCOUNT, "B"));
        add(user(ACCOUNT, "ana"));

        assertThat(groups.join(ACCOUNT, "A", "ana", 1)).isEqualTo(Joined.DONE);
        assertThat(groups.join(ACCOUNT, "B", "ana", 1)).isEqualTo(Joined.TOO_MANY);
        assertThat(groups.join(ACCOUNT, "A", "ana", 1)).isEqualTo(Joined.DONE);
        assertThat(groups.groupsOf(ACCOUNT, "ana", "", 10))
                .extracting(Group::name)
                .containsExactly("A");
    }

    @Test
    void memberships_stay_when_either_side_gets_another_name() {
        var groups = new GroupSqlStore(database);
        var users = new UserSqlStore(database);
        groups.add(group(ACCOUNT, "Ops"));
        add(user(ACCOUNT, "ana"));
        groups.join(ACCOUNT, "Ops", "ana", 10);
        var taken = new Fault("Taken", 409, "taken");

        users.rename(ACCOUNT, "ana", u -> user(ACCOUNT, u.ids().uniqueId(), "anna"), taken);
        groups.rename(
                ACCOUNT,
                "Ops",
                g -> new Group(ids(ACCOUNT, g.ids().uniqueId(), "/", "Dev"), g.permissions()),
                taken);

        assertThat(groups.members(ACCOUNT, "Dev", "", 10))
                .extracting(User::name)
                .containsExactly("anna");
    }

    @Test
    void a_name_that_is_taken_meanwhile_is_refused_and_nothing_changed() {
        var users = new UserSqlStore(database);
        add(user(ACCOUNT, "ana"));
        add(user(ACCOUNT, "ben"));
        var taken = new Fault("Taken", 409, "taken");

        Optional<Reply<User>> answer =
                users.rename(ACCOUNT, "ben", u -> user(ACCOUNT, u.ids().uniqueId(), "ANA"), taken);

        assertThat(answer).contains(Reply.refused(taken));
        assertThat(users.find(ACCOUNT, "ben")).isPresent();
        assertThat(users.find(ACCOUNT, "ana")).isPresent();
    }

    @Test
    void what_ties_a_user_and_a_group_is_told_before_they_go() {
        var groups = new GroupSqlStore(database);
        var users = new UserSqlStore(database);
        groups.add(group(ACCOUNT, "Ops"));
        add(user(ACCOUNT, "ana"));
        groups.join(ACCOUNT, "Ops", "ana", 10);
        new AccessKeySqlStore(database)
                .add(
                        new AccessKey(
                                "AKIA1", ACCOUNT, Optional.of("ana"), "s", true, Instant.EPOCH),
                        2);

        users.remove(
                ACCOUNT,
                "ana",
                (user, ties) -> {
                    assertThat(ties).isEqualTo(new HolderStore.Ties(1, 1));
                    return Reply.refused(new Fault("No", 409, "no"));
                });
        groups.remove(
                ACCOUNT,
                "Ops",
                (group, ties) -> {
                    assertThat(ties).isEqualTo(new HolderStore.Ties(0, 1));
                    return Reply.done(group);
                });

        assertThat(users.find(ACCOUNT, "ana")).isPresent();
        assertThat(groups.find(ACCOUNT, "Ops")).isEmpty();
    }

    @Test
    void what_a_user_holds_includes_its_groups_with_their_documents() {
        var groups = new GroupSqlStore(database);
        var policies = new ManagedPolicySqlStore(database);
        var policy = ManagedPolicySqlStoreTest.policy(ACCOUNT, "P", "text");
        policies.add(policy);
        String arn = policy.arn().toString();
        var group =
                new Group(
                        ids(ACCOUNT, "AGPAOps", "/", "Ops"),
                        new Permissions(Map.of("i", "{}"), Set.of(arn), Optional.empty()));
        groups.add(group);
        add(user(ACCOUNT, "ana"));
        groups.join(ACCOUNT, "Ops", "ana", 10);

        IdentityStore.Held held = new IdentitySqlStore(database).user(ACCOUNT, "ana").orElseThrow();

        assertThat(held.groups()).containsExactly(group);
        assertThat(held.documents()).containsExactly(Map.entry(arn, "text"));
        assertThat(policies.uses(ACCOUNT, arn))
                .singleElement()
                .satisfies(use -> assertThat(use.entity()).isEqualTo("group"));
    }

    private void add(User user) {
        assertThat(new UserSqlStore(database).add(user)).isTrue();
    }

    private static User user(AccountId account, String name) {
        return user(account, "AIDA" + account + name, name);
    }

    private static User user(AccountId account, String id, String name) {
        return new User(ids(account, id, "/", name), Permissions.NONE, Tags.NONE);
    }

    private static Group group(AccountId account, String name) {
        return new Group(ids(account, "AGPA" + account + name, "/", name), Permissions.NONE);
    }

    private static Identifiers ids(AccountId account, String id, String path, String name) {
        return new Identifiers(
                Partition.AWS, account, path, name, id, Instant.parse("2026-01-02T03:04:05Z"));
    }
}

package patchbay.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.aws.Partition;
import patchbay.policy.Explanation;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Groups: the rules and sentences of IAM, and what a group's policies grant to its members. */
final class GroupsTest {
    private final Account account = new Account();

    @Test
    void a_group_has_an_id_and_an_arn_of_its_own() {
        Group group =
                Account.done(account.groups.create(Partition.AWS, Account.ID, "/team/", "Ops"));

        assertThat(group.ids().uniqueId()).matches("AGPA[A-Z2-7]{17}");
        assertThat(group.arn()).hasToString("arn:aws:iam::111122223333:group/team/Ops");
    }

    @Test
    void a_group_name_is_taken_in_every_case() {
        account.group("Ops");

        assertThat(Account.refused(account.groups.create(Partition.AWS, Account.ID, "/", "OPS")))
                .isEqualTo(
                        new Fault(
                                "EntityAlreadyExists", 409, "Group with name OPS already exists."));
    }

    @Test
    void what_a_group_allows_its_members_may() {
        User ana = account.user("ana");
        account.group("Ops");
        Account.done(
                account.groups.putInline(
                        Account.ID, "Ops", "list", Account.allow("iam:ListRoles", "*")));
        assertThat(account.authorize(account.caller(ana), "iam:ListRoles", "*"))
                .isInstanceOf(Authorization.Denied.class);

        Account.done(account.groups.add(Account.ID, "Ops", "ana"));

        Authorization granted = account.authorize(account.caller(ana), "iam:ListRoles", "*");
        assertThat(granted).isInstanceOf(Authorization.Allowed.class);
        assertThat(granted.decision().explanation().layers())
                .flatExtracting(Explanation.LayerExplanation::policies)
                .extracting(considered -> considered.policy().attachedTo())
                .contains("Ops");
    }

    @Test
    void a_policy_attached_to_a_group_can_deny_a_member() {
        User ana = account.user("ana");
        account.group("Ops");
        Account.done(account.users.putInline(Account.ID, "ana", "all", Account.allow("*", "*")));
        ManagedPolicy deny =
                account.policy("Deny", Account.allow("iam:*", "*").replace("Allow", "Deny"));
        Account.done(account.groups.attach(Account.ID, "Ops", deny.arn().toString()));

        Account.done(account.groups.add(Account.ID, "Ops", "ana"));

        assertThat(account.authorize(account.caller(ana), "iam:ListRoles", "*"))
                .isInstanceOf(Authorization.Denied.class);
    }

    @Test
    void a_user_joins_twice_and_is_in_once() {
        account.user("ana");
        account.group("Ops");
        Account.done(account.groups.add(Account.ID, "Ops", "ana"));
        Account.done(account.groups.add(Account.ID, "Ops", "ana"));

        assertThat(
                        Account.done(account.groups.members(Account.ID, "Ops", Page.Wanted.FIRST))
                                .items())
                .hasSize(1);
    }

    @Test
    void who_or_what_is_not_there_is_named() {
        account.user("ana");
        assertThat(Account.refused(account.groups.add(Account.ID, "Ops", "ana")))
                .isEqualTo(
                        new Fault("NoSuchEntity", 404, "The group with name Ops cannot be found."));
        account.group("Ops");
        assertThat(Account.refused(account.groups.add(Account.ID, "Ops", "ben")))
                .isEqualTo(
                        new Fault("NoSuchEntity", 404, "The user with name ben cannot be found."));
        assertThat(Account.refused(account.groups.remove(Account.ID, "Ops", "ana")).code())
                .isEqualTo("NoSuchEntity");
    }

    @Test
    void a_user_is_in_ten_groups_at_most() {
        account.user("ana");
        for (int i = 0; i < 10; i++) {
            account.group("G" + i);
            Account.done(account.groups.add(Account.ID, "G" + i, "ana"));
        }
        account.group("G10");

        assertThat(Account.refused(account.groups.add(Account.ID, "G10", "ana")))
                .isEqualTo(
                        new Fault(
                                "LimitExceeded", 409, "Cannot exceed quota for GroupsPerUser: 10"));
    }

    @Test
    void a_group_with_members_cannot_be_deleted_nor_can_they() {
        account.user("ana");
        account.group("Ops");
        Account.done(account.groups.add(Account.ID, "Ops", "ana"));
        var conflict =
                new Fault(
                        "DeleteConflict",
                        409,
                        "Cannot delete entity, must remove users from group first.");

        assertThat(Account.refused(account.groups.delete(Account.ID, "Ops"))).isEqualTo(conflict);
        assertThat(Account.refused(account.users.delete(Account.ID, "ana"))).isEqualTo(conflict);
        Account.done(account.groups.remove(Account.ID, "Ops", "ana"));
        Account.done(account.groups.delete(Account.ID, "Ops"));
        Account.done(account.users.delete(Account.ID, "ana"));
    }

    @Test
    void a_renamed_group_keeps_its_members_and_a_renamed_user_its_groups() {
        account.user("ana");
        Group before = account.group("Ops");
        Account.done(account.groups.add(Account.ID, "Ops", "ana"));

        Account.done(
                account.groups.rename(
                        Account.ID, "Ops", Optional.of("/team/"), Optional.of("Operations")));
        Account.done(
                account.users.rename(Account.ID, "ana", Optional.empty(), Optional.of("anna")));

        Page<Group> groups = Account.done(account.groups.of(Account.ID, "anna", Page.Wanted.FIRST));
        assertThat(groups.items())
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.name()).isEqualTo("Operations");
                    assertThat(group.ids().path()).isEqualTo("/team/");
                    assertThat(group.ids().uniqueId()).isEqualTo(before.ids().uniqueId());
                });
    }

    @Test
    void a_name_that_is_taken_is_not_given_by_renaming() {
        account.group("Ops");
        account.group("Dev");

        assertThat(
                        Account.refused(
                                account.groups.rename(
                                        Account.ID, "Dev", Optional.empty(), Optional.of("ops"))))
                .isEqualTo(
                        new Fault(
                                "EntityAlreadyExists", 409, "Group with name ops already exists."));
        Account.done(
                account.groups.rename(Account.ID, "Dev", Optional.empty(), Optional.of("DEV")));
    }

    @Test
    void inline_policies_share_the_room_of_a_group() {
        account.group("Ops");

        assertThat(
                        Account.refused(
                                account.groups.putInline(
                                        Account.ID,
                                        "Ops",
                                        "p",
                                        Account.allow("iam:" + "x".repeat(5_120), "*"))))
                .isEqualTo(
                        new Fault(
                                "LimitExceeded",
                                409,
                                "Maximum policy size of 5120 bytes exceeded for group Ops"));
    }

    @Test
    void ten_policies_can_be_attached_to_a_group() {
        account.group("Ops");
        for (int i = 0; i < 10; i++) {
            attach("P" + i);
        }

        assertThat(Account.refused(attached("P10")).message())
                .isEqualTo("Cannot exceed quota for PoliciesPerGroup: 10");
    }

    private void attach(String policy) {
        Account.done(attached(policy));
    }

    private Reply<Group> attached(String policy) {
        ManagedPolicy made = account.policy(policy, Account.allow("iam:GetRole", "*"));
        return account.groups.attach(Account.ID, "Ops", made.arn().toString());
    }
}

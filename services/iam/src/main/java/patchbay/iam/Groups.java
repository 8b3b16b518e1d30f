package patchbay.iam;

import java.time.InstantSource;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Creates, changes and deletes groups and their memberships, with the rules and the wording of IAM.
 *
 * <p>Source: <i>IAM API Reference</i>; <i>IAM User Guide, IAM and STS quotas</i>.
 */
public final class Groups extends PolicyHolders<Group> {
    /** How many groups an account may have. */
    public static final int MOST = 300;

    /** How many groups a user may be in. */
    public static final int MOST_PER_USER = 10;

    private final GroupStore store;
    private final UserStore users;
    private final UniqueIds ids;
    private final InstantSource clock;

    public Groups(
            GroupStore store,
            UserStore users,
            ManagedPolicies policies,
            PolicyDocuments documents,
            UniqueIds ids,
            InstantSource clock) {
        super(Holder.GROUP, store, policies, documents);
        this.store = store;
        this.users = users;
        this.ids = ids;
        this.clock = clock;
    }

    public Reply<Group> create(Partition partition, AccountId account, String path, String name) {
        if (store.count(account) >= MOST) {
            return Reply.refused(
                    IamFault.limitExceeded("Cannot exceed quota for GroupsPerAccount: " + MOST));
        }
        var group =
                new Group(
                        new Identifiers(
                                partition, account, path, name, ids.group(), Seconds.of(clock)),
                        Permissions.NONE);
        return store.add(group) ? Reply.done(group) : Reply.refused(taken(name));
    }

    /** Gives the group another name or path; its members stay. */
    public Reply<Group> rename(
            AccountId account, String name, Optional<String> newPath, Optional<String> newName) {
        return found(
                name,
                store.rename(
                        account,
                        name,
                        group ->
                                group.renamed(
                                        newPath.orElse(group.ids().path()),
                                        newName.orElse(group.name())),
                        taken(newName.orElse(name))));
    }

    public Reply<Group> delete(AccountId account, String name) {
        return remove(account, name);
    }

    /** Puts a user into a group; done again, it changes nothing. */
    public Reply<String> add(AccountId account, String group, String user) {
        return switch (store.join(account, group, user, MOST_PER_USER)) {
            case DONE -> Reply.done(user);
            case NO_GROUP -> Reply.refused(Holder.GROUP.none(group));
            case NO_USER -> Reply.refused(Holder.USER.none(user));
            case TOO_MANY ->
                    Reply.refused(
                            IamFault.limitExceeded(
                                    "Cannot exceed quota for GroupsPerUser: " + MOST_PER_USER));
        };
    }

    public Reply<String> remove(AccountId account, String group, String user) {
        return switch (store.leave(account, group, user)) {
            case DONE -> Reply.done(user);
            case NO_GROUP -> Reply.refused(Holder.GROUP.none(group));
            case NO_USER -> Reply.refused(Holder.USER.none(user));
            case NO_MEMBER ->
                    Reply.refused(IamFault.noSuchEntity("User " + user + " not in group " + group));
        };
    }

    /** A page of the group's members, by name. */
    public Reply<Page<User>> members(AccountId account, String group, Page.Wanted wanted) {
        return Page.of(
                wanted,
                (after, limit) -> store.members(account, group, after, limit),
                user -> Folded.of(user.name()));
    }

    /** A page of the groups that a user is in, by name. */
    public Reply<Page<Group>> of(AccountId account, String user, Page.Wanted wanted) {
        return unless(
                users.find(account, user).isEmpty()
                        ? Optional.of(Holder.USER.none(user))
                        : Optional.empty(),
                () ->
                        Page.of(
                                wanted,
                                (after, limit) -> store.groupsOf(account, user, after, limit),
                                group -> Folded.of(group.name())));
    }

    private static Fault taken(String name) {
        return IamFault.alreadyExists("Group with name " + name + " already exists.");
    }
}

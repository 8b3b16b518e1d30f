package patchbay.iam;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Creates, changes and deletes users, with the rules and the wording of IAM.
 *
 * <p>Source: <i>IAM API Reference</i>; rules 5.1 to 5.9 of the behaviour catalogue.
 */
public final class Users extends PolicyHolders<User> {
    /** How many users an account may have. */
    public static final int MOST = 5000;

    private final UserStore store;
    private final ManagedPolicies policies;
    private final UniqueIds ids;
    private final InstantSource clock;

    public Users(
            UserStore store,
            ManagedPolicies policies,
            PolicyDocuments documents,
            UniqueIds ids,
            InstantSource clock) {
        super(Holder.USER, store, policies, documents);
        this.store = store;
        this.policies = policies;
        this.ids = ids;
        this.clock = clock;
    }

    /** A user to be created. */
    public record Draft(
            Partition partition,
            AccountId account,
            String path,
            String name,
            Optional<String> boundary,
            List<Tags.Tag> tags) {}

    public Reply<User> create(Draft draft) {
        Optional<Fault> fault =
                draft.boundary().flatMap(arn -> policies.boundaryFault(draft.account(), arn));
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        if (store.count(draft.account()) >= MOST) {
            return Reply.refused(
                    IamFault.limitExceeded("Cannot exceed quota for UsersPerAccount: " + MOST));
        }
        return Tags.NONE.with(draft.tags()).then(tags -> add(draft, tags));
    }

    private Reply<User> add(Draft draft, Tags tags) {
        var user =
                new User(
                        new Identifiers(
                                draft.partition(),
                                draft.account(),
                                draft.path(),
                                draft.name(),
                                ids.user(),
                                Seconds.of(clock)),
                        Permissions.NONE.within(draft.boundary()),
                        tags);
        return store.add(user) ? Reply.done(user) : Reply.refused(taken(draft.name()));
    }

    /** The user of the draft's name, created from it where there is none. */
    public Reply<User> ensure(Draft draft) {
        return store.find(draft.account(), draft.name())
                .map(Reply::done)
                .orElseGet(() -> create(draft));
    }

    /** Gives the user another name or path; access keys and memberships go with it. */
    public Reply<User> rename(
            AccountId account, String name, Optional<String> newPath, Optional<String> newName) {
        return found(
                name,
                store.rename(
                        account,
                        name,
                        user ->
                                user.renamed(
                                        newPath.orElse(user.ids().path()),
                                        newName.orElse(user.name())),
                        taken(newName.orElse(name))));
    }

    public Reply<User> delete(AccountId account, String name) {
        return remove(account, name);
    }

    public Reply<User> bound(AccountId account, String name, String policyArn) {
        return setBoundary(account, name, policyArn);
    }

    public Reply<User> deleteBoundary(AccountId account, String name) {
        return removeBoundary(account, name);
    }

    /** The owner, who must be there: a user, or the root user where no name is given. */
    public Reply<Optional<User>> checked(AccountId account, Optional<String> owner) {
        return owner.map(name -> get(account, name).map(Optional::of))
                .orElseGet(() -> Reply.done(Optional.empty()));
    }

    /** The owner's console password: none has one, people sign in through the portal. */
    public <T> Reply<T> loginProfile(AccountId account, Optional<String> owner) {
        return checked(account, owner)
                .then(user ->
                        Reply.refused(
                                IamFault.noSuchEntity(
                                        "Login Profile for User "
                                                + owner.orElse("root")
                                                + " cannot be found.")));
    }

    public Reply<User> tag(AccountId account, String name, Collection<Tags.Tag> tags) {
        return change(account, name, user -> user.tags().with(tags).map(user::tagged));
    }

    public Reply<User> untag(AccountId account, String name, Collection<String> tagKeys) {
        return change(account, name, user -> Reply.done(user.tagged(user.tags().without(tagKeys))));
    }

    private static Fault taken(String name) {
        return IamFault.alreadyExists("User with name " + name + " already exists.");
    }
}

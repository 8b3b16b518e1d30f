package patchbay.iam;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Creates, changes and deletes users, with the rules and the wording of IAM.
 *
 * <p>Source: <i>IAM API Reference</i>; rules 5.1 to 5.9 of the behaviour catalogue.
 */
public final class Users {
    private static final int MOST = 5000;

    private final UserStore store;
    private final AccessKeyStore keys;
    private final ManagedPolicies policies;
    private final PolicyDocuments documents;
    private final UniqueIds ids;
    private final InstantSource clock;

    public Users(
            UserStore store,
            AccessKeyStore keys,
            ManagedPolicies policies,
            PolicyDocuments documents,
            UniqueIds ids,
            InstantSource clock) {
        this.store = store;
        this.keys = keys;
        this.policies = policies;
        this.documents = documents;
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
        Optional<Fault> fault = draft.boundary().flatMap(policies::boundaryFault);
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

    public Reply<User> get(AccountId account, String name) {
        return store.find(account, name)
                .map(Reply::done)
                .orElseGet(() -> Reply.refused(IamFault.noUser(name)));
    }

    public Reply<Page<User>> list(AccountId account, String pathPrefix, Page.Wanted wanted) {
        return Page.of(
                wanted,
                (after, limit) -> store.list(account, pathPrefix, after, limit),
                user -> Folded.of(user.name()));
    }

    public int count(AccountId account) {
        return store.count(account);
    }

    /** Gives the user another name or path; access keys go with it. */
    public Reply<User> rename(
            AccountId account, String name, Optional<String> newPath, Optional<String> newName) {
        Optional<User> taken =
                newName.filter(wanted -> !Folded.of(wanted).equals(Folded.of(name)))
                        .flatMap(wanted -> store.findIgnoringCase(account, wanted));
        if (taken.isPresent()) {
            return Reply.refused(taken(newName.orElseThrow()));
        }
        return change(
                account,
                name,
                user ->
                        Reply.done(
                                user.renamed(
                                        newPath.orElse(user.ids().path()),
                                        newName.orElse(user.name()))));
    }

    public Reply<User> delete(AccountId account, String name) {
        if (!keys.list(account, Optional.of(name)).isEmpty()) {
            return Reply.refused(
                    IamFault.deleteConflict(
                            "Cannot delete entity, must delete access keys first."));
        }
        return found(
                name,
                store.remove(
                        account,
                        name,
                        user ->
                                Holder.blocksDeletion(user.permissions())
                                        .<Reply<User>>map(Reply::refused)
                                        .orElseGet(() -> Reply.done(user))));
    }

    public Reply<User> putInline(AccountId account, String name, String policy, String document) {
        Optional<Fault> fault = documents.identityFault(document);
        return fault.isPresent()
                ? Reply.refused(fault.get())
                : permit(
                        account,
                        name,
                        before -> Holder.USER.putInline(before, name, policy, document));
    }

    /** The text of one of the user's inline policies. */
    public Reply<String> inline(AccountId account, String name, String policy) {
        return get(account, name)
                .then(user ->
                        Optional.ofNullable(user.permissions().inline().get(policy))
                                .map(Reply::done)
                                .orElseGet(() -> Reply.refused(Holder.USER.noInline(policy))));
    }

    public Reply<User> deleteInline(AccountId account, String name, String policy) {
        return permit(account, name, before -> Holder.USER.deleteInline(before, policy));
    }

    public Reply<User> attach(AccountId account, String name, String policyArn) {
        Optional<Fault> fault = policies.attachFault(policyArn);
        return fault.isPresent()
                ? Reply.refused(fault.get())
                : permit(account, name, before -> Holder.USER.attach(before, policyArn));
    }

    public Reply<User> detach(AccountId account, String name, String policyArn) {
        return permit(account, name, before -> Holder.USER.detach(before, policyArn));
    }

    public Reply<User> bound(AccountId account, String name, String policyArn) {
        Optional<Fault> fault = policies.boundaryFault(policyArn);
        return fault.isPresent()
                ? Reply.refused(fault.get())
                : permit(
                        account, name, before -> Reply.done(before.within(Optional.of(policyArn))));
    }

    public Reply<User> deleteBoundary(AccountId account, String name) {
        return permit(account, name, before -> Holder.USER.deleteBoundary(before, name));
    }

    public Reply<User> tag(AccountId account, String name, Collection<Tags.Tag> tags) {
        return change(account, name, user -> user.tags().with(tags).map(user::tagged));
    }

    public Reply<User> untag(AccountId account, String name, Collection<String> tagKeys) {
        return change(account, name, user -> Reply.done(user.tagged(user.tags().without(tagKeys))));
    }

    private Reply<User> permit(
            AccountId account, String name, Function<Permissions, Reply<Permissions>> edit) {
        return change(account, name, user -> edit.apply(user.permissions()).map(user::permitting));
    }

    private Reply<User> change(AccountId account, String name, Function<User, Reply<User>> edit) {
        return found(name, store.change(account, name, edit));
    }

    private static Fault taken(String name) {
        return IamFault.alreadyExists("User with name " + name + " already exists.");
    }

    private static Reply<User> found(String name, Optional<Reply<User>> answer) {
        return answer.orElseGet(() -> Reply.refused(IamFault.noUser(name)));
    }
}

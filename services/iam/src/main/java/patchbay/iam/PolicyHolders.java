package patchbay.iam;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import patchbay.aws.AccountId;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * What roles, users and groups have in common: they are found by name, and hold policies.
 *
 * <p>Source: <i>IAM API Reference</i>; rules 5.1 to 5.9 of the behaviour catalogue.
 */
public abstract sealed class PolicyHolders<T extends PolicyHolder<T>> permits Roles, Users, Groups {
    private final Holder kind;
    private final HolderStore<T> store;
    private final ManagedPolicies policies;
    private final PolicyDocuments documents;

    PolicyHolders(
            Holder kind,
            HolderStore<T> store,
            ManagedPolicies policies,
            PolicyDocuments documents) {
        this.kind = kind;
        this.store = store;
        this.policies = policies;
        this.documents = documents;
    }

    public final Reply<T> get(AccountId account, String name) {
        return found(name, store.find(account, name).map(Reply::done));
    }

    /** The one of exactly this name. */
    public final Optional<T> find(AccountId account, String name) {
        return store.find(account, name);
    }

    /** The one whose name differs from this one at most in case. */
    public final Optional<T> findIgnoringCase(AccountId account, String name) {
        return store.findIgnoringCase(account, name);
    }

    public final Reply<Page<T>> list(AccountId account, String pathPrefix, Page.Wanted wanted) {
        return Page.of(
                wanted,
                (after, limit) -> store.list(account, pathPrefix, after, limit),
                holder -> Folded.of(holder.name()));
    }

    public final int count(AccountId account) {
        return store.count(account);
    }

    public final Reply<T> putInline(
            AccountId account, String name, String policy, String document) {
        return unless(
                documents.identityFault(document),
                () ->
                        permit(
                                account,
                                name,
                                before -> kind.putInline(before, name, policy, document)));
    }

    /** The text of one of the inline policies. */
    public final Reply<String> inline(AccountId account, String name, String policy) {
        return get(account, name)
                .then(holder ->
                        Optional.ofNullable(holder.permissions().inline().get(policy))
                                .map(Reply::done)
                                .orElseGet(() -> Reply.refused(kind.noInline(policy))));
    }

    public final Reply<T> deleteInline(AccountId account, String name, String policy) {
        return permit(account, name, before -> kind.deleteInline(before, policy));
    }

    public final Reply<T> attach(AccountId account, String name, String policyArn) {
        return unless(
                policies.attachFault(account, policyArn),
                () -> permit(account, name, before -> kind.attach(before, policyArn)));
    }

    public final Reply<T> detach(AccountId account, String name, String policyArn) {
        return permit(account, name, before -> kind.detach(before, policyArn));
    }

    final Reply<T> setBoundary(AccountId account, String name, String policyArn) {
        return unless(
                policies.boundaryFault(account, policyArn),
                () ->
                        permit(
                                account,
                                name,
                                before -> Reply.done(before.within(Optional.of(policyArn)))));
    }

    final Reply<T> removeBoundary(AccountId account, String name) {
        return permit(account, name, before -> kind.deleteBoundary(before, name));
    }

    final Reply<T> remove(AccountId account, String name) {
        return found(
                name,
                store.remove(
                        account,
                        name,
                        (holder, ties) ->
                                kind.blocksDeletion(holder.permissions(), ties)
                                        .<Reply<T>>map(Reply::refused)
                                        .orElseGet(() -> Reply.done(holder))));
    }

    final Reply<T> change(AccountId account, String name, Function<T, Reply<T>> edit) {
        return found(name, store.change(account, name, edit));
    }

    final Reply<T> found(String name, Optional<Reply<T>> answer) {
        return answer.orElseGet(() -> Reply.refused(kind.none(name)));
    }

    private Reply<T> permit(
            AccountId account, String name, Function<Permissions, Reply<Permissions>> edit) {
        return change(
                account, name, holder -> edit.apply(holder.permissions()).map(holder::permitting));
    }

    /** What the work answers, unless there is a fault already. */
    static <R> Reply<R> unless(Optional<Fault> fault, Supplier<Reply<R>> work) {
        return fault.<Reply<R>>map(Reply::refused).orElseGet(work);
    }
}

package patchbay.iam;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.policy.PolicySize;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Creates, changes and deletes roles, with the rules and the wording of IAM.
 *
 * <p>Source: <i>IAM API Reference</i>; rules 5.1 to 5.9 of the behaviour catalogue.
 */
public final class Roles {
    private static final int MOST = 1000;
    private static final int TRUST_SIZE = 2048;

    private final RoleStore store;
    private final ManagedPolicies policies;
    private final PolicyDocuments documents;
    private final UniqueIds ids;
    private final InstantSource clock;

    public Roles(
            RoleStore store,
            ManagedPolicies policies,
            PolicyDocuments documents,
            UniqueIds ids,
            InstantSource clock) {
        this.store = store;
        this.policies = policies;
        this.documents = documents;
        this.ids = ids;
        this.clock = clock;
    }

    /** A role to be created. */
    public record Draft(
            Partition partition,
            AccountId account,
            String path,
            String name,
            String trustPolicy,
            String description,
            Duration maxSession,
            Optional<String> boundary,
            List<Tags.Tag> tags) {
        /** A role as most are: no path, sessions of an hour at most, no boundary, no tags. */
        public static Draft of(
                Partition partition, AccountId account, String name, String trustPolicy) {
            return new Draft(
                    partition,
                    account,
                    "/",
                    name,
                    trustPolicy,
                    "",
                    Duration.ofHours(1),
                    Optional.empty(),
                    List.of());
        }
    }

    public Reply<Role> create(Draft draft) {
        Optional<Fault> fault =
                trustFault(draft.partition(), draft.trustPolicy())
                        .or(() -> draft.boundary().flatMap(policies::boundaryFault));
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        if (store.count(draft.account()) >= MOST) {
            return Reply.refused(
                    IamFault.limitExceeded("Cannot exceed quota for RolesPerAccount: " + MOST));
        }
        return Tags.NONE.with(draft.tags()).then(tags -> add(draft, tags));
    }

    private Reply<Role> add(Draft draft, Tags tags) {
        var role =
                new Role(
                        new Identifiers(
                                draft.partition(),
                                draft.account(),
                                draft.path(),
                                draft.name(),
                                ids.role(),
                                Seconds.of(clock)),
                        draft.trustPolicy(),
                        draft.description(),
                        draft.maxSession(),
                        Permissions.NONE.within(draft.boundary()),
                        tags);
        return store.add(role)
                ? Reply.done(role)
                : Reply.refused(
                        IamFault.alreadyExists(
                                "Role with name " + draft.name() + " already exists."));
    }

    /** The role of the draft's name, created from it where there is none. */
    public Reply<Role> ensure(Draft draft) {
        return store.find(draft.account(), draft.name())
                .map(Reply::done)
                .orElseGet(() -> create(draft));
    }

    public Reply<Role> get(AccountId account, String name) {
        return store.find(account, name)
                .map(Reply::done)
                .orElseGet(() -> Reply.refused(IamFault.noRole(name)));
    }

    /** The role of exactly this name. */
    public Optional<Role> find(AccountId account, String name) {
        return store.find(account, name);
    }

    /** The role whose name differs from this one at most in case. */
    public Optional<Role> findIgnoringCase(AccountId account, String name) {
        return store.findIgnoringCase(account, name);
    }

    public Reply<Page<Role>> list(AccountId account, String pathPrefix, Page.Wanted wanted) {
        return Page.of(
                wanted,
                (after, limit) -> store.list(account, pathPrefix, after, limit),
                role -> Folded.of(role.name()));
    }

    public int count(AccountId account) {
        return store.count(account);
    }

    public Reply<Role> trust(Partition partition, AccountId account, String name, String policy) {
        Optional<Fault> fault = trustFault(partition, policy);
        return fault.isPresent()
                ? Reply.refused(fault.get())
                : change(account, name, role -> Reply.done(role.trusting(policy)));
    }

    /** Changes what is given and leaves the rest. */
    public Reply<Role> describe(
            AccountId account,
            String name,
            Optional<String> description,
            Optional<Duration> maxSession) {
        return change(
                account,
                name,
                role ->
                        Reply.done(
                                role.described(
                                        description.orElse(role.description()),
                                        maxSession.orElse(role.maxSession()))));
    }

    public Reply<Role> delete(AccountId account, String name) {
        return found(
                name,
                store.remove(
                        account,
                        name,
                        role ->
                                Holder.blocksDeletion(role.permissions())
                                        .<Reply<Role>>map(Reply::refused)
                                        .orElseGet(() -> Reply.done(role))));
    }

    public Reply<Role> putInline(AccountId account, String name, String policy, String document) {
        Optional<Fault> fault = documents.identityFault(document);
        return fault.isPresent()
                ? Reply.refused(fault.get())
                : permit(
                        account,
                        name,
                        before -> Holder.ROLE.putInline(before, name, policy, document));
    }

    /** The text of one of the role's inline policies. */
    public Reply<String> inline(AccountId account, String name, String policy) {
        return get(account, name)
                .then(role ->
                        Optional.ofNullable(role.permissions().inline().get(policy))
                                .map(Reply::done)
                                .orElseGet(() -> Reply.refused(Holder.ROLE.noInline(policy))));
    }

    public Reply<Role> deleteInline(AccountId account, String name, String policy) {
        return permit(account, name, before -> Holder.ROLE.deleteInline(before, policy));
    }

    public Reply<Role> attach(AccountId account, String name, String policyArn) {
        Optional<Fault> fault = policies.attachFault(policyArn);
        return fault.isPresent()
                ? Reply.refused(fault.get())
                : permit(account, name, before -> Holder.ROLE.attach(before, policyArn));
    }

    public Reply<Role> detach(AccountId account, String name, String policyArn) {
        return permit(account, name, before -> Holder.ROLE.detach(before, policyArn));
    }

    public Reply<Role> bound(AccountId account, String name, String policyArn) {
        Optional<Fault> fault = policies.boundaryFault(policyArn);
        return fault.isPresent()
                ? Reply.refused(fault.get())
                : permit(
                        account, name, before -> Reply.done(before.within(Optional.of(policyArn))));
    }

    public Reply<Role> deleteBoundary(AccountId account, String name) {
        return permit(account, name, before -> Holder.ROLE.deleteBoundary(before, name));
    }

    public Reply<Role> tag(AccountId account, String name, Collection<Tags.Tag> tags) {
        return change(account, name, role -> role.tags().with(tags).map(role::tagged));
    }

    public Reply<Role> untag(AccountId account, String name, Collection<String> keys) {
        return change(account, name, role -> Reply.done(role.tagged(role.tags().without(keys))));
    }

    private Optional<Fault> trustFault(Partition partition, String policy) {
        if (PolicySize.withoutWhiteSpace(policy) > TRUST_SIZE) {
            return Optional.of(
                    IamFault.limitExceeded(
                            "Cannot exceed quota for ACLSizePerRole: " + TRUST_SIZE));
        }
        return documents.trustFault(partition, policy);
    }

    private Reply<Role> permit(
            AccountId account, String name, Function<Permissions, Reply<Permissions>> edit) {
        return change(account, name, role -> edit.apply(role.permissions()).map(role::permitting));
    }

    private Reply<Role> change(AccountId account, String name, Function<Role, Reply<Role>> edit) {
        return found(name, store.change(account, name, edit));
    }

    private static Reply<Role> found(String name, Optional<Reply<Role>> answer) {
        return answer.orElseGet(() -> Reply.refused(IamFault.noRole(name)));
    }
}

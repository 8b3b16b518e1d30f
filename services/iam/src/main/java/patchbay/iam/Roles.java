package patchbay.iam;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
public final class Roles extends PolicyHolders<Role> {
    /** How many roles an account may have. */
    public static final int MOST = 1000;

    /** Characters of a trust policy, white space not counted. */
    public static final int TRUST_SIZE = 2048;

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
        super(Holder.ROLE, store, policies, documents);
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
        return trustToKeep(draft.partition(), draft.trustPolicy())
                .then(trust ->
                        unless(
                                createFault(draft),
                                () ->
                                        Tags.NONE
                                                .with(draft.tags())
                                                .then(tags -> add(draft, trust, tags))));
    }

    private Optional<Fault> createFault(Draft draft) {
        Optional<Fault> fault =
                draft.boundary().flatMap(arn -> policies.boundaryFault(draft.account(), arn));
        return fault.isEmpty() && store.count(draft.account()) >= MOST
                ? Optional.of(
                        IamFault.limitExceeded("Cannot exceed quota for RolesPerAccount: " + MOST))
                : fault;
    }

    private Reply<Role> add(Draft draft, String trust, Tags tags) {
        var role =
                new Role(
                        new Identifiers(
                                draft.partition(),
                                draft.account(),
                                draft.path(),
                                draft.name(),
                                ids.role(),
                                Seconds.of(clock)),
                        trust,
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
        return there(draft).orElseGet(() -> made(draft));
    }

    /** Another node may have made it in between. */
    private Reply<Role> made(Draft draft) {
        Reply<Role> made = create(draft);
        return made instanceof Reply.Refused<Role> ? there(draft).orElse(made) : made;
    }

    private Optional<Reply<Role>> there(Draft draft) {
        return store.find(draft.account(), draft.name()).map(Reply::done);
    }

    public Reply<Role> trust(Partition partition, AccountId account, String name, String policy) {
        return trustToKeep(partition, policy)
                .then(trust -> change(account, name, role -> Reply.done(role.trusting(trust))));
    }

    /** The role's trust policy with the principals that are there named by their ARNs. */
    public String shownTrust(Role role) {
        return documents.shown(role.trustPolicy());
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

    /**
     * Makes description and permissions of the role these, all in one step, whatever they were.
     * IAM's rules and quotas count as for each step alone.
     */
    public Reply<Role> become(
            AccountId account, String name, String description, Permissions wanted) {
        return unless(
                fault(account, wanted),
                () ->
                        room(name, wanted)
                                .then(permissions ->
                                        change(
                                                account,
                                                name,
                                                role ->
                                                        Reply.done(
                                                                role.described(
                                                                                description,
                                                                                role.maxSession())
                                                                        .permitting(
                                                                                permissions)))));
    }

    private Optional<Fault> fault(AccountId account, Permissions wanted) {
        return Stream.of(
                        wanted.attached().stream()
                                .flatMap(arn -> policies.attachFault(account, arn).stream()),
                        wanted.boundary().stream()
                                .flatMap(arn -> policies.boundaryFault(account, arn).stream()),
                        wanted.inline().values().stream()
                                .flatMap(text -> documents.identityFault(text).stream()))
                .flatMap(faults -> faults)
                .findFirst();
    }

    /** The permissions, put together as if one step after the other. */
    private static Reply<Permissions> room(String name, Permissions wanted) {
        Reply<Permissions> reply = Reply.done(Permissions.NONE.within(wanted.boundary()));
        for (String arn : wanted.attached()) {
            reply = reply.then(before -> Holder.ROLE.attach(before, arn));
        }
        for (Map.Entry<String, String> each : wanted.inline().entrySet()) {
            reply =
                    reply.then(before ->
                            Holder.ROLE.putInline(before, name, each.getKey(), each.getValue()));
        }
        return reply;
    }

    public Reply<Role> delete(AccountId account, String name) {
        return remove(account, name);
    }

    public Reply<Role> bound(AccountId account, String name, String policyArn) {
        return setBoundary(account, name, policyArn);
    }

    public Reply<Role> deleteBoundary(AccountId account, String name) {
        return removeBoundary(account, name);
    }

    public Reply<Role> tag(AccountId account, String name, Collection<Tags.Tag> tags) {
        return change(account, name, role -> role.tags().with(tags).map(role::tagged));
    }

    public Reply<Role> untag(AccountId account, String name, Collection<String> keys) {
        return change(account, name, role -> Reply.done(role.tagged(role.tags().without(keys))));
    }

    private Reply<String> trustToKeep(Partition partition, String policy) {
        if (PolicySize.withoutWhiteSpace(policy) > TRUST_SIZE) {
            return Reply.refused(
                    IamFault.limitExceeded(
                            "Cannot exceed quota for ACLSizePerRole: " + TRUST_SIZE));
        }
        return documents.trust(partition, policy);
    }
}

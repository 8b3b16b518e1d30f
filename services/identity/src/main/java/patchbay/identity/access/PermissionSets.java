package patchbay.identity.access;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.chance.Randomness;
import patchbay.iam.ManagedPolicies;
import patchbay.identity.Instance;
import patchbay.policy.PolicyDocument;
import patchbay.policy.PolicyParse;
import patchbay.policy.PolicyType;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Creates, changes and deletes permission sets.
 *
 * <p>Source: <i>IAM Identity Center API Reference</i>; quotas of the User Guide. What is changed
 * here reaches the accounts when the set is provisioned.
 */
public final class PermissionSets {
    /** Sets of one instance. */
    public static final int MOST = 2000;

    /** Policies attached to one set, of either kind. */
    public static final int MOST_POLICIES = 20;

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final String ALPHABET = "abcdef0123456789";

    private final AccessStore store;
    private final ManagedPolicies policies;
    private final InstantSource clock;
    private final Randomness random;

    public PermissionSets(
            AccessStore store, ManagedPolicies policies, InstantSource clock, Randomness random) {
        this.store = store;
        this.policies = policies;
        this.clock = clock;
        this.random = random;
    }

    /** A set to be created; what is not said is as usual: an hour, no description. */
    public record Draft(
            String name,
            Optional<String> description,
            Optional<Duration> session,
            Optional<String> relayState) {}

    public Reply<PermissionSet> create(Instance instance, Draft draft) {
        Duration session = draft.session().orElse(SHORTEST);
        Optional<Fault> fault = durationFault(session);
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        var set =
                new PermissionSet(
                        "ps-" + random.text(16, ALPHABET),
                        instance.id(),
                        draft.name(),
                        draft.description().orElse(""),
                        session,
                        draft.relayState().orElse(""),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        1,
                        Permits.NONE);
        return store.change(rows -> {
            if (rows.named(instance.id(), draft.name()).isPresent()) {
                return Reply.refused(
                        AccessFault.conflict(
                                "PermissionSet with name " + draft.name() + " already exists."));
            }
            if (rows.countPermissionSets(instance.id()) >= MOST) {
                return Reply.refused(
                        AccessFault.quota(
                                "You have exceeded the limit of " + MOST + " permission sets."));
            }
            rows.put(set);
            return Reply.done(set);
        });
    }

    public Reply<PermissionSet> get(Instance instance, String id) {
        return store.read(rows -> find(rows, instance, id));
    }

    /** The set of exactly this name. */
    public Optional<PermissionSet> named(Instance instance, String name) {
        return store.read(rows -> rows.named(instance.id(), name));
    }

    /** By id, behind the given one, at most so many. */
    public List<PermissionSet> list(Instance instance, String after, int limit) {
        return store.read(rows -> rows.permissionSets(instance.id(), after, limit));
    }

    /** Changes what is given and leaves the rest. */
    public Reply<PermissionSet> update(
            Instance instance,
            String id,
            Optional<String> description,
            Optional<Duration> session,
            Optional<String> relayState) {
        Optional<Fault> fault = session.flatMap(PermissionSets::durationFault);
        return fault.isPresent()
                ? Reply.refused(fault.get())
                : change(
                        instance,
                        id,
                        set ->
                                Reply.done(
                                        set.described(
                                                description.orElse(set.description()),
                                                session.orElse(set.session()),
                                                relayState.orElse(set.relayState()))));
    }

    /** Deletes the set; not while somebody has it, or a role of it is left. */
    public Reply<PermissionSet> delete(Instance instance, String id) {
        return store.change(rows ->
                find(rows, instance, id)
                        .then(set -> {
                            if (!rows.provisioned(id).isEmpty()) {
                                return Reply.refused(
                                        AccessFault.conflict(
                                                "Could not delete because PermissionSet has"
                                                        + " ApplicationProfile associated with"
                                                        + " it"));
                            }
                            rows.remove(set);
                            return Reply.done(set);
                        }));
    }

    public Reply<PermissionSet> putInline(Instance instance, String id, String document) {
        if (PolicyDocument.validate(PolicyType.INLINE, document)
                instanceof PolicyParse.Malformed malformed) {
            return Reply.refused(
                    AccessFault.invalid("Policy document is not valid. " + malformed.message()));
        }
        return permit(instance, id, before -> Reply.done(before.inline(Optional.of(document))));
    }

    /** Takes the inline policy away; there need not be one. */
    public Reply<PermissionSet> deleteInline(Instance instance, String id) {
        return permit(instance, id, before -> Reply.done(before.inline(Optional.empty())));
    }

    public Reply<PermissionSet> attach(Instance instance, String id, String policyArn) {
        Optional<Fault> fault = policyFault(policyArn);
        return fault.isPresent()
                ? Reply.refused(fault.get())
                : permit(
                        instance,
                        id,
                        before ->
                                before.managed().contains(policyArn)
                                        ? Reply.refused(
                                                AccessFault.conflict(
                                                        "Permission set already has a typed policy"
                                                                + " with arn "
                                                                + policyArn
                                                                + "."))
                                        : room(before).map(all -> all.with(policyArn)));
    }

    public Reply<PermissionSet> detach(Instance instance, String id, String policyArn) {
        return permit(
                instance,
                id,
                before ->
                        before.managed().contains(policyArn)
                                ? Reply.done(before.without(policyArn))
                                : Reply.refused(
                                        AccessFault.notFound(
                                                "Could not find managed policy with arn "
                                                        + policyArn
                                                        + " attached to the permission set.")));
    }

    public Reply<PermissionSet> attach(Instance instance, String id, CustomerPolicy policy) {
        return permit(
                instance,
                id,
                before ->
                        before.customer().contains(policy)
                                ? Reply.refused(
                                        AccessFault.conflict(
                                                "Customer managed policy reference with name "
                                                        + policy.name()
                                                        + " is already attached."))
                                : room(before).map(all -> all.with(policy)));
    }

    public Reply<PermissionSet> detach(Instance instance, String id, CustomerPolicy policy) {
        return permit(
                instance,
                id,
                before ->
                        before.customer().contains(policy)
                                ? Reply.done(before.without(policy))
                                : Reply.refused(
                                        AccessFault.notFound(
                                                "Could not find customer managed policy reference"
                                                        + " with name "
                                                        + policy.name()
                                                        + ".")));
    }

    public Reply<PermissionSet> bound(Instance instance, String id, Boundary boundary) {
        Optional<Fault> fault =
                boundary instanceof Boundary.Managed(String arn)
                        ? policyFault(arn)
                        : Optional.empty();
        return fault.isPresent()
                ? Reply.refused(fault.get())
                : permit(
                        instance, id, before -> Reply.done(before.boundary(Optional.of(boundary))));
    }

    public Reply<PermissionSet> unbound(Instance instance, String id) {
        return permit(
                instance,
                id,
                before ->
                        before.boundary().isPresent()
                                ? Reply.done(before.boundary(Optional.empty()))
                                : Reply.refused(noBoundary(id)));
    }

    /** What limits the set, or the refusal that a program gets where nothing does. */
    public Reply<Boundary> boundary(Instance instance, String id) {
        return get(instance, id)
                .then(set ->
                        set.permits()
                                .boundary()
                                .map(Reply::done)
                                .orElseGet(() -> Reply.refused(noBoundary(id))));
    }

    private static Fault noBoundary(String id) {
        return AccessFault.notFound("Could not find PermissionsBoundary for PermissionSet " + id);
    }

    private static Reply<Permits> room(Permits permits) {
        return permits.attached() >= MOST_POLICIES
                ? Reply.refused(
                        AccessFault.quota(
                                "You have exceeded the limit of "
                                        + MOST_POLICIES
                                        + " policies attached to a permission set."))
                : Reply.done(permits);
    }

    private Optional<Fault> policyFault(String arn) {
        return policies.find(arn).isPresent()
                ? Optional.empty()
                : Optional.of(
                        AccessFault.notFound("Policy does not exist or is not attachable: " + arn));
    }

    private static Optional<Fault> durationFault(Duration session) {
        return session.compareTo(SHORTEST) < 0 || session.compareTo(LONGEST) > 0
                ? Optional.of(
                        AccessFault.invalid(
                                "Session duration must be between 1 hour and 12 hours."))
                : Optional.empty();
    }

    private Reply<PermissionSet> permit(
            Instance instance, String id, Function<Permits, Reply<Permits>> edit) {
        return change(instance, id, set -> edit.apply(set.permits()).map(set::with));
    }

    private Reply<PermissionSet> change(
            Instance instance, String id, Function<PermissionSet, Reply<PermissionSet>> edit) {
        return store.change(rows ->
                find(rows, instance, id)
                        .then(edit)
                        .map(changed -> {
                            rows.put(changed);
                            return changed;
                        }));
    }

    static Reply<PermissionSet> find(AccessRows rows, Instance instance, String id) {
        return rows.permissionSet(id)
                .filter(set -> set.instance().equals(instance.id()))
                .map(Reply::done)
                .orElseGet(() -> Reply.refused(AccessFault.noPermissionSet(id)));
    }
}

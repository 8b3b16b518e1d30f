package patchbay.iam;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;
import patchbay.policy.PolicySize;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Creates, changes and deletes managed policies, with the rules and the wording of IAM; knows those
 * that the cloud itself provides.
 *
 * <p>Source: <i>IAM API Reference</i>; <i>IAM User Guide, Versioning IAM policies</i>; rule 5.9.
 */
public final class ManagedPolicies {
    /** How many policies an account may have. */
    public static final int MOST = 1500;

    /** How many versions a policy may have. */
    public static final int MOST_VERSIONS = 5;

    /** How many versions of all its policies an account may have. */
    public static final int MOST_VERSIONS_IN_USE = 10_000;

    /** Characters of a policy, white space not counted. */
    public static final int SIZE = 6144;

    private final ManagedPolicyStore store;
    private final PolicyDocuments documents;
    private final UniqueIds ids;
    private final InstantSource clock;

    public ManagedPolicies(
            ManagedPolicyStore store,
            PolicyDocuments documents,
            UniqueIds ids,
            InstantSource clock) {
        this.store = store;
        this.documents = documents;
        this.ids = ids;
        this.clock = clock;
    }

    /** A policy to be created. */
    public record Draft(
            Partition partition,
            AccountId account,
            String path,
            String name,
            String document,
            String description,
            List<Tags.Tag> tags) {
        /** A policy as most are: no path, description or tags. */
        public static Draft of(
                Partition partition, AccountId account, String name, String document) {
            return new Draft(partition, account, "/", name, document, "", List.of());
        }

        Arn arn() {
            return Arn.iam(partition, account, "policy" + path + name);
        }
    }

    public Reply<ManagedPolicy> create(Draft draft) {
        Optional<Fault> fault = documentFault(draft.document());
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        if (store.count(draft.account()) >= MOST) {
            return Reply.refused(
                    IamFault.limitExceeded("Cannot exceed quota for PoliciesPerAccount: " + MOST));
        }
        return Tags.NONE.with(draft.tags()).then(tags -> add(draft, tags));
    }

    private Reply<ManagedPolicy> add(Draft draft, Tags tags) {
        Instant now = Seconds.of(clock);
        var policy =
                new ManagedPolicy(
                        new Identifiers(
                                draft.partition(),
                                draft.account(),
                                draft.path(),
                                draft.name(),
                                ids.policy(),
                                now),
                        draft.description(),
                        tags,
                        now,
                        List.of(new ManagedPolicy.Version(1, draft.document(), now)),
                        1,
                        1,
                        0,
                        0);
        return store.add(policy)
                ? Reply.done(policy)
                : Reply.refused(
                        IamFault.alreadyExists(
                                "A policy called "
                                        + draft.name()
                                        + " already exists. Duplicate names are not allowed."));
    }

    /** The policy of the draft's name, created from it where there is none. */
    public Reply<ManagedPolicy> ensure(Draft draft) {
        return find(draft.arn().toString()).map(Reply::done).orElseGet(() -> create(draft));
    }

    /** The policy of this ARN, a customer's or the cloud's own. */
    public Optional<ManagedPolicy> find(String arn) {
        return ProvidedPolicy.find(arn).or(() -> store.find(arn));
    }

    /** The policy of this ARN, as somebody of the account may see it. */
    public Reply<ManagedPolicy> get(AccountId account, String arn) {
        if (Arn.parse(arn).isEmpty()) {
            return Reply.refused(IamFault.invalidInput("ARN " + arn + " is not valid."));
        }
        return find(arn)
                .filter(policy -> isVisible(account, arn))
                .map(Reply::done)
                .orElseGet(() -> Reply.refused(IamFault.noPolicy(arn)));
    }

    private static boolean isVisible(AccountId account, String arn) {
        String owner = Arn.parse(arn).map(Arn::account).orElse("");
        return owner.equals(account.digits()) || owner.equals("aws");
    }

    /**
     * Which policies of a list are wanted.
     *
     * @param scope {@code All}, {@code AWS} (those that the cloud provides) or {@code Local}
     * @param usage {@code PermissionsPolicy} or {@code PermissionsBoundary}; empty for both
     */
    public record Filter(
            String scope, boolean onlyAttached, String pathPrefix, Optional<String> usage) {}

    /** Policies that anybody of the account may attach, by name. */
    public Reply<Page<ManagedPolicy>> list(
            Partition partition, AccountId account, Filter filter, Page.Wanted wanted) {
        List<ManagedPolicy> all = new ArrayList<>();
        if (!filter.scope().equals("AWS")) {
            all.addAll(store.list(account, filter.pathPrefix(), "", MOST));
        }
        if (!filter.scope().equals("Local")) {
            ProvidedPolicy.all(partition).stream()
                    .map(policy -> counted(account, policy))
                    .forEach(all::add);
        }
        return Page.of(
                wanted,
                all.stream()
                        .filter(policy -> policy.ids().path().startsWith(filter.pathPrefix()))
                        .filter(policy -> !filter.onlyAttached() || policy.attachments() > 0)
                        .filter(policy -> isUsed(policy, filter.usage()))
                        .sorted(Comparator.comparing(ManagedPolicies::key))
                        .toList(),
                ManagedPolicies::key);
    }

    /** A policy that the cloud provides, with the number of its uses in the account. */
    private ManagedPolicy counted(AccountId account, ManagedPolicy policy) {
        List<ManagedPolicyStore.Use> uses = store.uses(account, policy.arn().toString());
        int boundaries = (int) uses.stream().filter(ManagedPolicyStore.Use::boundary).count();
        return policy.used(uses.size() - boundaries, boundaries);
    }

    private static boolean isUsed(ManagedPolicy policy, Optional<String> usage) {
        return switch (usage.orElse("")) {
            case "PermissionsPolicy" -> policy.attachments() > 0;
            case "PermissionsBoundary" -> policy.boundaryUses() > 0;
            default -> true;
        };
    }

    private static String key(ManagedPolicy policy) {
        return Folded.of(policy.ids().name()) + " " + policy.arn();
    }

    public int count(AccountId account) {
        return store.count(account);
    }

    /** How many versions all policies of the account have together. */
    public int versions(AccountId account) {
        return store.versions(account);
    }

    public Reply<ManagedPolicy> delete(AccountId account, String arn) {
        return owned(
                account,
                arn,
                () ->
                        store.remove(
                                arn,
                                policy -> {
                                    if (policy.attachments() + policy.boundaryUses() > 0) {
                                        return Reply.refused(
                                                IamFault.deleteConflict(
                                                        "Cannot delete a policy attached to"
                                                                + " entities."));
                                    }
                                    if (policy.versions().size() > 1) {
                                        return Reply.refused(
                                                IamFault.deleteConflict(
                                                        "This policy has more than one version."
                                                                + " Before you delete a policy, you"
                                                                + " must delete the policy's versions."
                                                                + " The default version is deleted with"
                                                                + " the policy."));
                                    }
                                    return Reply.done(policy);
                                }));
    }

    /** Adds a version; the answer's last version is the new one. */
    public Reply<ManagedPolicy> addVersion(
            AccountId account, String arn, String document, boolean asDefault) {
        Optional<Fault> fault = documentFault(document);
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        return change(
                account,
                arn,
                policy -> {
                    if (policy.versions().size() >= MOST_VERSIONS) {
                        return Reply.refused(
                                IamFault.limitExceeded(
                                        "A managed policy can have up to 5 versions. Before you"
                                                + " create a new version, you must delete an"
                                                + " existing version."));
                    }
                    Instant now = Seconds.of(clock);
                    int number = policy.lastVersion() + 1;
                    var versions = new ArrayList<>(policy.versions());
                    versions.add(new ManagedPolicy.Version(number, document, now));
                    return Reply.done(
                            policy.having(
                                    versions,
                                    asDefault ? number : policy.defaultVersion(),
                                    number,
                                    now));
                });
    }

    public Reply<ManagedPolicy> deleteVersion(AccountId account, String arn, String versionId) {
        return change(
                account,
                arn,
                policy -> {
                    if (policy.version(versionId).isEmpty()) {
                        return Reply.refused(noVersion(arn, versionId));
                    }
                    if (policy.inForce().id().equals(versionId)) {
                        return Reply.refused(
                                IamFault.deleteConflict(
                                        "Cannot delete the default version of a policy."));
                    }
                    return Reply.done(
                            policy.having(
                                    policy.versions().stream()
                                            .filter(version -> !version.id().equals(versionId))
                                            .toList(),
                                    policy.defaultVersion(),
                                    policy.lastVersion(),
                                    Seconds.of(clock)));
                });
    }

    public Reply<ManagedPolicy> useVersion(AccountId account, String arn, String versionId) {
        return change(
                account,
                arn,
                policy ->
                        policy.version(versionId)
                                .map(version ->
                                        Reply.done(
                                                policy.having(
                                                        policy.versions(),
                                                        version.number(),
                                                        policy.lastVersion(),
                                                        Seconds.of(clock))))
                                .orElseGet(() -> Reply.refused(noVersion(arn, versionId))));
    }

    /** The version of this id. */
    public Reply<ManagedPolicy.Version> version(AccountId account, String arn, String versionId) {
        return get(account, arn)
                .then(policy ->
                        policy.version(versionId)
                                .map(Reply::done)
                                .orElseGet(() -> Reply.refused(noVersion(arn, versionId))));
    }

    public Reply<ManagedPolicy> tag(AccountId account, String arn, Collection<Tags.Tag> tags) {
        return change(account, arn, policy -> policy.tags().with(tags).map(policy::tagged));
    }

    public Reply<ManagedPolicy> untag(AccountId account, String arn, Collection<String> keys) {
        return change(
                account, arn, policy -> Reply.done(policy.tagged(policy.tags().without(keys))));
    }

    /** Who in the account uses the policy. */
    public Reply<List<ManagedPolicyStore.Use>> uses(AccountId account, String arn) {
        return get(account, arn).map(policy -> store.uses(account, arn));
    }

    /** Why the account cannot attach a policy of this ARN. */
    Optional<Fault> attachFault(AccountId account, String arn) {
        return Arn.parse(arn).isEmpty()
                ? Optional.of(IamFault.invalidInput("ARN " + arn + " is not valid."))
                : isVisible(account, arn) && find(arn).isPresent()
                        ? Optional.empty()
                        : Optional.of(IamFault.notAttachable(arn));
    }

    /** Why a policy of this ARN cannot be a permissions boundary in the account. */
    Optional<Fault> boundaryFault(AccountId account, String arn) {
        return isVisible(account, arn) && find(arn).isPresent()
                ? Optional.empty()
                : Optional.of(
                        IamFault.noSuchEntity(
                                "Scope ARN: " + arn + " does not exist or is not attachable."));
    }

    private Optional<Fault> documentFault(String document) {
        return PolicySize.withoutWhiteSpace(document) > SIZE
                ? Optional.of(IamFault.limitExceeded("Cannot exceed quota for PolicySize: " + SIZE))
                : documents.managedFault(document);
    }

    private static Fault noVersion(String arn, String versionId) {
        return IamFault.noSuchEntity(
                "Policy "
                        + arn
                        + " version "
                        + versionId
                        + " does not exist or is not attachable.");
    }

    private Reply<ManagedPolicy> change(
            AccountId account, String arn, Function<ManagedPolicy, Reply<ManagedPolicy>> edit) {
        return owned(account, arn, () -> store.change(arn, edit));
    }

    private static Reply<ManagedPolicy> owned(
            AccountId account, String arn, Supplier<Optional<Reply<ManagedPolicy>>> work) {
        Optional<Arn> parsed = Arn.parse(arn);
        if (parsed.isEmpty()) {
            return Reply.refused(IamFault.invalidInput("ARN " + arn + " is not valid."));
        }
        if (!parsed.get().account().equals(account.digits())) {
            return Reply.refused(IamFault.noPolicy(arn));
        }
        return work.get().orElseGet(() -> Reply.refused(IamFault.noPolicy(arn)));
    }
}

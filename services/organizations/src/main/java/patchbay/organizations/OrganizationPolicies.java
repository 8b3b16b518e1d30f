package patchbay.organizations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import patchbay.aws.AccountId;
import patchbay.policy.PolicyDocument;
import patchbay.policy.PolicyParse;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Policies of an organization, their types, and where they hang.
 *
 * <p>Source: <i>Organizations API Reference</i>; <i>Organizations User Guide, Quotas</i>; sections
 * 2.15 and 2.16 of the rule book. Where a type is enabled, the cloud's own policy that allows
 * everything hangs at every root, unit and account from the start.
 */
public final class OrganizationPolicies {
    private static final int MOST = 1_000;

    private final OrganizationStore store;
    private final OrganizationIds ids;

    public OrganizationPolicies(OrganizationStore store, OrganizationIds ids) {
        this.store = store;
        this.ids = ids;
    }

    /** A policy to be made. */
    public record Draft(
            OrganizationPolicyType type,
            String name,
            String description,
            String document,
            Map<String, String> tags) {}

    /** Hangs the policies that allow everything at a new root, unit or account. */
    static void provide(OrganizationRows rows, Organization organization, String target) {
        for (OrganizationPolicyType type : organization.enabled()) {
            rows.policies().attach(organization, type.provided(), target);
        }
    }

    /** The organization with the type enabled. */
    public Reply<Organization> enable(Organization organization, String rootId, String typeName) {
        Optional<OrganizationPolicyType> type = OrganizationPolicyType.parse(typeName);
        return store.change(rows -> {
            Organization now = rows.organizationOf(organization.management()).orElseThrow();
            Optional<Fault> fault =
                    missingRoot(now, rootId)
                            .or(() ->
                                    type.isEmpty() || !hasAllFeatures(now)
                                            ? Optional.of(OrganizationFault.notAvailable())
                                            : Optional.empty())
                            .or(() ->
                                    now.enabled().contains(type.orElseThrow())
                                            ? Optional.of(alreadyEnabled())
                                            : Optional.empty());
            if (fault.isPresent()) {
                return Reply.refused(fault.get());
            }
            rows.enable(now, type.orElseThrow());
            return Reply.done(having(now, type.orElseThrow(), true));
        });
    }

    private static Fault alreadyEnabled() {
        return OrganizationFault.of(
                "PolicyTypeAlreadyEnabledException",
                "The specified policy type is already enabled.");
    }

    /** The organization with the type disabled and every policy of it taken down. */
    public Reply<Organization> disable(Organization organization, String rootId, String typeName) {
        Optional<OrganizationPolicyType> type = OrganizationPolicyType.parse(typeName);
        return store.change(rows -> {
            Organization now = rows.organizationOf(organization.management()).orElseThrow();
            Optional<Fault> fault =
                    missingRoot(now, rootId)
                            .or(() ->
                                    type.filter(now.enabled()::contains).isEmpty()
                                            ? Optional.of(OrganizationFault.notEnabled())
                                            : Optional.empty());
            if (fault.isPresent()) {
                return Reply.refused(fault.get());
            }
            rows.disable(now, type.orElseThrow());
            return Reply.done(having(now, type.orElseThrow(), false));
        });
    }

    private static Optional<Fault> missingRoot(Organization organization, String rootId) {
        return organization.rootId().equals(rootId)
                ? Optional.empty()
                : Optional.of(OrganizationFault.noRoot());
    }

    private static boolean hasAllFeatures(Organization organization) {
        return organization.featureSet() == Organization.FeatureSet.ALL;
    }

    private static Organization having(
            Organization organization, OrganizationPolicyType type, boolean enabled) {
        Set<OrganizationPolicyType> types = new HashSet<>(organization.enabled());
        if (enabled) {
            types.add(type);
        } else {
            types.remove(type);
        }
        return new Organization(
                organization.id(),
                organization.partition(),
                organization.management(),
                organization.featureSet(),
                organization.rootId(),
                organization.createdAt(),
                types);
    }

    public Reply<OrganizationPolicy> create(Organization organization, Draft draft) {
        if (!hasAllFeatures(organization)) {
            return Reply.refused(OrganizationFault.notAvailable());
        }
        Optional<Fault> document = documentFault(draft.type(), draft.document());
        if (document.isPresent()) {
            return Reply.refused(document.get());
        }
        var policy =
                new OrganizationPolicy(
                        ids.policy(),
                        organization.id(),
                        draft.type(),
                        draft.name(),
                        draft.description(),
                        draft.document());
        return store.change(rows -> {
            if (isTaken(rows, organization, draft.type(), draft.name())) {
                return Reply.refused(OrganizationFault.duplicatePolicy());
            }
            if (rows.policies().count(organization.id(), draft.type()) >= MOST) {
                return Reply.refused(
                        OrganizationFault.constraint(
                                "POLICY_NUMBER_LIMIT_EXCEEDED",
                                "You have exceeded the number of policies allowed in an"
                                        + " organization."));
            }
            rows.policies().put(policy);
            rows.tag(policy.id(), draft.tags());
            return Reply.done(policy);
        });
    }

    private static boolean isTaken(
            OrganizationRows rows,
            Organization organization,
            OrganizationPolicyType type,
            String name) {
        return type.provided().name().equals(name)
                || rows.policies().isNamed(organization.id(), type, name);
    }

    private static Optional<Fault> documentFault(OrganizationPolicyType type, String document) {
        if (document.length() > type.size()) {
            return Optional.of(
                    OrganizationFault.constraint(
                            "POLICY_CONTENT_LIMIT_EXCEEDED",
                            "You have exceeded the maximum policy size."));
        }
        return PolicyDocument.validate(type.grammar(), document) instanceof PolicyParse.Malformed
                ? Optional.of(OrganizationFault.malformedPolicy())
                : Optional.empty();
    }

    /** Changes what is given and leaves the rest. */
    public Reply<OrganizationPolicy> update(
            Organization organization,
            String id,
            Optional<String> name,
            Optional<String> description,
            Optional<String> document) {
        return store.change(rows ->
                mutable(rows, organization, id)
                        .then(before -> {
                            OrganizationPolicy after =
                                    before.with(
                                            name.orElse(before.name()),
                                            description.orElse(before.description()),
                                            document.orElse(before.document()));
                            if (!after.name().equals(before.name())
                                    && isTaken(rows, organization, before.type(), after.name())) {
                                return Reply.refused(OrganizationFault.duplicatePolicy());
                            }
                            Optional<Fault> fault = documentFault(after.type(), after.document());
                            if (fault.isPresent()) {
                                return Reply.refused(fault.get());
                            }
                            rows.policies().put(after);
                            return Reply.done(after);
                        }));
    }

    public Reply<OrganizationPolicy> get(Organization organization, String id) {
        return store.read(rows -> find(rows, organization, id));
    }

    private static Reply<OrganizationPolicy> find(
            OrganizationRows rows, Organization organization, String id) {
        return rows.policies()
                .find(organization.id(), id)
                .map(Reply::done)
                .orElseGet(() -> Reply.refused(OrganizationFault.noPolicy()));
    }

    private static Reply<OrganizationPolicy> mutable(
            OrganizationRows rows, Organization organization, String id) {
        return find(rows, organization, id)
                .then(policy ->
                        policy.awsManaged()
                                ? Reply.refused(OrganizationFault.immutablePolicy())
                                : Reply.done(policy));
    }

    public Reply<OrganizationPolicy> delete(Organization organization, String id) {
        return store.change(rows ->
                mutable(rows, organization, id)
                        .then(policy -> {
                            if (!rows.policies().targets(organization.id(), id).isEmpty()) {
                                return Reply.refused(
                                        OrganizationFault.of(
                                                "PolicyInUseException",
                                                "The policy is attached to one or more entities."
                                                        + " You must detach it from all roots, OUs,"
                                                        + " and accounts before performing this"
                                                        + " operation."));
                            }
                            rows.policies().remove(policy);
                            return Reply.done(policy);
                        }));
    }

    /** Policies of a type: none of the types that Patchbay does not have. */
    public Reply<Page<OrganizationPolicy>> list(
            Organization organization, String typeName, Page.Wanted wanted) {
        Optional<OrganizationPolicyType> type = OrganizationPolicyType.parse(typeName);
        List<OrganizationPolicy> all = new ArrayList<>();
        type.filter(wantedType -> hasAllFeatures(organization))
                .ifPresent(found -> {
                    all.add(found.provided());
                    all.addAll(
                            store.read(rows ->
                                    rows.policies().of(organization.id(), found, "", MOST)));
                });
        return Page.of(wanted, sorted(all), OrganizationPolicy::id);
    }

    private static List<OrganizationPolicy> sorted(List<OrganizationPolicy> policies) {
        return policies.stream().sorted(Comparator.comparing(OrganizationPolicy::id)).toList();
    }

    /** What hangs at a root, unit or account itself. */
    public Reply<Page<OrganizationPolicy>> at(
            Organization organization, String target, String typeName, Page.Wanted wanted) {
        return store.read(rows ->
                isTarget(rows, organization, target)
                        ? Page.of(
                                wanted,
                                OrganizationPolicyType.parse(typeName)
                                        .map(type -> rows.policies().at(target, type))
                                        .orElse(List.of()),
                                OrganizationPolicy::id)
                        : Reply.refused(OrganizationFault.noTarget()));
    }

    /** Ids of roots, units and accounts at which the policy hangs. */
    public Reply<Page<String>> targets(Organization organization, String id, Page.Wanted wanted) {
        return store.read(rows ->
                find(rows, organization, id)
                        .then(policy ->
                                Page.of(
                                        wanted,
                                        rows.policies().targets(organization.id(), id),
                                        target -> target)));
    }

    public Reply<OrganizationPolicy> attach(Organization organization, String id, String target) {
        return store.change(rows ->
                find(rows, organization, id)
                        .then(policy -> {
                            Optional<Fault> fault = attachFault(rows, organization, policy, target);
                            if (fault.isPresent()) {
                                return Reply.refused(fault.get());
                            }
                            rows.policies().attach(organization, policy, target);
                            return Reply.done(policy);
                        }));
    }

    private static Optional<Fault> attachFault(
            OrganizationRows rows,
            Organization organization,
            OrganizationPolicy policy,
            String target) {
        if (!isTarget(rows, organization, target)) {
            return Optional.of(OrganizationFault.noTarget());
        }
        if (!organization.enabled().contains(policy.type())) {
            return Optional.of(OrganizationFault.notEnabled());
        }
        List<OrganizationPolicy> there = rows.policies().at(target, policy.type());
        if (there.contains(policy)) {
            return Optional.of(
                    OrganizationFault.of(
                            "DuplicatePolicyAttachmentException",
                            "The selected policy is already attached to the specified target."));
        }
        return there.size() >= policy.type().mostAttached()
                ? Optional.of(
                        OrganizationFault.constraint(
                                "MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED",
                                "You have attached the maximum number of policies to the"
                                        + " specified target."))
                : Optional.empty();
    }

    public Reply<OrganizationPolicy> detach(Organization organization, String id, String target) {
        return store.change(rows ->
                find(rows, organization, id)
                        .then(policy -> {
                            Optional<Fault> fault = detachFault(rows, organization, policy, target);
                            if (fault.isPresent()) {
                                return Reply.refused(fault.get());
                            }
                            rows.policies().detach(policy, target);
                            return Reply.done(policy);
                        }));
    }

    private static Optional<Fault> detachFault(
            OrganizationRows rows,
            Organization organization,
            OrganizationPolicy policy,
            String target) {
        if (!isTarget(rows, organization, target)) {
            return Optional.of(OrganizationFault.noTarget());
        }
        List<OrganizationPolicy> there = rows.policies().at(target, policy.type());
        if (!there.contains(policy)) {
            return Optional.of(
                    OrganizationFault.of(
                            "PolicyNotAttachedException",
                            "The policy isn't attached to the specified target in the specified"
                                    + " root."));
        }
        if (policy.awsManaged()
                && policy.type() == OrganizationPolicyType.RESOURCE_CONTROL_POLICY) {
            return Optional.of(
                    OrganizationFault.invalid(
                            "NON_DETACHABLE_POLICY", "You can't detach this policy."));
        }
        return there.size() == 1
                ? Optional.of(
                        OrganizationFault.constraint(
                                "MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED",
                                "You cannot remove the last policy attached to the specified"
                                        + " target. You must have at least one attached at all"
                                        + " times."))
                : Optional.empty();
    }

    private static boolean isTarget(
            OrganizationRows rows, Organization organization, String target) {
        return AccountId.parse(target).isPresent()
                ? rows.members()
                        .find(new AccountId(target))
                        .filter(member -> member.organization().equals(organization.id()))
                        .isPresent()
                : Units.isParent(rows, organization, target);
    }
}

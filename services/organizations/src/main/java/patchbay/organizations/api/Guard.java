package patchbay.organizations.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Partition;
import patchbay.organizations.Organization;
import patchbay.organizations.OrganizationFault;
import patchbay.organizations.OrganizationPolicies;
import patchbay.organizations.OrganizationPolicy;
import patchbay.organizations.Organizations;
import patchbay.organizations.Permissions;
import patchbay.organizations.ResourceTags;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Lets a handler's work happen only if its caller may do that, to every resource that it touches,
 * and sits in the right account.
 *
 * <p>The caller's policies are asked first, then whether its account belongs to an organization,
 * then whether it is the management account. Source: <i>Service Authorization Reference, Actions,
 * resources, and condition keys for AWS Organizations</i>.
 */
final class Guard {
    private final Permissions permissions;
    private final Organizations organizations;
    private final OrganizationPolicies policies;
    private final ResourceTags tags;

    Guard(
            Permissions permissions,
            Organizations organizations,
            OrganizationPolicies policies,
            ResourceTags tags) {
        this.permissions = permissions;
        this.organizations = organizations;
        this.policies = policies;
        this.tags = tags;
    }

    /**
     * What a call touches.
     *
     * @param ids of roots, units, accounts and policies; empty for calls without a resource
     * @param context condition keys of the request
     */
    record Touched(List<String> ids, Map<String, List<String>> context) {
        static Touched nothing() {
            return new Touched(List.of(), Map.of());
        }

        static Touched of(String... ids) {
            return new Touched(List.of(ids), Map.of());
        }

        Touched with(String key, String value) {
            Map<String, List<String>> more = new HashMap<>(context);
            more.put(key, List.of(value));
            return new Touched(ids, more);
        }

        Touched policyType(String type) {
            return with("organizations:PolicyType", type);
        }

        Touched tagging(Map<String, String> tags) {
            Map<String, List<String>> more = new HashMap<>(context);
            tags.forEach((key, value) -> more.put("aws:RequestTag/" + key, List.of(value)));
            return new Touched(ids, more).tagKeys(tags.keySet().stream().sorted().toList());
        }

        Touched tagKeys(List<String> keys) {
            Map<String, List<String>> more = new HashMap<>(context);
            if (!keys.isEmpty()) {
                more.put("aws:TagKeys", keys);
            }
            return new Touched(ids, more);
        }
    }

    /** Work of the account's own, in an organization or not. */
    <T> Reply<T> anyAccount(Call call, Touched touched, Function<AccountId, Reply<T>> work) {
        Optional<Fault> refusal = refusal(call, touched, organizationOf(call));
        return refusal.isPresent()
                ? Reply.refused(refusal.get())
                : work.apply(call.caller().account().orElseThrow());
    }

    /** Work that every account of an organization may ask for. */
    <T> Reply<T> member(Call call, Touched touched, Function<Organization, Reply<T>> work) {
        Optional<Organization> organization = organizationOf(call);
        Optional<Fault> refusal = refusal(call, touched, organization);
        if (refusal.isPresent()) {
            return Reply.refused(refusal.get());
        }
        return organization.isEmpty()
                ? Reply.refused(OrganizationFault.notInUse())
                : work.apply(organization.get());
    }

    /** Work that only the management account may ask for. */
    <T> Reply<T> management(Call call, Touched touched, Function<Organization, Reply<T>> work) {
        return member(
                call,
                touched,
                organization ->
                        isManagement(call, organization)
                                ? work.apply(organization)
                                : Reply.refused(OrganizationFault.accessDenied()));
    }

    private static boolean isManagement(Call call, Organization organization) {
        return call.caller().account().filter(organization.management()::equals).isPresent();
    }

    private Optional<Organization> organizationOf(Call call) {
        return call.caller().account().flatMap(organizations::of);
    }

    private Optional<Fault> refusal(
            Call call, Touched touched, Optional<Organization> organization) {
        String action = "organizations:" + call.operation();
        List<Resource> resources = new ArrayList<>();
        // What belongs to the management account is nothing that a policy of another could name.
        organization
                .filter(found -> isManagement(call, found))
                .ifPresent(found ->
                        touched.ids().forEach(id -> resources.add(resource(found, id, touched))));
        if (resources.isEmpty()) {
            resources.add(new Resource("*", touched.context()));
        }
        for (Resource resource : resources) {
            Optional<Fault> refusal =
                    permissions.refusal(call, action, resource.arn, resource.context);
            if (refusal.isPresent()) {
                return refusal.map(fault -> new Fault(fault.code(), 400, fault.message()));
            }
        }
        return Optional.empty();
    }

    private record Resource(String arn, Map<String, List<String>> context) {}

    private Resource resource(Organization organization, String id, Touched touched) {
        Map<String, List<String>> context = new HashMap<>(touched.context());
        tags.find(id)
                .forEach((key, value) -> context.put("aws:ResourceTag/" + key, List.of(value)));
        if (id.startsWith("p-")) {
            Optional<OrganizationPolicy> policy =
                    policies.get(organization, id) instanceof Reply.Done<OrganizationPolicy> done
                            ? Optional.of(done.output())
                            : Optional.empty();
            policy.ifPresent(
                    found -> context.put("organizations:PolicyType", List.of(found.type().name())));
            String unknown =
                    organization.arn().toString().replace(":organization/", ":policy/")
                            + "/service_control_policy/"
                            + id;
            return new Resource(
                    policy.map(organization::policyArn).map(Arn::toString).orElse(unknown),
                    context);
        }
        if (id.startsWith("r-")) {
            String arn =
                    organization
                            .rootArn()
                            .toString()
                            .replace("/" + organization.rootId(), "/" + id);
            return new Resource(arn, context);
        }
        return new Resource(
                AccountId.parse(id)
                        .map(organization::accountArn)
                        .orElseGet(() -> organization.unitArn(id))
                        .toString(),
                context);
    }

    /** Where the caller's account lives. */
    static Partition partition(Call call) {
        return call.caller()
                .arn()
                .map(Arn::partition)
                .flatMap(Partition::parse)
                .orElse(Partition.AWS);
    }
}

package patchbay.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.policy.AttachedPolicy;
import patchbay.policy.PolicySet;
import patchbay.policy.PolicyType;

/** Collects what a role or user holds into the documents that are evaluated. */
record Gatherer(CompiledPolicies compiled, String holder) {
    Gathered of(IdentityStore.Held held) {
        List<AttachedPolicy> identity = new ArrayList<>();
        collect(identity, held.permissions(), holder, held);
        for (Group group : held.groups()) {
            collect(identity, group.permissions(), group.name(), held);
        }
        PolicySet policies = PolicySet.EMPTY.withIdentity(identity);
        if (held.permissions().boundary().isPresent()) {
            policies =
                    policies.withBoundary(
                            attached(
                                    PolicyType.BOUNDARY,
                                    held.permissions().boundary().get(),
                                    holder,
                                    held));
        }
        return new Gathered(policies, held.tags());
    }

    /** Adds the policies of a role, of a user, or of a group that it is in. */
    private void collect(
            List<AttachedPolicy> identity,
            Permissions permissions,
            String carrier,
            IdentityStore.Held held) {
        permissions
                .inline()
                .forEach((name, text) ->
                        identity.add(
                                new AttachedPolicy(
                                        "inline policy `" + name + "`",
                                        Optional.empty(),
                                        carrier,
                                        compiled.of(PolicyType.INLINE, text))));
        for (String arn : permissions.attached()) {
            identity.add(attached(PolicyType.MANAGED, arn, carrier, held));
        }
    }

    /** A policy that is gone cannot be read, and what cannot be read denies (rule E12). */
    private AttachedPolicy attached(
            PolicyType type, String arn, String carrier, IdentityStore.Held held) {
        String text =
                Optional.ofNullable(held.documents().get(arn))
                        .or(() ->
                                ProvidedPolicy.find(arn).map(policy -> policy.inForce().document()))
                        .orElse("");
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        return new AttachedPolicy(
                "managed policy `" + name + "`",
                Optional.of(arn),
                carrier,
                compiled.of(type, text));
    }
}

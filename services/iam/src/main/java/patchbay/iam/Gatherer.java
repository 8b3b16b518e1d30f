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
        held.permissions()
                .inline()
                .forEach((name, text) ->
                        identity.add(
                                new AttachedPolicy(
                                        "inline policy `" + name + "`",
                                        Optional.empty(),
                                        holder,
                                        compiled.of(PolicyType.INLINE, text))));
        for (String arn : held.permissions().attached()) {
            identity.add(attached(PolicyType.MANAGED, arn, held));
        }
        PolicySet policies = PolicySet.EMPTY.withIdentity(identity);
        if (held.permissions().boundary().isPresent()) {
            policies =
                    policies.withBoundary(
                            attached(
                                    PolicyType.BOUNDARY,
                                    held.permissions().boundary().get(),
                                    held));
        }
        return new Gathered(policies, held.tags());
    }

    /** A policy that is gone cannot be read, and what cannot be read denies (rule E12). */
    private AttachedPolicy attached(PolicyType type, String arn, IdentityStore.Held held) {
        String text =
                Optional.ofNullable(held.documents().get(arn))
                        .or(() ->
                                ProvidedPolicy.find(arn).map(policy -> policy.inForce().document()))
                        .orElse("");
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        return new AttachedPolicy(
                "managed policy `" + name + "`", Optional.of(arn), holder, compiled.of(type, text));
    }
}

package patchbay.iam;

import patchbay.policy.AttachedPolicy;
import patchbay.policy.PolicyType;

/**
 * The policy that a resource carries itself.
 *
 * @param type {@code TRUST} for a role, else {@code RESOURCE}
 * @param name what an administrator calls it
 */
public record ResourcePolicy(PolicyType type, String name, String document) {
    /** The trust policy of a role. */
    public static ResourcePolicy trust(Role role) {
        return new ResourcePolicy(
                PolicyType.TRUST, "trust policy of role `" + role.name() + "`", role.trustPolicy());
    }

    AttachedPolicy attached(CompiledPolicies compiled) {
        return AttachedPolicy.of(name, compiled.of(type, document));
    }
}

package patchbay.iam;

import java.util.List;
import java.util.Optional;
import patchbay.policy.AttachedPolicy;
import patchbay.policy.PolicySet;
import patchbay.policy.PolicyType;

/** A caller's own policies and tags. */
record Gathered(PolicySet policies, Tags tags) {
    /** Of a caller that has none, or whose role or user is gone. */
    static final Gathered NOTHING = new Gathered(PolicySet.EMPTY, Tags.NONE);

    /**
     * The same, limited by a session's policies.
     *
     * @param session documents, and ARNs of managed policies
     */
    Gathered within(List<String> session, ManagedPolicies managed, CompiledPolicies compiled) {
        if (session.isEmpty()) {
            return this;
        }
        List<AttachedPolicy> limits =
                session.stream().map(entry -> limit(entry, managed, compiled)).toList();
        return new Gathered(policies.withSession(limits), tags);
    }

    /** A policy that was deleted since grants nothing: the empty text is unreadable and denies. */
    private static AttachedPolicy limit(
            String entry, ManagedPolicies managed, CompiledPolicies compiled) {
        if (!entry.startsWith("arn:")) {
            return AttachedPolicy.of("session policy", compiled.of(PolicyType.SESSION, entry));
        }
        String text = managed.find(entry).map(policy -> policy.inForce().document()).orElse("");
        return new AttachedPolicy(
                "session policy", Optional.of(entry), "", compiled.of(PolicyType.SESSION, text));
    }
}

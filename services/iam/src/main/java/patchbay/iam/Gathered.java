package patchbay.iam;

import java.util.List;
import java.util.Optional;
import patchbay.policy.AttachedPolicy;
import patchbay.policy.PolicySet;
import patchbay.policy.PolicyType;

/** A caller's own policies and tags. */
record Gathered(PolicySet policies, Tags tags) {
    /** Of a caller that has none. */
    static final Gathered NOTHING = new Gathered(PolicySet.EMPTY, Tags.NONE);

    /**
     * Of a caller whose role or user is gone, or was made anew: nothing lets it do anything, not
     * even a resource's policy that names it. What cannot be read denies (rule E12).
     */
    static Gathered ofOneGone(String holder, CompiledPolicies compiled) {
        return new Gathered(
                PolicySet.EMPTY.withIdentity(
                        List.of(
                                AttachedPolicy.of(
                                        "`" + holder + "`, which is gone",
                                        compiled.of(PolicyType.MANAGED, "")))),
                Tags.NONE);
    }

    /** Of the root user, whom no policy has to allow anything. */
    static Gathered everything(CompiledPolicies compiled) {
        return new Gathered(
                PolicySet.EMPTY.withIdentity(
                        List.of(
                                AttachedPolicy.of(
                                        "the root user's power",
                                        compiled.of(
                                                PolicyType.MANAGED,
                                                ProvidedPolicy.ADMINISTRATOR_ACCESS.document())))),
                Tags.NONE);
    }

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

package patchbay.iam.simulate;

import java.util.Optional;
import patchbay.policy.AttachedPolicy;
import patchbay.policy.PolicyDocument;
import patchbay.policy.PolicyType;

/**
 * A policy of a principal, and how it comes to have it.
 *
 * @param name as results tell it in {@code SourcePolicyId} (SIM5)
 * @param arn of a managed policy
 * @param holder what the policy is attached to
 */
record Attachment(Kind kind, String name, Optional<String> arn, Holder holder, String document) {
    /** The kinds that an exclusion can name. */
    enum Kind {
        INLINE("inline", PolicyType.INLINE),
        AWS_MANAGED("aws-managed", PolicyType.MANAGED),
        USER_MANAGED("user-managed", PolicyType.MANAGED),
        BOUNDARY("permission-boundary", PolicyType.BOUNDARY);

        private final String word;
        private final PolicyType type;

        Kind(String word, PolicyType type) {
            this.word = word;
            this.type = type;
        }

        /** As AWS spells it. */
        String word() {
            return word;
        }
    }

    /**
     * What carries a policy.
     *
     * @param kind {@code user}, {@code group} or {@code role}
     */
    record Holder(String kind, String name) {}

    AttachedPolicy read() {
        return new AttachedPolicy(
                name, arn, holder.name(), PolicyDocument.parse(kind.type, document));
    }
}

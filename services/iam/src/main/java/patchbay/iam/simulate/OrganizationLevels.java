package patchbay.iam.simulate;

import java.util.Optional;
import patchbay.organizations.Guardrails;
import patchbay.policy.AttachedPolicy;
import patchbay.policy.PolicyDocument;
import patchbay.policy.PolicyLevels;
import patchbay.policy.PolicyType;

/** The service control policies over an account, as the evaluator takes them. */
final class OrganizationLevels {
    private OrganizationLevels() {}

    static PolicyLevels of(Guardrails.Over over) {
        return new PolicyLevels.RootFirst(
                over.serviceControl().stream().map(OrganizationLevels::level).toList());
    }

    private static PolicyLevels.Level level(Guardrails.Level level) {
        return new PolicyLevels.Level(
                level.name(),
                level.policies().stream()
                        .map(policy ->
                                new AttachedPolicy(
                                        policy.name(),
                                        Optional.of(policy.arn()),
                                        level.name(),
                                        PolicyDocument.parse(PolicyType.SCP, policy.document())))
                        .toList());
    }
}

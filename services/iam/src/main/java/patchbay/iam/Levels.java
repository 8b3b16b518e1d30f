package patchbay.iam;

import java.util.List;
import java.util.Optional;
import patchbay.organizations.Guardrails;
import patchbay.policy.AttachedPolicy;
import patchbay.policy.PolicyLevels;
import patchbay.policy.PolicyType;

/** An organization's guardrails as the evaluator takes them. */
final class Levels {
    private Levels() {}

    /** Which guardrails. */
    enum Kind {
        SERVICE_CONTROL,
        RESOURCE_CONTROL
    }

    static PolicyLevels of(Guardrails.Over over, Kind kind, CompiledPolicies compiled) {
        boolean service = kind == Kind.SERVICE_CONTROL;
        List<Guardrails.Level> levels = service ? over.serviceControl() : over.resourceControl();
        if (levels.isEmpty()) {
            return new PolicyLevels.None(
                    over.membership().isEmpty()
                            ? "the account belongs to no organization"
                            : "policies of the organization do not bind this account");
        }
        PolicyType type = service ? PolicyType.SCP : PolicyType.RCP;
        return new PolicyLevels.RootFirst(
                levels.stream().map(level -> level(level, type, compiled)).toList());
    }

    private static PolicyLevels.Level level(
            Guardrails.Level level, PolicyType type, CompiledPolicies compiled) {
        return new PolicyLevels.Level(
                level.name(),
                level.policies().stream()
                        .map(policy ->
                                new AttachedPolicy(
                                        policy.arn().substring(policy.arn().lastIndexOf('/') + 1),
                                        Optional.of(policy.arn()),
                                        level.name(),
                                        compiled.of(type, policy.document())))
                        .toList());
    }
}

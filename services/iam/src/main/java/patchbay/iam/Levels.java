package patchbay.iam;

import java.util.List;
import java.util.Optional;
import patchbay.organizations.Guardrails;
import patchbay.policy.AttachedPolicy;
import patchbay.policy.PolicyLevels;
import patchbay.policy.PolicyType;

/** An organization's guardrails as the evaluator takes them. */
final class Levels {
    private static final String ALONE = "the account belongs to no organization";

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
            return new PolicyLevels.None(over.membership().map(in -> why(in, kind)).orElse(ALONE));
        }
        PolicyType type = service ? PolicyType.SCP : PolicyType.RCP;
        return new PolicyLevels.RootFirst(
                levels.stream().map(level -> level(level, type, compiled)).toList());
    }

    private static String why(Guardrails.Membership membership, Kind kind) {
        String policies =
                kind == Kind.SERVICE_CONTROL
                        ? "service control policies"
                        : "resource control policies";
        return membership.management()
                ? policies + " never bind the organization's management account"
                : policies + " are not enabled in the organization";
    }

    private static PolicyLevels.Level level(
            Guardrails.Level level, PolicyType type, CompiledPolicies compiled) {
        return new PolicyLevels.Level(
                level.name(),
                level.policies().stream()
                        .map(policy ->
                                new AttachedPolicy(
                                        policy.name(),
                                        Optional.of(policy.arn()),
                                        level.name(),
                                        compiled.of(type, policy.document())))
                        .toList());
    }
}

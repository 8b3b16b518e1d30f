package patchbay.iam.simulate;

import java.util.ArrayList;
import java.util.List;
import patchbay.policy.AttachedPolicy;
import patchbay.policy.PolicyDocument;
import patchbay.policy.PolicyLevels;
import patchbay.policy.PolicyParse.Malformed;
import patchbay.policy.PolicyType;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Policies that are given as texts. */
final class GivenPolicies {
    private GivenPolicies() {}

    /** The texts read, named as AWS names them: the n-th {@code PolicyInputList.n} (SIM5). */
    static Reply<List<AttachedPolicy>> read(PolicyType type, String list, List<String> texts) {
        List<AttachedPolicy> policies = new ArrayList<>();
        for (String text : texts) {
            String name = type == PolicyType.RESOURCE ? list : list + "." + (policies.size() + 1);
            AttachedPolicy policy = AttachedPolicy.of(name, PolicyDocument.parse(type, text));
            if (policy.content() instanceof Malformed malformed) {
                return Reply.refused(SimulationFault.invalid(malformed.message()));
            }
            policies.add(policy);
        }
        return Reply.done(policies);
    }

    /** Service control policies, level by level from the root (SIM1). */
    static Reply<List<PolicyLevels.Level>> levels(List<List<String>> organization) {
        List<PolicyLevels.Level> levels = new ArrayList<>();
        for (List<String> texts : organization) {
            String name = "OrderedOrganizationPolicyInputList." + (levels.size() + 1);
            if (texts.isEmpty()) {
                return Reply.refused(
                        SimulationFault.invalid(
                                "Organization policy at index "
                                        + (levels.size() + 1)
                                        + " must contain at least one service control policy"));
            }
            Reply<List<AttachedPolicy>> read = read(PolicyType.SCP, name, texts);
            if (read instanceof Reply.Refused<List<AttachedPolicy>>(Fault fault)) {
                return Reply.refused(fault);
            }
            read.map(policies -> levels.add(new PolicyLevels.Level(name, policies)));
        }
        return Reply.done(levels);
    }
}

package patchbay.iam.simulate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.policy.Explanation.Outcome;
import patchbay.policy.Position;

/**
 * What a simulation tells about one action, of one resource or of all that were asked about.
 *
 * @param resource the resource; for all of them the form of such ARNs, or {@code *}
 * @param matched the statements that decided (SIM3)
 * @param missing condition keys that evaluated statements use and nobody gave
 * @param organizations whether the organization allows; empty outside one
 * @param boundary whether the boundary allows; empty where there is none
 * @param details verdict by kind of policy across accounts; empty map within one; absent for {@code
 *     *} and where an organization ended the simulation (SIM4)
 */
public record Result(
        String resource,
        Outcome outcome,
        List<Matched> matched,
        List<String> missing,
        Optional<Boolean> organizations,
        Optional<Boolean> boundary,
        Optional<Map<String, Outcome>> details) {
    public Result {
        matched = List.copyOf(matched);
        missing = List.copyOf(missing);
        details = details.map(Map::copyOf);
    }

    /**
     * A statement that decided.
     *
     * @param policyId the policy's name, {@code PolicyInputList.2}, {@code ResourcePolicy} (SIM5)
     * @param start as AWS counts it: behind what stands before the statement (SIM6)
     * @param end one column behind the closing brace
     */
    public record Matched(String policyId, String policyType, Position start, Position end) {}

    /**
     * One action.
     *
     * @param resources one by one, none where {@code *} was asked about
     */
    public record OfAction(String action, Result all, List<Result> resources) {
        public OfAction {
            resources = List.copyOf(resources);
        }
    }
}

package patchbay.iam.simulate;

import java.util.Optional;
import patchbay.policy.AttachedPolicy;
import patchbay.policy.PolicyParse.Malformed;
import patchbay.wire.Fault;

/** The faults of the simulator, in AWS's words where they are known. */
final class SimulationFault {
    private SimulationFault() {}

    static Fault invalid(String message) {
        return new Fault("InvalidInput", 400, message);
    }

    static Fault noSuchEntity(String message) {
        return new Fault("NoSuchEntity", 404, message);
    }

    /** Why a policy that is stored cannot be evaluated. */
    static Optional<Fault> ofContent(AttachedPolicy policy) {
        return policy.content() instanceof Malformed malformed
                ? Optional.of(
                        new Fault(
                                "PolicyEvaluation",
                                500,
                                "The policy "
                                        + policy.name()
                                        + " could not be evaluated: "
                                        + malformed.detail()))
                : Optional.empty();
    }

    static Fault notAnEntity(String arn) {
        return invalid(
                "Invalid Entity Arn: " + arn + " does not clearly define entity type and name.");
    }

    static Fault notAnArn(String resource) {
        return invalid("ResourceNames are not in a valid ARN format: " + resource + ".");
    }
}

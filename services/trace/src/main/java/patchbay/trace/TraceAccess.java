package patchbay.trace;

import java.util.Optional;
import patchbay.aws.Arn;
import patchbay.aws.Caller;

/**
 * Whether somebody may read traces: the policy engine, as the composition root hands it in. Traces
 * hold personal data, so there is no reader without a permission.
 */
@FunctionalInterface
public interface TraceAccess {
    /**
     * Nothing where the caller may; else the refusal in the cloud's wording.
     *
     * @param action {@code patchbay:ListTraces} or {@code patchbay:GetTrace}
     */
    Optional<String> refusal(Caller caller, String action, Arn resource);
}

package patchbay.trace;

import java.util.Optional;
import patchbay.aws.Arn;

/**
 * Whether the one who asks may read traces: the policy engine, bound to the caller and the
 * circumstances of one request. Traces hold personal data, so there is no reader without a
 * permission.
 */
@FunctionalInterface
public interface TraceAccess {
    /**
     * Nothing where the caller may; else the refusal in the cloud's wording.
     *
     * @param action {@code patchbay:ListTraces} or {@code patchbay:GetTrace}
     */
    Optional<String> refusal(String action, Arn resource);
}

package patchbay.iam;

import patchbay.policy.Decision;
import patchbay.wire.Fault;

/** Whether a caller may do something, and what was decided by which policies. */
public sealed interface Authorization {
    /** The decision; its explanation tells every statement that was considered. */
    Decision decision();

    /** The caller may. */
    record Allowed(Decision decision) implements Authorization {}

    /**
     * The caller may not.
     *
     * @param fault what the caller is told
     */
    record Denied(Fault fault, Decision decision) implements Authorization {}
}

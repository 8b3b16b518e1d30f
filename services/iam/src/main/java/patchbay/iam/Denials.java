package patchbay.iam;

import patchbay.policy.Decision;
import patchbay.wire.Call;

/** Where it is kept why a call was denied, for those who ask later. */
@FunctionalInterface
public interface Denials {
    /** Keeps nothing. */
    Denials NOT_KEPT = (call, denied) -> "";

    /**
     * Keeps the reasons of a denial, where it can be kept.
     *
     * @return how the denial's message goes on; empty where it ends as it always did
     */
    String keep(Call call, Decision.Denied denied);
}

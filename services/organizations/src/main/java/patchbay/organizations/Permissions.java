package patchbay.organizations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.wire.Call;
import patchbay.wire.Fault;

/** Whether a caller may do something by its policies. The iam service answers. */
@FunctionalInterface
public interface Permissions {
    /**
     * Why the call's caller may not; nothing where it may.
     *
     * @param resource ARN, or {@code *}
     */
    Optional<Fault> refusal(
            Call call, String action, String resource, Map<String, List<String>> context);
}

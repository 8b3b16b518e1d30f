package patchbay.connect;

import java.time.Instant;
import java.util.Map;

/**
 * A status that agents may set themselves to.
 *
 * @param displayOrder place among the others; 0: behind those that have one
 */
public record AgentStatus(
        String id,
        InstanceId instance,
        String name,
        String description,
        Type type,
        boolean enabled,
        int displayOrder,
        Map<String, String> tags,
        Instant changedAt) {
    public AgentStatus {
        tags = Map.copyOf(tags);
    }

    /** Whether contacts are offered in this status. */
    public enum Type {
        ROUTABLE,
        CUSTOM,
        OFFLINE
    }

    AgentStatus tagged(Map<String, String> changed) {
        return new AgentStatus(
                id, instance, name, description, type, enabled, displayOrder, changed, changedAt);
    }
}

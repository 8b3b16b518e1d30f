package patchbay.connect;

import java.time.Instant;

/** A status that agents may set themselves to. */
public record AgentStatus(
        String id,
        InstanceId instance,
        String name,
        String description,
        Type type,
        boolean enabled,
        int displayOrder,
        Instant changedAt) {
    /** Whether contacts are offered in this status. */
    public enum Type {
        ROUTABLE,
        CUSTOM,
        OFFLINE
    }
}

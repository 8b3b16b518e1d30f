package patchbay.connect;

import java.time.Instant;

/** Where contacts wait. */
public record Queue(
        String id,
        InstanceId instance,
        String name,
        String description,
        String hoursOfOperation,
        boolean enabled,
        Instant changedAt) {}

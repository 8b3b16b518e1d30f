package patchbay.connect;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What its users may do inside the instance: permission names such as {@code BasicAgentAccess}. */
public record SecurityProfile(
        String id,
        InstanceId instance,
        String name,
        String description,
        SortedSet<String> permissions,
        Map<String, String> tags,
        Instant changedAt) {
    public SecurityProfile {
        permissions = Collections.unmodifiableSortedSet(new TreeSet<>(permissions));
        tags = Map.copyOf(tags);
    }

    SecurityProfile changed(String newDescription, Collection<String> newPermissions, Instant at) {
        return new SecurityProfile(
                id, instance, name, newDescription, new TreeSet<>(newPermissions), tags, at);
    }

    SecurityProfile tagged(Map<String, String> changed) {
        return new SecurityProfile(
                id, instance, name, description, permissions, changed, changedAt);
    }
}

package patchbay.connect;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A group of an instance's agent hierarchy.
 *
 * @param parent id of the group above; none at the top
 * @param level number of its level: one more than its parent's
 */
public record HierarchyGroup(
        String id,
        InstanceId instance,
        Optional<String> parent,
        int level,
        String name,
        Map<String, String> tags,
        Instant changedAt) {
    public HierarchyGroup {
        tags = Map.copyOf(tags);
    }

    HierarchyGroup named(String changed, Instant at) {
        return new HierarchyGroup(id, instance, parent, level, changed, tags, at);
    }

    HierarchyGroup tagged(Map<String, String> changed) {
        return new HierarchyGroup(id, instance, parent, level, name, changed, changedAt);
    }
}

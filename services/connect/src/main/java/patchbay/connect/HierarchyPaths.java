package patchbay.connect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups of an agent hierarchy by their names from the top, as a CSV file has them: {@code A/B}.
 */
final class HierarchyPaths {
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> paths = new HashMap<>();

    /**
     * @param groups in the order of their levels
     */
    HierarchyPaths(List<HierarchyGroup> groups) {
        for (HierarchyGroup group : groups) {
            String path =
                    group.parent()
                            .map(parent -> paths.getOrDefault(parent, "") + "/" + group.name())
                            .orElse(group.name());
            paths.put(group.id(), path);
            ids.put(path, group.id());
        }
    }

    Optional<String> id(String path) {
        return Optional.ofNullable(ids.get(path));
    }

    Optional<String> path(String id) {
        return Optional.ofNullable(paths.get(id));
    }
}

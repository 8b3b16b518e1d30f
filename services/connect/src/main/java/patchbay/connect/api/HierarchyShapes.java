package patchbay.connect.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.connect.Hierarchy;
import patchbay.connect.HierarchyGroup;
import patchbay.connect.HierarchyLevel;
import patchbay.connect.Instance;
import patchbay.wire.connect.HierarchyGroupSummary;
import patchbay.wire.connect.HierarchyLevelUpdate;
import patchbay.wire.connect.HierarchyPath;
import patchbay.wire.connect.HierarchyStructure;
import patchbay.wire.connect.HierarchyStructureUpdate;

/** The agent hierarchy as the wire carries it, and back. */
final class HierarchyShapes {
    private HierarchyShapes() {}

    static String arn(Instance instance, HierarchyGroup group) {
        return instance.arn("agent-group/" + group.id()).toString();
    }

    static HierarchyGroupSummary summary(Instance instance, HierarchyGroup group) {
        return HierarchyGroupSummary.builder()
                .id(group.id())
                .arn(arn(instance, group))
                .name(group.name())
                .lastModifiedTime(group.changedAt())
                .lastModifiedRegion(instance.region().id())
                .build();
    }

    /** The groups with their paths. */
    static List<patchbay.wire.connect.HierarchyGroup> all(
            Instance instance, Hierarchy hierarchy, List<HierarchyGroup> groups) {
        Map<String, List<HierarchyGroup>> paths = hierarchy.paths(instance);
        List<HierarchyLevel> levels = hierarchy.levels(instance);
        return groups.stream()
                .map(group ->
                        full(
                                instance,
                                group,
                                levels,
                                paths.getOrDefault(group.id(), List.of(group))))
                .toList();
    }

    private static patchbay.wire.connect.HierarchyGroup full(
            Instance instance,
            HierarchyGroup group,
            List<HierarchyLevel> levels,
            List<HierarchyGroup> path) {
        return patchbay.wire.connect.HierarchyGroup.builder()
                .id(group.id())
                .arn(arn(instance, group))
                .name(group.name())
                .levelId(
                        levels.stream()
                                .filter(level -> level.number() == group.level())
                                .findFirst()
                                .map(HierarchyLevel::id))
                .hierarchyPath(
                        HierarchyPath.builder()
                                .levelOne(step(instance, path, 1))
                                .levelTwo(step(instance, path, 2))
                                .levelThree(step(instance, path, 3))
                                .levelFour(step(instance, path, 4))
                                .levelFive(step(instance, path, 5))
                                .build())
                .tags(group.tags())
                .lastModifiedTime(group.changedAt())
                .lastModifiedRegion(instance.region().id())
                .build();
    }

    private static Optional<HierarchyGroupSummary> step(
            Instance instance, List<HierarchyGroup> path, int level) {
        return path.stream()
                .filter(group -> group.level() == level)
                .findFirst()
                .map(group -> summary(instance, group));
    }

    static HierarchyStructure structure(Instance instance, List<HierarchyLevel> levels) {
        return HierarchyStructure.builder()
                .levelOne(level(instance, levels, 1))
                .levelTwo(level(instance, levels, 2))
                .levelThree(level(instance, levels, 3))
                .levelFour(level(instance, levels, 4))
                .levelFive(level(instance, levels, 5))
                .build();
    }

    private static Optional<patchbay.wire.connect.HierarchyLevel> level(
            Instance instance, List<HierarchyLevel> levels, int number) {
        return levels.stream()
                .filter(level -> level.number() == number)
                .findFirst()
                .map(level ->
                        patchbay.wire.connect.HierarchyLevel.builder()
                                .id(level.id())
                                .arn(instance.arn("agent-group-level/" + level.id()).toString())
                                .name(level.name())
                                .lastModifiedTime(level.changedAt())
                                .lastModifiedRegion(instance.region().id())
                                .build());
    }

    /** The names of the levels, from the top. */
    static List<Optional<String>> names(HierarchyStructureUpdate update) {
        return Stream.of(
                        update.levelOne(),
                        update.levelTwo(),
                        update.levelThree(),
                        update.levelFour(),
                        update.levelFive())
                .map(level -> level.map(HierarchyLevelUpdate::name))
                .toList();
    }
}

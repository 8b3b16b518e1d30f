package patchbay.connect;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import patchbay.chance.Randomness;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Shapes an instance's agent hierarchy: at most five levels, and groups within them.
 *
 * <p>Source: <i>Amazon Connect Administrator Guide, Set up agent hierarchies</i>; rule 8.5.
 */
public final class Hierarchy {
    private static final int QUOTA = 500;
    private static final int LONGEST_LEVEL = 50;
    private static final int LONGEST_GROUP = 100;

    private final HierarchyStore store;
    private final InstantSource clock;
    private final Randomness random;

    public Hierarchy(HierarchyStore store, InstantSource clock, Randomness random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** From the top. */
    public List<HierarchyLevel> levels(Instance instance) {
        return store.levels(instance.id());
    }

    /**
     * Names the levels, from the top; a level that has no name is taken away. Nothing where done,
     * else why not.
     */
    public Optional<Fault> setLevels(Instance instance, List<Optional<String>> names) {
        Map<Integer, HierarchyLevel> known =
                levels(instance).stream()
                        .collect(Collectors.toMap(HierarchyLevel::number, Function.identity()));
        List<HierarchyLevel> wanted = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                continue;
            }
            String name = names.get(i).get();
            Optional<Fault> fault = Label.name("The name of level " + (i + 1), name, LONGEST_LEVEL);
            if (fault.isPresent()) {
                return fault;
            }
            if (wanted.size() < i) {
                return Optional.of(
                        ConnectFault.invalidRequest(
                                "Level " + (i + 1) + " needs the levels above it"));
            }
            wanted.add(level(i + 1, name, Optional.ofNullable(known.get(i + 1))));
        }
        return switch (store.put(instance.id(), wanted)) {
            case REMOVED -> Optional.empty();
            case IN_USE ->
                    Optional.of(ConnectFault.inUse("A hierarchy level with groups cannot go"));
            case GONE -> Optional.of(ConnectFault.notFound("Instance not found"));
        };
    }

    private HierarchyLevel level(int number, String name, Optional<HierarchyLevel> known) {
        return known.filter(level -> level.name().equals(name))
                .orElseGet(() ->
                        new HierarchyLevel(
                                number,
                                known.map(HierarchyLevel::id)
                                        .orElseGet(() -> random.uuid().toString()),
                                name,
                                now()));
    }

    /** In the order of their levels and names. */
    public List<HierarchyGroup> groups(Instance instance) {
        return store.groups(instance.id());
    }

    public Optional<HierarchyGroup> find(Instance instance, String id) {
        return groups(instance).stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /** The new group, or why not. */
    public Reply<HierarchyGroup> create(
            Instance instance, String name, Optional<String> parent, Map<String, String> tags) {
        Optional<Fault> fault = Label.name("Name", name, LONGEST_GROUP).or(() -> Label.tags(tags));
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        Optional<HierarchyGroup> above = parent.flatMap(id -> find(instance, id));
        if (parent.isPresent() && above.isEmpty()) {
            return Reply.refused(gone(parent.get()));
        }
        int level = above.map(HierarchyGroup::level).orElse(0) + 1;
        if (level > levels(instance).size()) {
            return Reply.refused(
                    ConnectFault.invalidRequest("Hierarchy level " + level + " does not exist"));
        }
        var group =
                new HierarchyGroup(
                        random.uuid().toString(), instance.id(), parent, level, name, tags, now());
        return switch (store.add(group, QUOTA)) {
            case ADDED -> Reply.done(group);
            case TAKEN -> Reply.refused(taken(name));
            case FULL ->
                    Reply.refused(
                            ConnectFault.limitExceeded(
                                    "Hierarchy group quota of " + QUOTA + " has been reached"));
            case GONE -> Reply.refused(gone(parent.orElse(instance.id().text())));
        };
    }

    /** Nothing where done, else why not. */
    public Optional<Fault> rename(Instance instance, String id, String name) {
        Optional<Fault> fault = Label.name("Name", name, LONGEST_GROUP);
        if (fault.isPresent()) {
            return fault;
        }
        return find(instance, id)
                .map(group ->
                        switch (store.change(group.named(name, now()))) {
                            case CHANGED -> Optional.<Fault>empty();
                            case TAKEN -> Optional.of(taken(name));
                            case GONE -> Optional.of(gone(id));
                        })
                .orElseGet(() -> Optional.of(gone(id)));
    }

    /** Nothing where removed, else why not. */
    public Optional<Fault> delete(Instance instance, String id) {
        return switch (store.remove(instance.id(), id)) {
            case REMOVED -> Optional.empty();
            case IN_USE ->
                    Optional.of(
                            ConnectFault.inUse("Hierarchy group has users or groups in it: " + id));
            case GONE -> Optional.of(gone(id));
        };
    }

    /** For each group, the groups from the top down to it. */
    public Map<String, List<HierarchyGroup>> paths(Instance instance) {
        Map<String, List<HierarchyGroup>> paths = new HashMap<>();
        // Groups come level by level: a parent's path is there before it is needed.
        for (HierarchyGroup group : groups(instance)) {
            List<HierarchyGroup> path =
                    new ArrayList<>(group.parent().map(paths::get).orElse(List.of()));
            path.add(group);
            paths.put(group.id(), List.copyOf(path));
        }
        return paths;
    }

    /** The group and all below it; itself alone where there is none of this id. */
    public List<String> below(Instance instance, String group) {
        List<String> found = new ArrayList<>();
        found.add(group);
        paths(instance)
                .forEach((id, path) -> {
                    if (!id.equals(group)
                            && path.stream().anyMatch(step -> step.id().equals(group))) {
                        found.add(id);
                    }
                });
        return found;
    }

    private static Fault gone(String id) {
        return ConnectFault.notFound("Hierarchy group is not found: " + id);
    }

    private static Fault taken(String name) {
        return ConnectFault.duplicate("Hierarchy group already exists: " + name);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

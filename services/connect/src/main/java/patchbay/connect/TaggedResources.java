package patchbay.connect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import patchbay.connect.ConnectStore.Changed;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Reads and changes the tags of an instance and of what is in it. */
public final class TaggedResources {
    private static final int MOST = 50;

    private final ConnectStore store;
    private final HierarchyStore hierarchy;
    private final StatusStore statuses;
    private final QuickConnectStore quickConnects;
    private final FurnitureStore furniture;

    public TaggedResources(
            ConnectStore store,
            HierarchyStore hierarchy,
            StatusStore statuses,
            QuickConnectStore quickConnects,
            FurnitureStore furniture) {
        this.store = store;
        this.hierarchy = hierarchy;
        this.statuses = statuses;
        this.quickConnects = quickConnects;
        this.furniture = furniture;
    }

    /** The tags of what {@code inside} names within the instance; empty text is the instance. */
    public Reply<Map<String, String>> tags(Instance instance, String inside) {
        return resource(instance, inside)
                .map(resource -> Reply.done(resource.tags()))
                .orElseGet(() -> Reply.refused(unknown()));
    }

    /** The same; none where there is no such thing. */
    public Map<String, String> of(Instance instance, String inside) {
        return resource(instance, inside).map(Resource::tags).orElse(Map.of());
    }

    /** Adds or replaces tags; nothing where done, else why not. */
    public Optional<Fault> tag(Instance instance, String inside, Map<String, String> added) {
        return change(
                instance,
                inside,
                tags -> {
                    Map<String, String> all = new HashMap<>(tags);
                    all.putAll(added);
                    return all;
                });
    }

    /** Takes tags away; nothing where done, else why not. */
    public Optional<Fault> untag(Instance instance, String inside, List<String> keys) {
        return change(
                instance,
                inside,
                tags -> {
                    Map<String, String> left = new HashMap<>(tags);
                    keys.forEach(left::remove);
                    return left;
                });
    }

    private Optional<Fault> change(
            Instance instance, String inside, UnaryOperator<Map<String, String>> change) {
        Optional<Resource> resource = resource(instance, inside);
        if (resource.isEmpty()) {
            return Optional.of(unknown());
        }
        Map<String, String> changed = change.apply(resource.get().tags());
        if (changed.size() > MOST) {
            return Optional.of(
                    ConnectFault.invalidParameter("A resource has at most " + MOST + " tags"));
        }
        return resource.get().saver().save(changed) ? Optional.empty() : Optional.of(unknown());
    }

    private record Resource(Map<String, String> tags, Saver saver) {}

    private interface Saver {
        boolean save(Map<String, String> tags);
    }

    private Optional<Resource> resource(Instance instance, String inside) {
        if (inside.isEmpty()) {
            return Optional.of(
                    new Resource(instance.tags(), tags -> store.change(instance.tagged(tags))));
        }
        int slash = inside.indexOf('/');
        String kind = slash < 0 ? inside : inside.substring(0, slash);
        String id = inside.substring(slash + 1);
        return switch (kind) {
            case "agent" ->
                    store.user(instance.id(), id)
                            .map(user ->
                                    new Resource(
                                            user.tags(), tags -> store.change(user.tagged(tags))));
            case "security-profile" ->
                    store.securityProfiles(instance.id()).stream()
                            .filter(profile -> profile.id().equals(id))
                            .findFirst()
                            .map(profile ->
                                    new Resource(
                                            profile.tags(),
                                            tags -> store.change(profile.tagged(tags))));
            case "agent-group" ->
                    hierarchy.groups(instance.id()).stream()
                            .filter(group -> group.id().equals(id))
                            .findFirst()
                            .map(group ->
                                    new Resource(
                                            group.tags(),
                                            tags ->
                                                    hierarchy.change(group.tagged(tags))
                                                            == Changed.CHANGED));
            case "agent-state" ->
                    statuses.statuses(instance.id()).stream()
                            .filter(status -> status.id().equals(id))
                            .findFirst()
                            .map(status ->
                                    new Resource(
                                            status.tags(),
                                            tags ->
                                                    statuses.change(status.tagged(tags))
                                                            == Changed.CHANGED));
            case "transfer-destination" ->
                    quickConnects.quickConnects(instance.id()).stream()
                            .filter(quickConnect -> quickConnect.id().equals(id))
                            .findFirst()
                            .map(quickConnect ->
                                    new Resource(
                                            quickConnect.tags(),
                                            tags ->
                                                    quickConnects.change(quickConnect.tagged(tags))
                                                            == Changed.CHANGED));
            case "queue" -> furniture(Queue.class, instance, id);
            case "operating-hours" -> furniture(HoursOfOperation.class, instance, id);
            case "routing-profile" -> furniture(RoutingProfile.class, instance, id);
            case "contact-flow" -> furniture(ContactFlow.class, instance, id);
            case "flow-module" -> furniture(ContactFlowModule.class, instance, id);
            default -> Optional.empty();
        };
    }

    private <T extends Furniture> Optional<Resource> furniture(
            Class<T> type, Instance instance, String id) {
        return furniture
                .find(type, instance.id(), id)
                .map(found ->
                        new Resource(
                                found.tags(),
                                tags ->
                                        furniture.change(
                                                        type,
                                                        instance.id(),
                                                        id,
                                                        now ->
                                                                Reply.done(
                                                                        type.cast(
                                                                                now.tagged(tags))))
                                                instanceof FurnitureStore.Kept.Done));
    }

    private static Fault unknown() {
        return ConnectFault.notFound("Resource not found");
    }
}

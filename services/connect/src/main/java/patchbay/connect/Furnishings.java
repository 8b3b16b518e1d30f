package patchbay.connect;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import patchbay.chance.Randomness;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** Finds, adds, changes and removes the furniture of an instance (rule 8.5). */
public final class Furnishings {
    private final FurnitureStore store;
    private final InstantSource clock;
    private final Randomness random;

    public Furnishings(FurnitureStore store, InstantSource clock, Randomness random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** In the order of their names. */
    public <T extends Furniture> List<T> all(Class<T> type, Instance instance) {
        return store.all(type, instance.id());
    }

    public <T extends Furniture> Optional<T> find(Class<T> type, Instance instance, String id) {
        return store.find(type, instance.id(), id);
    }

    public long usersOf(RoutingProfile profile) {
        return store.usersOf(profile.id());
    }

    /** An id for what is to be added. */
    public String newId() {
        return random.uuid().toString();
    }

    /** The moment of a change, as it is kept. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What was added, or why it was not. */
    public <T extends Furniture> Reply<T> add(T furniture) {
        return FurnitureRules.broken(furniture)
                .or(() -> fault(store.add(furniture), furniture.kind(), furniture.id()))
                .<Reply<T>>map(Reply::refused)
                .orElseGet(() -> Reply.done(furniture));
    }

    /** The same for a queue that offers these quick connects from the start. */
    public Reply<Queue> add(Queue queue, List<String> quickConnects) {
        return FurnitureRules.broken(queue)
                .or(() -> fault(store.add(queue, quickConnects), queue.kind(), queue.id()))
                .<Reply<Queue>>map(Reply::refused)
                .orElseGet(() -> Reply.done(queue));
    }

    /** Nothing where changed, else why not. */
    public <T extends Furniture> Optional<Fault> change(
            Class<T> type,
            Furniture.Kind kind,
            Instance instance,
            String id,
            Function<T, Reply<T>> change) {
        Instant now = now();
        return fault(
                store.change(
                        type,
                        instance.id(),
                        id,
                        before -> checked(type, change.apply(before), now)),
                kind,
                id);
    }

    private static <T extends Furniture> Reply<T> checked(
            Class<T> type, Reply<T> changed, Instant now) {
        return switch (changed) {
            case Reply.Refused<T> refused -> refused;
            case Reply.Done<T>(T furniture) ->
                    FurnitureRules.broken(furniture)
                            .<Reply<T>>map(Reply::refused)
                            .orElseGet(() -> Reply.done(type.cast(furniture.changedAt(now))));
        };
    }

    /** Nothing where removed, else why not. */
    public Optional<Fault> remove(Furniture.Kind kind, Instance instance, String id) {
        return switch (store.remove(kind, instance.id(), id)) {
            case FurnitureStore.Kept.InUse(String by, String byInArn) ->
                    Optional.of(
                            inUse(
                                    kind,
                                    kind.title() + " is in use by " + by,
                                    instance.arn(byInArn).toString()));
            case FurnitureStore.Kept other -> fault(other, kind, id);
        };
    }

    /** Its model decides which word AWS has for it. */
    private static Fault inUse(Furniture.Kind kind, String message, String byArn) {
        return switch (kind) {
            case QUEUE, ROUTING_PROFILE ->
                    new Fault("ResourceInUseException", 409, message, Map.of("ResourceId", byArn));
            case HOURS_OF_OPERATION, CONTACT_FLOW, CONTACT_FLOW_MODULE ->
                    ConnectFault.invalidRequest(message);
        };
    }

    private static Optional<Fault> fault(FurnitureStore.Kept kept, Furniture.Kind kind, String id) {
        return switch (kept) {
            case FurnitureStore.Kept.Done _ -> Optional.empty();
            case FurnitureStore.Kept.Taken(String name) ->
                    Optional.of(ConnectFault.duplicate(kind.title() + " already exists: " + name));
            case FurnitureStore.Kept.Full _ ->
                    Optional.of(
                            ConnectFault.limitExceeded(
                                    kind.title()
                                            + " quota of "
                                            + kind.quota()
                                            + " has been reached"));
            case FurnitureStore.Kept.Gone _ -> Optional.of(notFound(kind, id));
            case FurnitureStore.Kept.Missing(Furniture.Reference what) ->
                    Optional.of(notFound(what.kind(), what.id()));
            case FurnitureStore.Kept.InUse(String by, String _) ->
                    Optional.of(ConnectFault.conflict(kind.title() + " is in use by " + by));
            case FurnitureStore.Kept.Refused(Fault fault) -> Optional.of(fault);
        };
    }

    private static Fault notFound(Furniture.Kind kind, String id) {
        return ConnectFault.notFound(kind.title() + " is not found: " + id);
    }
}

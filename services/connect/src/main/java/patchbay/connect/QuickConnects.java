package patchbay.connect;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import patchbay.chance.Randomness;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Makes, changes and finds quick connects, and says which queues offer them.
 *
 * <p>Source: <i>Amazon Connect API Reference, CreateQuickConnect, AssociateQueueQuickConnects</i>.
 */
public final class QuickConnects {
    private static final int QUOTA = 100;
    private static final int LONGEST_NAME = 127;
    private static final int LONGEST_FLOW = 500;
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{1,14}");

    private final QuickConnectStore store;
    private final ConnectStore connect;
    private final InstantSource clock;
    private final Randomness random;

    public QuickConnects(
            QuickConnectStore store, ConnectStore connect, InstantSource clock, Randomness random) {
        this.store = store;
        this.connect = connect;
        this.clock = clock;
        this.random = random;
    }

    /** In the order of their names. */
    public List<QuickConnect> all(Instance instance) {
        return store.quickConnects(instance.id());
    }

    public Optional<QuickConnect> find(Instance instance, String id) {
        return all(instance).stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The new quick connect, or why not. */
    public Reply<QuickConnect> create(
            Instance instance,
            String name,
            String description,
            QuickConnect.Goal goal,
            Map<String, String> tags) {
        var made =
                new QuickConnect(
                        random.uuid().toString(),
                        instance.id(),
                        name,
                        description,
                        goal,
                        tags,
                        now());
        Optional<Fault> fault = fault(instance, made);
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        return switch (store.add(made, QUOTA)) {
            case ADDED -> Reply.done(made);
            case TAKEN -> Reply.refused(taken(name));
            case FULL ->
                    Reply.refused(
                            ConnectFault.limitExceeded(
                                    "Quick connect quota of " + QUOTA + " has been reached"));
            case GONE -> Reply.refused(ConnectFault.notFound("Instance not found"));
        };
    }

    /** Renames and describes, where given; nothing where done, else why not. */
    public Optional<Fault> describe(
            Instance instance, String id, Optional<String> name, Optional<String> description) {
        return change(
                instance,
                id,
                found ->
                        found.described(
                                name.orElse(found.name()),
                                description.orElse(found.description()),
                                now()));
    }

    /** Leads elsewhere; nothing where done, else why not. */
    public Optional<Fault> lead(Instance instance, String id, QuickConnect.Goal goal) {
        return change(instance, id, found -> found.to(goal, now()));
    }

    private Optional<Fault> change(
            Instance instance, String id, UnaryOperator<QuickConnect> change) {
        Optional<QuickConnect> found = find(instance, id);
        if (found.isEmpty()) {
            return Optional.of(gone(id));
        }
        QuickConnect changed = change.apply(found.get());
        return fault(instance, changed)
                .or(() ->
                        switch (store.change(changed)) {
                            case CHANGED -> Optional.empty();
                            case TAKEN -> Optional.of(taken(changed.name()));
                            case GONE -> Optional.of(gone(id));
                        });
    }

    private Optional<Fault> fault(Instance instance, QuickConnect wanted) {
        return Label.name("Name", wanted.name(), LONGEST_NAME)
                .or(() -> Label.description(wanted.description()))
                .or(() -> Label.tags(wanted.tags()))
                .or(() -> goalFault(instance, wanted.goal()))
                .or(() ->
                        wanted.goal()
                                .flow()
                                .flatMap(id -> Label.name("ContactFlowId", id, LONGEST_FLOW)));
    }

    private Optional<Fault> goalFault(Instance instance, QuickConnect.Goal goal) {
        String id = goal.target();
        return switch (goal.type()) {
            case USER ->
                    connect.user(instance.id(), id).isPresent()
                            ? Optional.empty()
                            : Optional.of(ConnectFault.notFound("User is not found: " + id));
            case QUEUE ->
                    hasQueue(instance, id)
                            ? Optional.empty()
                            : Optional.of(ConnectFault.notFound("Queue is not found: " + id));
            case PHONE_NUMBER ->
                    E164.matcher(id).matches()
                            ? Optional.empty()
                            : Optional.of(
                                    ConnectFault.invalidParameter(
                                            "PhoneNumber is not a valid phone number"));
            case FLOW -> Optional.empty();
        };
    }

    private boolean hasQueue(Instance instance, String id) {
        return connect.queues(instance.id()).stream().anyMatch(queue -> queue.id().equals(id));
    }

    /** Nothing where removed, else why not. */
    public Optional<Fault> delete(Instance instance, String id) {
        return store.remove(instance.id(), id) ? Optional.empty() : Optional.of(gone(id));
    }

    /** Those that the queue offers; or that there is no such queue. */
    public Reply<List<QuickConnect>> ofQueue(Instance instance, String queue) {
        return hasQueue(instance, queue)
                ? Reply.done(store.ofQueue(instance.id(), queue))
                : Reply.refused(noQueue(queue));
    }

    /** Lets a queue offer quick connects; nothing where done, else why not. */
    public Optional<Fault> attach(Instance instance, String queue, List<String> ids) {
        List<String> known = all(instance).stream().map(QuickConnect::id).toList();
        return ids.stream()
                .filter(id -> !known.contains(id))
                .findFirst()
                .map(QuickConnects::gone)
                .or(() ->
                        store.attach(instance.id(), queue, ids)
                                ? Optional.empty()
                                : Optional.of(noQueue(queue)));
    }

    /** Lets a queue offer quick connects no more; nothing where done, else why not. */
    public Optional<Fault> detach(Instance instance, String queue, List<String> ids) {
        return store.detach(instance.id(), queue, ids)
                ? Optional.empty()
                : Optional.of(noQueue(queue));
    }

    private static Fault noQueue(String id) {
        return ConnectFault.notFound("Queue is not found: " + id);
    }

    private static Fault gone(String id) {
        return ConnectFault.notFound("Quick connect is not found: " + id);
    }

    private static Fault taken(String name) {
        return ConnectFault.duplicate("Quick connect already exists: " + name);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

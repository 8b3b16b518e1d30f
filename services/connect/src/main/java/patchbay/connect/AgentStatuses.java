package patchbay.connect;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.chance.Randomness;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Makes and changes agent statuses. New ones are always custom; none is ever deleted, only switched
 * off; the two that an instance begins with stay on.
 *
 * <p>Source: <i>Amazon Connect API Reference, CreateAgentStatus</i>.
 */
public final class AgentStatuses {
    private static final int QUOTA = 50;
    private static final int LONGEST_NAME = 127;

    private final StatusStore store;
    private final InstantSource clock;
    private final Randomness random;

    public AgentStatuses(StatusStore store, InstantSource clock, Randomness random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** In their display order. */
    public List<AgentStatus> all(Instance instance) {
        return store.statuses(instance.id());
    }

    public Optional<AgentStatus> find(Instance instance, String id) {
        return all(instance).stream().filter(status -> status.id().equals(id)).findFirst();
    }

    /** What shall be different; what is not named stays. */
    public record Change(
            Optional<String> name,
            Optional<String> description,
            Optional<Boolean> enabled,
            Optional<Integer> displayOrder) {}

    /** The new status, or why not. */
    public Reply<AgentStatus> create(
            Instance instance,
            String name,
            String description,
            boolean enabled,
            int displayOrder,
            Map<String, String> tags) {
        var status =
                new AgentStatus(
                        random.uuid().toString(),
                        instance.id(),
                        name,
                        description,
                        AgentStatus.Type.CUSTOM,
                        enabled,
                        displayOrder,
                        tags,
                        now());
        Optional<Fault> fault = fault(status);
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        return switch (store.add(status, QUOTA)) {
            case ADDED -> Reply.done(status);
            case TAKEN -> Reply.refused(taken(name));
            case FULL ->
                    Reply.refused(
                            ConnectFault.limitExceeded(
                                    "Agent status quota of " + QUOTA + " has been reached"));
            case GONE -> Reply.refused(ConnectFault.notFound("Instance not found"));
        };
    }

    /** Nothing where done, else why not. */
    public Optional<Fault> change(AgentStatus status, Change change) {
        var changed =
                new AgentStatus(
                        status.id(),
                        status.instance(),
                        change.name().orElse(status.name()),
                        change.description().orElse(status.description()),
                        status.type(),
                        change.enabled().orElse(status.enabled()),
                        change.displayOrder().orElse(status.displayOrder()),
                        status.tags(),
                        now());
        Optional<Fault> fault = fault(changed);
        if (fault.isPresent()) {
            return fault;
        }
        if (!changed.enabled() && changed.type() != AgentStatus.Type.CUSTOM) {
            return Optional.of(
                    ConnectFault.invalidRequest(
                            "A status of type " + changed.type() + " cannot be disabled"));
        }
        return switch (store.change(changed)) {
            case CHANGED -> Optional.empty();
            case TAKEN -> Optional.of(taken(changed.name()));
            case GONE ->
                    Optional.of(ConnectFault.notFound("Agent status is not found: " + status.id()));
        };
    }

    private static Optional<Fault> fault(AgentStatus status) {
        return Label.name("Name", status.name(), LONGEST_NAME)
                .or(() -> Label.description(status.description()))
                .or(() -> Label.tags(status.tags()));
    }

    private static Fault taken(String name) {
        return ConnectFault.duplicate("Agent status already exists: " + name);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

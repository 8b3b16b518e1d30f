package patchbay.connect;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A short way by which agents hand contacts on. */
public record QuickConnect(
        String id,
        InstanceId instance,
        String name,
        String description,
        Goal goal,
        Map<String, String> tags,
        Instant changedAt) {
    public QuickConnect {
        tags = Map.copyOf(tags);
    }

    /** The kinds there are, as the API writes them. */
    public enum Type {
        USER,
        QUEUE,
        PHONE_NUMBER,
        FLOW
    }

    /**
     * Where a contact goes.
     *
     * @param target id of the user or the queue, or the phone number; empty text where the flow
     *     decides
     * @param flow id of the contact flow that leads there; none for a phone number
     */
    public record Goal(Type type, String target, Optional<String> flow) {}

    QuickConnect described(String newName, String newDescription, Instant at) {
        return new QuickConnect(id, instance, newName, newDescription, goal, tags, at);
    }

    QuickConnect to(Goal changed, Instant at) {
        return new QuickConnect(id, instance, name, description, changed, tags, at);
    }

    QuickConnect tagged(Map<String, String> changed) {
        return new QuickConnect(id, instance, name, description, goal, changed, changedAt);
    }
}

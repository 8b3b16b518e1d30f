package patchbay.connect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where contacts wait.
 *
 * @param maxContacts most contacts that may wait; no bound where empty
 */
public record Queue(
        String id,
        InstanceId instance,
        String name,
        String description,
        String hoursOfOperation,
        boolean enabled,
        Optional<Integer> maxContacts,
        Caller caller,
        Map<String, String> tags,
        Instant changedAt)
        implements Furniture {
    public Queue {
        tags = Map.copyOf(tags);
    }

    /**
     * How calls out of the queue show themselves.
     *
     * @param name shown to who is called
     * @param number id of a phone number of the instance
     * @param flow id of the contact flow that who is called hears
     */
    public record Caller(Optional<String> name, Optional<String> number, Optional<String> flow) {
        public static final Caller UNNAMED =
                new Caller(Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public Kind kind() {
        return Kind.QUEUE;
    }

    @Override
    public List<Reference> needs() {
        List<Reference> needs = new ArrayList<>();
        needs.add(new Reference(Kind.HOURS_OF_OPERATION, hoursOfOperation));
        caller.flow().ifPresent(flow -> needs.add(new Reference(Kind.CONTACT_FLOW, flow)));
        return needs;
    }

    public Queue named(String newName, String newDescription) {
        return new Queue(
                id,
                instance,
                newName,
                newDescription,
                hoursOfOperation,
                enabled,
                maxContacts,
                caller,
                tags,
                changedAt);
    }

    public Queue openAt(String hours) {
        return new Queue(
                id,
                instance,
                name,
                description,
                hours,
                enabled,
                maxContacts,
                caller,
                tags,
                changedAt);
    }

    public Queue enabled(boolean now) {
        return new Queue(
                id,
                instance,
                name,
                description,
                hoursOfOperation,
                now,
                maxContacts,
                caller,
                tags,
                changedAt);
    }

    public Queue bounded(Optional<Integer> most) {
        return new Queue(
                id,
                instance,
                name,
                description,
                hoursOfOperation,
                enabled,
                most,
                caller,
                tags,
                changedAt);
    }

    public Queue calling(Caller newCaller) {
        return new Queue(
                id,
                instance,
                name,
                description,
                hoursOfOperation,
                enabled,
                maxContacts,
                newCaller,
                tags,
                changedAt);
    }

    @Override
    public Queue tagged(Map<String, String> changed) {
        return new Queue(
                id,
                instance,
                name,
                description,
                hoursOfOperation,
                enabled,
                maxContacts,
                caller,
                changed,
                changedAt);
    }

    @Override
    public Queue changedAt(Instant moment) {
        return new Queue(
                id,
                instance,
                name,
                description,
                hoursOfOperation,
                enabled,
                maxContacts,
                caller,
                tags,
                moment);
    }
}

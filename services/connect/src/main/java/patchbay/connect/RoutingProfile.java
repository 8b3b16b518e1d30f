package patchbay.connect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which contacts reach its users.
 *
 * @param channels how many contacts at once, by channel ({@code VOICE}, {@code CHAT} …)
 * @param queues served, by channel
 * @param availability {@code TIME_SINCE_LAST_ACTIVITY} or {@code TIME_SINCE_LAST_INBOUND}: who of
 *     its users has waited longest
 */
public record RoutingProfile(
        String id,
        InstanceId instance,
        String name,
        String description,
        String defaultOutboundQueue,
        Channels channels,
        List<ServedQueue> queues,
        String availability,
        Map<String, String> tags,
        Instant changedAt)
        implements Furniture {
    /** What AWS takes where nothing is asked for. */
    public static final String USUAL_AVAILABILITY = "TIME_SINCE_LAST_ACTIVITY";

    public RoutingProfile {
        queues = List.copyOf(queues);
        tags = Map.copyOf(tags);
    }

    /**
     * What its users take at once.
     *
     * @param concurrency number of contacts, by channel
     * @param crossChannel which other contacts may come meanwhile, by channel, where it is said
     */
    public record Channels(Map<String, Integer> concurrency, Map<String, String> crossChannel) {
        public Channels {
            concurrency = Map.copyOf(concurrency);
            crossChannel = Map.copyOf(crossChannel);
        }
    }

    /** A queue served on one channel. */
    public record ServedQueue(String queue, String channel, int priority, int delaySeconds) {
        public boolean sameAs(ServedQueue other) {
            return queue.equals(other.queue) && channel.equals(other.channel);
        }
    }

    public Map<String, Integer> concurrency() {
        return channels.concurrency();
    }

    @Override
    public Kind kind() {
        return Kind.ROUTING_PROFILE;
    }

    @Override
    public List<Reference> needs() {
        List<Reference> needs = new ArrayList<>();
        needs.add(new Reference(Kind.QUEUE, defaultOutboundQueue));
        queues.stream()
                .map(ServedQueue::queue)
                .distinct()
                .forEach(queue -> needs.add(new Reference(Kind.QUEUE, queue)));
        return needs;
    }

    public RoutingProfile named(String newName, String newDescription) {
        return new RoutingProfile(
                id,
                instance,
                newName,
                newDescription,
                defaultOutboundQueue,
                channels,
                queues,
                availability,
                tags,
                changedAt);
    }

    public RoutingProfile callingFrom(String queue) {
        return new RoutingProfile(
                id,
                instance,
                name,
                description,
                queue,
                channels,
                queues,
                availability,
                tags,
                changedAt);
    }

    public RoutingProfile taking(Channels newChannels) {
        return new RoutingProfile(
                id,
                instance,
                name,
                description,
                defaultOutboundQueue,
                newChannels,
                queues,
                availability,
                tags,
                changedAt);
    }

    public RoutingProfile serving(List<ServedQueue> newQueues) {
        return new RoutingProfile(
                id,
                instance,
                name,
                description,
                defaultOutboundQueue,
                channels,
                newQueues,
                availability,
                tags,
                changedAt);
    }

    public RoutingProfile availableBy(String newAvailability) {
        return new RoutingProfile(
                id,
                instance,
                name,
                description,
                defaultOutboundQueue,
                channels,
                queues,
                newAvailability,
                tags,
                changedAt);
    }

    @Override
    public RoutingProfile tagged(Map<String, String> changed) {
        return new RoutingProfile(
                id,
                instance,
                name,
                description,
                defaultOutboundQueue,
                channels,
                queues,
                availability,
                changed,
                changedAt);
    }

    @Override
    public RoutingProfile changedAt(Instant moment) {
        return new RoutingProfile(
                id,
                instance,
                name,
                description,
                defaultOutboundQueue,
                channels,
                queues,
                availability,
                tags,
                moment);
    }
}

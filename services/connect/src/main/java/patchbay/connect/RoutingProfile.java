package patchbay.connect;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Which contacts reach its users.
 *
 * @param concurrency how many contacts at once, by channel ({@code VOICE}, {@code CHAT} …)
 * @param queues served, by channel
 */
public record RoutingProfile(
        String id,
        InstanceId instance,
        String name,
        String description,
        String defaultOutboundQueue,
        Map<String, Integer> concurrency,
        List<ServedQueue> queues,
        Instant changedAt) {
    public RoutingProfile {
        concurrency = Map.copyOf(concurrency);
        queues = List.copyOf(queues);
    }

    /** A queue served on one channel. */
    public record ServedQueue(String queue, String channel, int priority, int delaySeconds) {}
}

package patchbay.connect;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import patchbay.chance.Randomness;

/**
 * Makes what AWS puts into every new instance: four security profiles, a routing profile, a queue,
 * hours, two statuses.
 *
 * <p>Source: <i>Amazon Connect Administrator Guide, Default security profiles; Set up agents</i>;
 * rule 8.32. AWS does not publish the schedule of its hours nor the exact permission lists: ours
 * are open all week, and hold what administrators observed.
 */
final class DefaultFurnishing {
    static final String ADMIN = "Admin";
    static final String AGENT = "Agent";
    static final String ROUTING_PROFILE = "Basic Routing Profile";
    static final String AVAILABLE = "Available";
    static final String OFFLINE = "Offline";

    private final Randomness random;

    DefaultFurnishing(Randomness random) {
        this.random = random;
    }

    Furnishing of(InstanceId instance, Instant now) {
        var hours =
                new HoursOfOperation(
                        id(),
                        instance,
                        "Basic Hours",
                        "Open all week",
                        "UTC",
                        Arrays.stream(DayOfWeek.values())
                                .map(day ->
                                        new HoursOfOperation.Opening(
                                                day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                                .toList(),
                        Map.of(),
                        now);
        var queue =
                new Queue(
                        id(),
                        instance,
                        "BasicQueue",
                        "A simple, basic voice queue.",
                        hours.id(),
                        true,
                        Optional.empty(),
                        Queue.Caller.UNNAMED,
                        Map.of(),
                        now);
        return new Furnishing(
                List.of(
                        profile(
                                instance,
                                ADMIN,
                                "Access to everything",
                                PermissionNames.all(),
                                now),
                        profile(
                                instance,
                                AGENT,
                                "Access to the contact control panel",
                                PermissionNames.agent(),
                                now),
                        profile(
                                instance,
                                "CallCenterManager",
                                "Access to users, metrics and routing",
                                PermissionNames.manager(),
                                now),
                        profile(
                                instance,
                                "QualityAnalyst",
                                "Access to metrics",
                                PermissionNames.analyst(),
                                now)),
                List.of(hours),
                List.of(queue),
                List.of(routing(instance, queue.id(), now)),
                List.of(
                        status(instance, AVAILABLE, AgentStatus.Type.ROUTABLE, 1, now),
                        status(instance, OFFLINE, AgentStatus.Type.OFFLINE, 2, now)));
    }

    private RoutingProfile routing(InstanceId instance, String queue, Instant now) {
        return new RoutingProfile(
                id(),
                instance,
                ROUTING_PROFILE,
                "A simple, basic routing profile.",
                queue,
                new RoutingProfile.Channels(Map.of("VOICE", 1, "CHAT", 2), Map.of()),
                List.of(
                        new RoutingProfile.ServedQueue(queue, "VOICE", 1, 0),
                        new RoutingProfile.ServedQueue(queue, "CHAT", 1, 0)),
                RoutingProfile.USUAL_AVAILABILITY,
                Map.of(),
                now);
    }

    private SecurityProfile profile(
            InstanceId instance, String name, String description, List<String> can, Instant now) {
        return new SecurityProfile(
                id(), instance, name, description, new TreeSet<>(can), Map.of(), now);
    }

    private AgentStatus status(
            InstanceId instance, String name, AgentStatus.Type type, int order, Instant now) {
        return new AgentStatus(id(), instance, name, "", type, true, order, Map.of(), now);
    }

    private String id() {
        return random.uuid().toString();
    }
}

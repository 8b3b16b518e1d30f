package patchbay.connect;

import java.util.List;

/** What an instance holds from its first moment. */
public record Furnishing(
        List<SecurityProfile> securityProfiles,
        List<HoursOfOperation> hours,
        List<Queue> queues,
        List<RoutingProfile> routingProfiles,
        List<AgentStatus> statuses) {
    public Furnishing {
        securityProfiles = List.copyOf(securityProfiles);
        hours = List.copyOf(hours);
        queues = List.copyOf(queues);
        routingProfiles = List.copyOf(routingProfiles);
        statuses = List.copyOf(statuses);
    }
}

package patchbay.connect.api;

import java.util.Optional;
import patchbay.connect.AgentStatus;
import patchbay.connect.Instance;
import patchbay.wire.connect.AgentStatusSummary;

/** Agent statuses as the wire carries them. */
final class StatusShapes {
    private StatusShapes() {}

    static String arn(Instance instance, AgentStatus status) {
        return instance.arn("agent-state/" + status.id()).toString();
    }

    static patchbay.wire.connect.AgentStatus full(Instance instance, AgentStatus status) {
        return patchbay.wire.connect.AgentStatus.builder()
                .agentStatusARN(arn(instance, status))
                .agentStatusId(status.id())
                .name(status.name())
                .description(Optional.of(status.description()).filter(text -> !text.isEmpty()))
                .type(status.type().name())
                .displayOrder(Optional.of(status.displayOrder()).filter(order -> order > 0))
                .state(status.enabled() ? "ENABLED" : "DISABLED")
                .tags(status.tags())
                .lastModifiedTime(status.changedAt())
                .lastModifiedRegion(instance.region().id())
                .build();
    }

    static AgentStatusSummary summary(Instance instance, AgentStatus status) {
        return AgentStatusSummary.builder()
                .id(status.id())
                .arn(arn(instance, status))
                .name(status.name())
                .type(status.type().name())
                .lastModifiedTime(status.changedAt())
                .lastModifiedRegion(instance.region().id())
                .build();
    }
}

package patchbay.connect.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.connect.ConnectUser;
import patchbay.connect.Furniture;
import patchbay.connect.Instance;
import patchbay.connect.Queue;
import patchbay.wire.connect.OutboundCallerConfig;
import patchbay.wire.connect.QueueSummary;

/** Queues as the wire carries them. */
final class QueueShapes {
    private QueueShapes() {}

    static String arn(Instance instance, String queueId) {
        return instance.arn("queue/" + queueId).toString();
    }

    static patchbay.wire.connect.Queue full(Instance instance, Queue queue) {
        return patchbay.wire.connect.Queue.builder()
                .name(queue.name())
                .queueArn(arn(instance, queue.id()))
                .queueId(queue.id())
                .description(queue.description())
                .hoursOfOperationId(queue.hoursOfOperation())
                .maxContacts(queue.maxContacts())
                .outboundCallerConfig(caller(queue.caller()))
                .tags(queue.tags())
                .status(queue.enabled() ? "ENABLED" : "DISABLED")
                .lastModifiedTime(queue.changedAt())
                .lastModifiedRegion(instance.region().id())
                .build();
    }

    private static Optional<OutboundCallerConfig> caller(Queue.Caller caller) {
        return caller.equals(Queue.Caller.UNNAMED)
                ? Optional.empty()
                : Optional.of(
                        OutboundCallerConfig.builder()
                                .outboundCallerIdName(caller.name())
                                .outboundCallerIdNumberId(caller.number())
                                .outboundFlowId(caller.flow())
                                .build());
    }

    static Queue.Caller caller(OutboundCallerConfig config) {
        return new Queue.Caller(
                config.outboundCallerIdName(),
                config.outboundCallerIdNumberId(),
                config.outboundFlowId());
    }

    /** What a queue is made of. */
    static List<Furniture.Reference> used(
            Optional<String> hours, Optional<OutboundCallerConfig> caller) {
        List<Furniture.Reference> used = new ArrayList<>();
        hours.ifPresent(
                id -> used.add(new Furniture.Reference(Furniture.Kind.HOURS_OF_OPERATION, id)));
        caller.flatMap(it -> it.outboundFlowId())
                .ifPresent(
                        id -> used.add(new Furniture.Reference(Furniture.Kind.CONTACT_FLOW, id)));
        return used;
    }

    static QueueSummary own(Instance instance, Queue queue) {
        return QueueSummary.builder()
                .id(queue.id())
                .arn(arn(instance, queue.id()))
                .name(queue.name())
                .queueType("STANDARD")
                .lastModifiedTime(queue.changedAt())
                .lastModifiedRegion(instance.region().id())
                .build();
    }

    static QueueSummary agents(Instance instance, ConnectUser user) {
        return QueueSummary.builder()
                .id(user.id())
                .arn(arn(instance, "agent/" + user.id()))
                .queueType("AGENT")
                .build();
    }
}

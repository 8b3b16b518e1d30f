package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.DisassociateRoutingProfileQueuesRequest;

/** Lets a routing profile no longer serve queues. */
final class DisassociateRoutingProfileQueues
        implements Handler<DisassociateRoutingProfileQueuesRequest, Nothing> {
    private final Furnisher furnisher;

    DisassociateRoutingProfileQueues(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(DisassociateRoutingProfileQueuesRequest request, Call call) {
        if (!request.manualAssignmentQueueReferences().isEmpty()) {
            return Reply.refused(
                    ConnectFault.notImplemented("Queues for contacts that agents take themselves"));
        }
        return furnisher.change(
                call,
                request.instanceId(),
                Furnisher.Target.routingProfile(request.routingProfileId(), List.of()),
                profile ->
                        request.queueReferences().isEmpty()
                                ? Reply.refused(
                                        ConnectFault.invalidRequest("QueueReferences is required"))
                                : Reply.done(
                                        profile.serving(
                                                profile.queues().stream()
                                                        .filter(served ->
                                                                request.queueReferences().stream()
                                                                        .noneMatch(gone ->
                                                                                RoutingShapes.names(
                                                                                        gone,
                                                                                        served)))
                                                        .toList())),
                Nothing.NOTHING);
    }
}

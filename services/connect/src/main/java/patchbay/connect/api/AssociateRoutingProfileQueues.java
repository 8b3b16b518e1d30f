package patchbay.connect.api;

import patchbay.connect.ConnectFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.AssociateRoutingProfileQueuesRequest;

/** Lets a routing profile serve queues, beside those it serves. */
final class AssociateRoutingProfileQueues
        implements Handler<AssociateRoutingProfileQueuesRequest, Nothing> {
    private final Furnisher furnisher;

    AssociateRoutingProfileQueues(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(AssociateRoutingProfileQueuesRequest request, Call call) {
        if (!request.manualAssignmentQueueConfigs().isEmpty()) {
            return Reply.refused(
                    ConnectFault.notImplemented("Queues for contacts that agents take themselves"));
        }
        return furnisher.change(
                call,
                request.instanceId(),
                Furnisher.Target.routingProfile(
                        request.routingProfileId(), RoutingShapes.used(request.queueConfigs())),
                profile ->
                        request.queueConfigs().isEmpty()
                                ? Reply.refused(
                                        ConnectFault.invalidRequest("QueueConfigs is required"))
                                : Reply.done(
                                        profile.serving(
                                                RoutingShapes.merged(
                                                        profile.queues(),
                                                        RoutingShapes.served(
                                                                request.queueConfigs())))),
                Nothing.NOTHING);
    }
}

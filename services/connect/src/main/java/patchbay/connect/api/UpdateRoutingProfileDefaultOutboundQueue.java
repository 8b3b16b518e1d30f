package patchbay.connect.api;

import java.util.List;
import patchbay.connect.Furniture;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateRoutingProfileDefaultOutboundQueueRequest;

/** Gives a routing profile another queue for calls out. */
final class UpdateRoutingProfileDefaultOutboundQueue
        implements Handler<UpdateRoutingProfileDefaultOutboundQueueRequest, Nothing> {
    private final Furnisher furnisher;

    UpdateRoutingProfileDefaultOutboundQueue(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(
            UpdateRoutingProfileDefaultOutboundQueueRequest request, Call call) {
        return furnisher.change(
                call,
                request.instanceId(),
                Furnisher.Target.routingProfile(
                        request.routingProfileId(),
                        List.of(
                                new Furniture.Reference(
                                        Furniture.Kind.QUEUE, request.defaultOutboundQueueId()))),
                profile -> Reply.done(profile.callingFrom(request.defaultOutboundQueueId())),
                Nothing.NOTHING);
    }
}

package patchbay.connect.api;

import patchbay.connect.Furniture;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.DeleteRoutingProfileRequest;

/** Removes a routing profile that no user has. */
final class DeleteRoutingProfile implements Handler<DeleteRoutingProfileRequest, Nothing> {
    private final Furnisher furnisher;

    DeleteRoutingProfile(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(DeleteRoutingProfileRequest request, Call call) {
        return furnisher.remove(
                call,
                request.instanceId(),
                Furniture.Kind.ROUTING_PROFILE,
                request.routingProfileId(),
                Nothing.NOTHING);
    }
}

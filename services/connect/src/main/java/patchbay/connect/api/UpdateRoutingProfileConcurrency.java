package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateRoutingProfileConcurrencyRequest;

/** Says how many contacts at once a routing profile's users take. */
final class UpdateRoutingProfileConcurrency
        implements Handler<UpdateRoutingProfileConcurrencyRequest, Nothing> {
    private final Furnisher furnisher;

    UpdateRoutingProfileConcurrency(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(UpdateRoutingProfileConcurrencyRequest request, Call call) {
        return furnisher.change(
                call,
                request.instanceId(),
                Furnisher.Target.routingProfile(request.routingProfileId(), List.of()),
                profile ->
                        RoutingShapes.channels(request.mediaConcurrencies())
                                .map(channels -> Reply.done(profile.taking(channels)))
                                .orElseGet(() ->
                                        Reply.refused(
                                                ConnectFault.invalidParameter(
                                                        "MediaConcurrencies names a channel"
                                                                + " twice"))),
                Nothing.NOTHING);
    }
}

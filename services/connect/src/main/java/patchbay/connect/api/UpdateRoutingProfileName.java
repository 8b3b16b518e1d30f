package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateRoutingProfileNameRequest;

/** Changes a routing profile's name or description. */
final class UpdateRoutingProfileName implements Handler<UpdateRoutingProfileNameRequest, Nothing> {
    private final Furnisher furnisher;

    UpdateRoutingProfileName(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(UpdateRoutingProfileNameRequest request, Call call) {
        return furnisher.change(
                call,
                request.instanceId(),
                Furnisher.Target.routingProfile(request.routingProfileId(), List.of()),
                profile ->
                        request.name().isEmpty() && request.description().isEmpty()
                                ? Reply.refused(
                                        ConnectFault.invalidRequest(
                                                "Name or Description is required"))
                                : Reply.done(
                                        profile.named(
                                                request.name().orElse(profile.name()),
                                                request.description()
                                                        .orElse(profile.description()))),
                Nothing.NOTHING);
    }
}

package patchbay.connect.api;

import java.util.List;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateRoutingProfileAgentAvailabilityTimerRequest;

/** Says who of a routing profile's users has waited longest. */
final class UpdateRoutingProfileAgentAvailabilityTimer
        implements Handler<UpdateRoutingProfileAgentAvailabilityTimerRequest, Nothing> {
    private final Furnisher furnisher;

    UpdateRoutingProfileAgentAvailabilityTimer(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(
            UpdateRoutingProfileAgentAvailabilityTimerRequest request, Call call) {
        return furnisher.change(
                call,
                request.instanceId(),
                Furnisher.Target.routingProfile(request.routingProfileId(), List.of()),
                profile -> Reply.done(profile.availableBy(request.agentAvailabilityTimer())),
                Nothing.NOTHING);
    }
}

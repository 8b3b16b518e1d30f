package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.connect.RoutingProfile;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateRoutingProfileQueuesRequest;

/** Changes priority and delay of queues that a routing profile serves. */
final class UpdateRoutingProfileQueues
        implements Handler<UpdateRoutingProfileQueuesRequest, Nothing> {
    private final Furnisher furnisher;

    UpdateRoutingProfileQueues(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(UpdateRoutingProfileQueuesRequest request, Call call) {
        return furnisher.change(
                call,
                request.instanceId(),
                Furnisher.Target.routingProfile(
                        request.routingProfileId(), RoutingShapes.used(request.queueConfigs())),
                profile -> changed(profile, RoutingShapes.served(request.queueConfigs())),
                Nothing.NOTHING);
    }

    private static Reply<RoutingProfile> changed(
            RoutingProfile profile, List<RoutingProfile.ServedQueue> queues) {
        for (RoutingProfile.ServedQueue queue : queues) {
            if (profile.queues().stream().noneMatch(queue::sameAs)) {
                return Reply.refused(
                        ConnectFault.notFound(
                                "Queue is not associated with the routing profile: "
                                        + queue.queue()));
            }
        }
        return Reply.done(profile.serving(RoutingShapes.merged(profile.queues(), queues)));
    }
}

package patchbay.connect.api;

import patchbay.connect.ConnectFault;
import patchbay.connect.Furniture;
import patchbay.connect.Instance;
import patchbay.connect.RoutingProfile;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.CreateRoutingProfileRequest;
import patchbay.wire.connect.CreateRoutingProfileResponse;

/** Makes a routing profile. */
final class CreateRoutingProfile
        implements Handler<CreateRoutingProfileRequest, CreateRoutingProfileResponse> {
    private final Furnisher furnisher;

    CreateRoutingProfile(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<CreateRoutingProfileResponse> handle(
            CreateRoutingProfileRequest request, Call call) {
        if (!request.manualAssignmentQueueConfigs().isEmpty()) {
            return Reply.refused(
                    ConnectFault.notImplemented("Queues for contacts that agents take themselves"));
        }
        return RoutingShapes.channels(request.mediaConcurrencies())
                .map(channels -> add(request, call, channels))
                .orElseGet(() ->
                        Reply.refused(
                                ConnectFault.invalidParameter(
                                        "MediaConcurrencies names a channel twice")));
    }

    private Reply<CreateRoutingProfileResponse> add(
            CreateRoutingProfileRequest request, Call call, RoutingProfile.Channels channels) {
        return furnisher.add(
                call,
                request.instanceId(),
                Furniture.Kind.ROUTING_PROFILE,
                RoutingShapes.used(request.defaultOutboundQueueId(), request.queueConfigs()),
                request.tags(),
                instance -> wanted(instance, request, channels),
                (made, arn) ->
                        CreateRoutingProfileResponse.builder()
                                .routingProfileId(made.id())
                                .routingProfileArn(arn)
                                .build());
    }

    private RoutingProfile wanted(
            Instance instance,
            CreateRoutingProfileRequest request,
            RoutingProfile.Channels channels) {
        return new RoutingProfile(
                furnisher.furnishings().newId(),
                instance.id(),
                request.name(),
                request.description(),
                request.defaultOutboundQueueId(),
                channels,
                RoutingShapes.served(request.queueConfigs()),
                request.agentAvailabilityTimer().orElse(RoutingProfile.USUAL_AVAILABILITY),
                request.tags(),
                furnisher.furnishings().now());
    }
}

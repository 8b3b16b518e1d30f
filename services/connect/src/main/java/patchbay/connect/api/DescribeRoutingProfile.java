package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectStore;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeRoutingProfileRequest;
import patchbay.wire.connect.DescribeRoutingProfileResponse;

/** Tells all about a routing profile. */
final class DescribeRoutingProfile
        implements Handler<DescribeRoutingProfileRequest, DescribeRoutingProfileResponse> {
    private final Admission admission;
    private final ConnectStore store;

    DescribeRoutingProfile(Admission admission, ConnectStore store) {
        this.admission = admission;
        this.store = store;
    }

    @Override
    public Reply<DescribeRoutingProfileResponse> handle(
            DescribeRoutingProfileRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("routing-profile/" + request.routingProfileId()),
                instance ->
                        Answers.found(
                                RoutingShapes.find(store, instance, request.routingProfileId()),
                                "Routing profile",
                                profile ->
                                        DescribeRoutingProfileResponse.builder()
                                                .routingProfile(
                                                        RoutingShapes.full(
                                                                store, instance, profile))
                                                .build()));
    }
}

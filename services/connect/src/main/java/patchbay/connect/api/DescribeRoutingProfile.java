package patchbay.connect.api;

import java.util.List;
import patchbay.connect.Furnishings;
import patchbay.connect.RoutingProfile;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeRoutingProfileRequest;
import patchbay.wire.connect.DescribeRoutingProfileResponse;

/** Tells all about a routing profile. */
final class DescribeRoutingProfile
        implements Handler<DescribeRoutingProfileRequest, DescribeRoutingProfileResponse> {
    private final Admission admission;
    private final Furnishings furnishings;

    DescribeRoutingProfile(Admission admission, Furnishings furnishings) {
        this.admission = admission;
        this.furnishings = furnishings;
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
                                furnishings.find(
                                        RoutingProfile.class, instance, request.routingProfileId()),
                                "Routing profile",
                                profile ->
                                        DescribeRoutingProfileResponse.builder()
                                                .routingProfile(
                                                        RoutingShapes.full(
                                                                furnishings, instance, profile))
                                                .build()));
    }
}

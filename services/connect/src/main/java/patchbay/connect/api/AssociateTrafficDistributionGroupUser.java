package patchbay.connect.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.AssociateTrafficDistributionGroupUserRequest;
import patchbay.wire.connect.AssociateTrafficDistributionGroupUserResponse;

/** Puts a user into a traffic distribution group. */
final class AssociateTrafficDistributionGroupUser
        implements Handler<
                AssociateTrafficDistributionGroupUserRequest,
                AssociateTrafficDistributionGroupUserResponse> {
    private final TrafficAdmission traffic;

    AssociateTrafficDistributionGroupUser(TrafficAdmission traffic) {
        this.traffic = traffic;
    }

    @Override
    public Reply<AssociateTrafficDistributionGroupUserResponse> handle(
            AssociateTrafficDistributionGroupUserRequest request, Call call) {
        return traffic.to(
                call,
                request.trafficDistributionGroupId(),
                found ->
                        traffic.resilience()
                                .associate(found, request.instanceId(), request.userId())
                                .<Reply<AssociateTrafficDistributionGroupUserResponse>>map(
                                        Reply::refused)
                                .orElseGet(() ->
                                        Reply.done(
                                                AssociateTrafficDistributionGroupUserResponse
                                                        .builder()
                                                        .build())));
    }
}

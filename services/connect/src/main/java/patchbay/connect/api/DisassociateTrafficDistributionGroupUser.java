package patchbay.connect.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DisassociateTrafficDistributionGroupUserRequest;
import patchbay.wire.connect.DisassociateTrafficDistributionGroupUserResponse;

/** Takes a user out of a traffic distribution group. */
final class DisassociateTrafficDistributionGroupUser
        implements Handler<
                DisassociateTrafficDistributionGroupUserRequest,
                DisassociateTrafficDistributionGroupUserResponse> {
    private final TrafficAdmission traffic;

    DisassociateTrafficDistributionGroupUser(TrafficAdmission traffic) {
        this.traffic = traffic;
    }

    @Override
    public Reply<DisassociateTrafficDistributionGroupUserResponse> handle(
            DisassociateTrafficDistributionGroupUserRequest request, Call call) {
        return traffic.to(
                call,
                request.trafficDistributionGroupId(),
                found ->
                        traffic.resilience()
                                .disassociate(found, request.instanceId(), request.userId())
                                .<Reply<DisassociateTrafficDistributionGroupUserResponse>>map(
                                        Reply::refused)
                                .orElseGet(() ->
                                        Reply.done(
                                                DisassociateTrafficDistributionGroupUserResponse
                                                        .builder()
                                                        .build())));
    }
}

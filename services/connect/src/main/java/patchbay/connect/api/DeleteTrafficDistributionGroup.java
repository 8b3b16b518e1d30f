package patchbay.connect.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DeleteTrafficDistributionGroupRequest;
import patchbay.wire.connect.DeleteTrafficDistributionGroupResponse;

/** Removes a traffic distribution group that is not the default and has no users. */
final class DeleteTrafficDistributionGroup
        implements Handler<
                DeleteTrafficDistributionGroupRequest, DeleteTrafficDistributionGroupResponse> {
    private final TrafficAdmission traffic;

    DeleteTrafficDistributionGroup(TrafficAdmission traffic) {
        this.traffic = traffic;
    }

    @Override
    public Reply<DeleteTrafficDistributionGroupResponse> handle(
            DeleteTrafficDistributionGroupRequest request, Call call) {
        return traffic.to(
                call,
                request.trafficDistributionGroupId(),
                found ->
                        traffic.resilience()
                                .delete(found.group())
                                .<Reply<DeleteTrafficDistributionGroupResponse>>map(Reply::refused)
                                .orElseGet(() ->
                                        Reply.done(
                                                DeleteTrafficDistributionGroupResponse.builder()
                                                        .build())));
    }
}

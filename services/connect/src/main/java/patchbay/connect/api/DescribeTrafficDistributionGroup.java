package patchbay.connect.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeTrafficDistributionGroupRequest;
import patchbay.wire.connect.DescribeTrafficDistributionGroupResponse;

/** Describes a traffic distribution group. */
final class DescribeTrafficDistributionGroup
        implements Handler<
                DescribeTrafficDistributionGroupRequest, DescribeTrafficDistributionGroupResponse> {
    private final TrafficAdmission traffic;

    DescribeTrafficDistributionGroup(TrafficAdmission traffic) {
        this.traffic = traffic;
    }

    @Override
    public Reply<DescribeTrafficDistributionGroupResponse> handle(
            DescribeTrafficDistributionGroupRequest request, Call call) {
        return traffic.to(
                call,
                request.trafficDistributionGroupId(),
                found ->
                        Reply.done(
                                DescribeTrafficDistributionGroupResponse.builder()
                                        .trafficDistributionGroup(TrafficShapes.full(found))
                                        .build()));
    }
}

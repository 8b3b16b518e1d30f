package patchbay.connect.api;

import java.util.Optional;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListTrafficDistributionGroupsRequest;
import patchbay.wire.connect.ListTrafficDistributionGroupsResponse;

/** Lists the traffic distribution groups of an instance, or of all in the region. */
final class ListTrafficDistributionGroups
        implements Handler<
                ListTrafficDistributionGroupsRequest, ListTrafficDistributionGroupsResponse> {
    private final TrafficAdmission traffic;

    ListTrafficDistributionGroups(TrafficAdmission traffic) {
        this.traffic = traffic;
    }

    @Override
    public Reply<ListTrafficDistributionGroupsResponse> handle(
            ListTrafficDistributionGroupsRequest request, Call call) {
        return traffic.admission()
                .toAccount(
                        call,
                        account ->
                                Paging.of(
                                        traffic.resilience()
                                                .all(
                                                        account,
                                                        call.region(),
                                                        request.instanceId()
                                                                .map(TrafficAdmission::id)),
                                        request.nextToken(),
                                        Optional.of(request.maxResults().orElse(10)),
                                        page ->
                                                ListTrafficDistributionGroupsResponse.builder()
                                                        .trafficDistributionGroupSummaryList(
                                                                page.items().stream()
                                                                        .map(TrafficShapes::summary)
                                                                        .toList())
                                                        .nextToken(page.next())
                                                        .build()));
    }
}

package patchbay.connect.api;

import java.util.Optional;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListTrafficDistributionGroupUsersRequest;
import patchbay.wire.connect.ListTrafficDistributionGroupUsersResponse;
import patchbay.wire.connect.TrafficDistributionGroupUserSummary;

/** Lists the users of a traffic distribution group. */
final class ListTrafficDistributionGroupUsers
        implements Handler<
                ListTrafficDistributionGroupUsersRequest,
                ListTrafficDistributionGroupUsersResponse> {
    private final TrafficAdmission traffic;

    ListTrafficDistributionGroupUsers(TrafficAdmission traffic) {
        this.traffic = traffic;
    }

    @Override
    public Reply<ListTrafficDistributionGroupUsersResponse> handle(
            ListTrafficDistributionGroupUsersRequest request, Call call) {
        return traffic.to(
                call,
                request.trafficDistributionGroupId(),
                found ->
                        Paging.of(
                                traffic.resilience().users(found.group()),
                                request.nextToken(),
                                Optional.of(request.maxResults().orElse(10)),
                                page ->
                                        ListTrafficDistributionGroupUsersResponse.builder()
                                                .trafficDistributionGroupUserSummaryList(
                                                        page.items().stream()
                                                                .map(user ->
                                                                        TrafficDistributionGroupUserSummary
                                                                                .builder()
                                                                                .userId(user)
                                                                                .build())
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}

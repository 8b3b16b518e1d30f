package patchbay.connect.api;

import java.util.List;
import patchbay.connect.Hierarchy;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListUserHierarchyGroupsRequest;
import patchbay.wire.connect.ListUserHierarchyGroupsResponse;

/** Lists the groups of the agent hierarchy. */
final class ListUserHierarchyGroups
        implements Handler<ListUserHierarchyGroupsRequest, ListUserHierarchyGroupsResponse> {
    private final Admission admission;
    private final Hierarchy hierarchy;

    ListUserHierarchyGroups(Admission admission, Hierarchy hierarchy) {
        this.admission = admission;
        this.hierarchy = hierarchy;
    }

    @Override
    public Reply<ListUserHierarchyGroupsResponse> handle(
            ListUserHierarchyGroupsRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance ->
                        Paging.of(
                                hierarchy.groups(instance),
                                request.nextToken(),
                                request.maxResults(),
                                page ->
                                        ListUserHierarchyGroupsResponse.builder()
                                                .userHierarchyGroupSummaryList(
                                                        page.items().stream()
                                                                .map(it ->
                                                                        HierarchyShapes.summary(
                                                                                instance, it))
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}

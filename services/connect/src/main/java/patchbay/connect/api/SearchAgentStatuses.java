package patchbay.connect.api;

import java.util.List;
import patchbay.connect.AgentStatus;
import patchbay.connect.AgentStatuses;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.AgentStatusSearchCriteria;
import patchbay.wire.connect.AgentStatusSearchFilter;
import patchbay.wire.connect.SearchAgentStatusesRequest;
import patchbay.wire.connect.SearchAgentStatusesResponse;

/** Finds agent statuses by name, description, state, type, place or tag. */
final class SearchAgentStatuses
        implements Handler<SearchAgentStatusesRequest, SearchAgentStatusesResponse> {
    private static final SearchTree<AgentStatusSearchCriteria, AgentStatus> TREE =
            new SearchTree<>(
                    AgentStatusSearchCriteria::orConditions,
                    AgentStatusSearchCriteria::andConditions,
                    AgentStatusSearchCriteria::stringCondition);

    private static final SearchTree.Fields<AgentStatus> FIELDS =
            new SearchTree.Fields<AgentStatus>()
                    .with("name", AgentStatus::name)
                    .with("description", AgentStatus::description)
                    .with("resourceID", AgentStatus::id)
                    .with("state", status -> status.enabled() ? "ENABLED" : "DISABLED")
                    .with("type", status -> status.type().name())
                    .with("displayOrder", status -> Integer.toString(status.displayOrder()));

    private final Admission admission;
    private final AgentStatuses statuses;

    SearchAgentStatuses(Admission admission, AgentStatuses statuses) {
        this.admission = admission;
        this.statuses = statuses;
    }

    @Override
    public Reply<SearchAgentStatusesResponse> handle(
            SearchAgentStatusesRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("agent-state/*"),
                TagFilter.keys(
                        request.searchFilter().flatMap(AgentStatusSearchFilter::attributeFilter)),
                instance ->
                        Answers.then(
                                TREE.in(statuses.all(instance), request.searchCriteria(), FIELDS),
                                found -> {
                                    List<AgentStatus> wanted =
                                            found.stream()
                                                    .filter(status ->
                                                            TagFilter.of(
                                                                            request.searchFilter()
                                                                                    .flatMap(
                                                                                            AgentStatusSearchFilter
                                                                                                    ::attributeFilter))
                                                                    .test(status.tags()))
                                                    .toList();
                                    return Paging.of(
                                            wanted,
                                            request.nextToken(),
                                            request.maxResults(),
                                            page ->
                                                    SearchAgentStatusesResponse.builder()
                                                            .agentStatuses(
                                                                    page.items().stream()
                                                                            .map(it ->
                                                                                    StatusShapes
                                                                                            .full(
                                                                                                    instance,
                                                                                                    it))
                                                                            .toList())
                                                            .nextToken(page.next())
                                                            .approximateTotalCount(
                                                                    (long) wanted.size())
                                                            .build());
                                }));
    }
}

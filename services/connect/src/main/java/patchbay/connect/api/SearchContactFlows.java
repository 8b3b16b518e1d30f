package patchbay.connect.api;

import patchbay.connect.ConnectFault;
import patchbay.connect.ContactFlow;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ContactFlowSearchCriteria;
import patchbay.wire.connect.SearchContactFlowsRequest;
import patchbay.wire.connect.SearchContactFlowsResponse;

/** Finds contact flows by name, description, id, type, state or tag. */
final class SearchContactFlows
        implements Handler<SearchContactFlowsRequest, SearchContactFlowsResponse> {
    private static final Search.Criteria<ContactFlowSearchCriteria, ContactFlow> CRITERIA =
            new Search.Criteria<>(
                    ContactFlowSearchCriteria::andConditions,
                    ContactFlowSearchCriteria::orConditions,
                    ContactFlowSearchCriteria::stringCondition,
                    criteria ->
                            flow ->
                                    criteria.typeCondition().map(flow.type()::equals).orElse(true)
                                            && criteria.stateCondition()
                                                    .map(FlowShapes.state(flow)::equals)
                                                    .orElse(true)
                                            && criteria.statusCondition()
                                                    .map(FlowShapes.status(flow)::equals)
                                                    .orElse(true));

    private final Furnisher furnisher;

    SearchContactFlows(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<SearchContactFlowsResponse> handle(SearchContactFlowsRequest request, Call call) {
        if (request.searchFilter().flatMap(filter -> filter.flowAttributeFilter()).isPresent()) {
            return Reply.refused(ConnectFault.notImplemented("A search by flow attribute"));
        }
        return furnisher.search(
                call,
                request.instanceId(),
                "contact-flow/*",
                Search.of(
                        Search.Fields.ofFurniture(),
                        CRITERIA,
                        request.searchCriteria(),
                        request.searchFilter().flatMap(filter -> filter.tagFilter())),
                new Search.Page(request.nextToken(), request.maxResults()),
                instance -> furnisher.furnishings().all(ContactFlow.class, instance),
                (instance, found, next, total) ->
                        SearchContactFlowsResponse.builder()
                                .contactFlows(
                                        found.stream()
                                                .map(it -> FlowShapes.found(instance, it))
                                                .toList())
                                .nextToken(next)
                                .approximateTotalCount(total)
                                .build());
    }
}

package patchbay.connect.api;

import patchbay.connect.ContactFlow;
import patchbay.connect.Furniture;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListContactFlowsRequest;
import patchbay.wire.connect.ListContactFlowsResponse;

/** Lists the contact flows of an instance. */
final class ListContactFlows implements Handler<ListContactFlowsRequest, ListContactFlowsResponse> {
    private final Furnisher furnisher;

    ListContactFlows(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<ListContactFlowsResponse> handle(ListContactFlowsRequest request, Call call) {
        return furnisher.list(
                call,
                request.instanceId(),
                ContactFlow.class,
                Furniture.Kind.CONTACT_FLOW,
                flow ->
                        request.contactFlowTypes().isEmpty()
                                || request.contactFlowTypes().contains(flow.type()),
                new Search.Page(request.nextToken(), request.maxResults()),
                (instance, found, next, total) ->
                        ListContactFlowsResponse.builder()
                                .contactFlowSummaryList(
                                        found.stream()
                                                .map(it -> FlowShapes.summary(instance, it))
                                                .toList())
                                .nextToken(next)
                                .build());
    }
}

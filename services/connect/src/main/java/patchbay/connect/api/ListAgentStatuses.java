package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectStore;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListAgentStatusRequest;
import patchbay.wire.connect.ListAgentStatusResponse;

/** Lists the statuses that agents may be in. */
final class ListAgentStatuses implements Handler<ListAgentStatusRequest, ListAgentStatusResponse> {
    private final Admission admission;
    private final ConnectStore store;

    ListAgentStatuses(Admission admission, ConnectStore store) {
        this.admission = admission;
        this.store = store;
    }

    @Override
    public Reply<ListAgentStatusResponse> handle(ListAgentStatusRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance ->
                        Paging.of(
                                store.agentStatuses(instance.id()).stream()
                                        .filter(status ->
                                                request.agentStatusTypes().isEmpty()
                                                        || request.agentStatusTypes()
                                                                .contains(status.type().name()))
                                        .toList(),
                                request.nextToken(),
                                request.maxResults(),
                                page ->
                                        ListAgentStatusResponse.builder()
                                                .agentStatusSummaryList(
                                                        page.items().stream()
                                                                .map(it ->
                                                                        StatusShapes.summary(
                                                                                instance, it))
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}

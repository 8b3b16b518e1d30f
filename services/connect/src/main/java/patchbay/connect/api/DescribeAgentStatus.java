package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectStore;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeAgentStatusRequest;
import patchbay.wire.connect.DescribeAgentStatusResponse;

/** Tells all about a status. */
final class DescribeAgentStatus
        implements Handler<DescribeAgentStatusRequest, DescribeAgentStatusResponse> {
    private final Admission admission;
    private final ConnectStore store;

    DescribeAgentStatus(Admission admission, ConnectStore store) {
        this.admission = admission;
        this.store = store;
    }

    @Override
    public Reply<DescribeAgentStatusResponse> handle(
            DescribeAgentStatusRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("agent-state/" + request.agentStatusId()),
                instance ->
                        Answers.found(
                                store.agentStatuses(instance.id()).stream()
                                        .filter(status ->
                                                status.id().equals(request.agentStatusId()))
                                        .findFirst(),
                                "Agent status",
                                status ->
                                        DescribeAgentStatusResponse.builder()
                                                .agentStatus(StatusShapes.full(instance, status))
                                                .build()));
    }
}

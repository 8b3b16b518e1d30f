package patchbay.connect.api;

import java.util.List;
import java.util.Optional;
import patchbay.connect.AgentStatuses;
import patchbay.connect.ConnectFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateAgentStatusRequest;

/** Changes what is given of an agent status. */
final class UpdateAgentStatus implements Handler<UpdateAgentStatusRequest, Nothing> {
    private final Admission admission;
    private final AgentStatuses statuses;

    UpdateAgentStatus(Admission admission, AgentStatuses statuses) {
        this.admission = admission;
        this.statuses = statuses;
    }

    @Override
    public Reply<Nothing> handle(UpdateAgentStatusRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("agent-state/" + request.agentStatusId()),
                instance ->
                        statuses.find(instance, request.agentStatusId())
                                .map(status ->
                                        Answers.unless(statuses.change(status, change(request))))
                                .orElseGet(() ->
                                        Reply.refused(
                                                ConnectFault.notFound(
                                                        "Agent status is not found"))));
    }

    private static AgentStatuses.Change change(UpdateAgentStatusRequest request) {
        return new AgentStatuses.Change(
                request.name(),
                request.description(),
                request.state().map("ENABLED"::equals),
                request.resetOrderNumber().orElse(false) ? Optional.of(0) : request.displayOrder());
    }
}

package patchbay.connect.api;

import java.util.List;
import patchbay.connect.AgentStatuses;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.CreateAgentStatusRequest;
import patchbay.wire.connect.CreateAgentStatusResponse;

/** Makes an agent status: always a custom one. */
final class CreateAgentStatus
        implements Handler<CreateAgentStatusRequest, CreateAgentStatusResponse> {
    private final Admission admission;
    private final AgentStatuses statuses;

    CreateAgentStatus(Admission admission, AgentStatuses statuses) {
        this.admission = admission;
        this.statuses = statuses;
    }

    @Override
    public Reply<CreateAgentStatusResponse> handle(CreateAgentStatusRequest request, Call call) {
        return admission.tagging(
                call,
                request.instanceId(),
                List.of("agent-state/*"),
                request.tags(),
                instance ->
                        Answers.translated(
                                statuses.create(
                                        instance,
                                        request.name(),
                                        request.description().orElse(""),
                                        request.state().equals("ENABLED"),
                                        request.displayOrder().orElse(0),
                                        request.tags()),
                                made ->
                                        CreateAgentStatusResponse.builder()
                                                .agentStatusId(made.id())
                                                .agentStatusARN(StatusShapes.arn(instance, made))
                                                .build()));
    }
}

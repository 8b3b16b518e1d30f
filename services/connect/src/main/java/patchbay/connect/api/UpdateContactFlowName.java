package patchbay.connect.api;

import patchbay.connect.ConnectFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateContactFlowNameRequest;
import patchbay.wire.connect.UpdateContactFlowNameResponse;

/** Changes a contact flow's name or description. */
final class UpdateContactFlowName
        implements Handler<UpdateContactFlowNameRequest, UpdateContactFlowNameResponse> {
    private final Furnisher furnisher;

    UpdateContactFlowName(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<UpdateContactFlowNameResponse> handle(
            UpdateContactFlowNameRequest request, Call call) {
        return furnisher.change(
                call,
                request.instanceId(),
                Furnisher.Target.flow(FlowShapes.id(request.contactFlowId())),
                flow ->
                        request.name().isEmpty() && request.description().isEmpty()
                                ? Reply.refused(
                                        ConnectFault.invalidRequest(
                                                "Name or Description is required"))
                                : Reply.done(
                                        flow.described(
                                                request.name().orElse(flow.name()),
                                                request.description().orElse(flow.description()),
                                                flow.active())),
                UpdateContactFlowNameResponse.builder().build());
    }
}

package patchbay.connect.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateContactFlowMetadataRequest;
import patchbay.wire.connect.UpdateContactFlowMetadataResponse;

/** Changes a contact flow's name, description or state. */
final class UpdateContactFlowMetadata
        implements Handler<UpdateContactFlowMetadataRequest, UpdateContactFlowMetadataResponse> {
    private final Furnisher furnisher;

    UpdateContactFlowMetadata(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<UpdateContactFlowMetadataResponse> handle(
            UpdateContactFlowMetadataRequest request, Call call) {
        return furnisher.change(
                call,
                request.instanceId(),
                Furnisher.Target.flow(FlowShapes.id(request.contactFlowId())),
                flow ->
                        Reply.done(
                                flow.described(
                                        request.name().orElse(flow.name()),
                                        request.description().orElse(flow.description()),
                                        request.contactFlowState()
                                                .map("ACTIVE"::equals)
                                                .orElse(flow.active()))),
                UpdateContactFlowMetadataResponse.builder().build());
    }
}

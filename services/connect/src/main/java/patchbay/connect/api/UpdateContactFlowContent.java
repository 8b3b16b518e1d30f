package patchbay.connect.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateContactFlowContentRequest;
import patchbay.wire.connect.UpdateContactFlowContentResponse;

/** Puts other content into force, or saves it for later. */
final class UpdateContactFlowContent
        implements Handler<UpdateContactFlowContentRequest, UpdateContactFlowContentResponse> {
    private final Furnisher furnisher;

    UpdateContactFlowContent(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<UpdateContactFlowContentResponse> handle(
            UpdateContactFlowContentRequest request, Call call) {
        String address = request.contactFlowId();
        return furnisher.change(
                call,
                request.instanceId(),
                Furnisher.Target.flow(FlowShapes.id(address)),
                flow ->
                        Reply.done(
                                FlowShapes.meansSaved(address)
                                        ? flow.saving(request.content())
                                        : flow.publishing(request.content())),
                UpdateContactFlowContentResponse.builder().build());
    }
}

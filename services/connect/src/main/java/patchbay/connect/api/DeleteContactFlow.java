package patchbay.connect.api;

import patchbay.connect.Furniture;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DeleteContactFlowRequest;
import patchbay.wire.connect.DeleteContactFlowResponse;

/** Removes a contact flow that no queue has. */
final class DeleteContactFlow
        implements Handler<DeleteContactFlowRequest, DeleteContactFlowResponse> {
    private final Furnisher furnisher;

    DeleteContactFlow(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<DeleteContactFlowResponse> handle(DeleteContactFlowRequest request, Call call) {
        return furnisher.remove(
                call,
                request.instanceId(),
                Furniture.Kind.CONTACT_FLOW,
                FlowShapes.id(request.contactFlowId()),
                DeleteContactFlowResponse.builder().build());
    }
}

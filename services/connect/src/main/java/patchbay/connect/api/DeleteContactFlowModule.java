package patchbay.connect.api;

import patchbay.connect.Furniture;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.DeleteContactFlowModuleRequest;

/** Removes a module of contact flows. */
final class DeleteContactFlowModule implements Handler<DeleteContactFlowModuleRequest, Nothing> {
    private final Furnisher furnisher;

    DeleteContactFlowModule(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(DeleteContactFlowModuleRequest request, Call call) {
        return furnisher.remove(
                call,
                request.instanceId(),
                Furniture.Kind.CONTACT_FLOW_MODULE,
                request.contactFlowModuleId(),
                Nothing.NOTHING);
    }
}

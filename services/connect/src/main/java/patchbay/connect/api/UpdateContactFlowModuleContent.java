package patchbay.connect.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateContactFlowModuleContentRequest;

/** Puts other content into force. */
final class UpdateContactFlowModuleContent
        implements Handler<UpdateContactFlowModuleContentRequest, Nothing> {
    private final Furnisher furnisher;

    UpdateContactFlowModuleContent(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(UpdateContactFlowModuleContentRequest request, Call call) {
        return furnisher.change(
                call,
                request.instanceId(),
                Furnisher.Target.module(request.contactFlowModuleId()),
                module ->
                        Reply.done(
                                module.holding(
                                        request.content().orElse(module.content()),
                                        request.settings().or(module::settings))),
                Nothing.NOTHING);
    }
}

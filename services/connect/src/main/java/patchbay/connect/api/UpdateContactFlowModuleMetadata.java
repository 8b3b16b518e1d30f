package patchbay.connect.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateContactFlowModuleMetadataRequest;

/** Changes a module's name, description or state. */
final class UpdateContactFlowModuleMetadata
        implements Handler<UpdateContactFlowModuleMetadataRequest, Nothing> {
    private final Furnisher furnisher;

    UpdateContactFlowModuleMetadata(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<Nothing> handle(UpdateContactFlowModuleMetadataRequest request, Call call) {
        return furnisher.change(
                call,
                request.instanceId(),
                Furnisher.Target.module(request.contactFlowModuleId()),
                module ->
                        Reply.done(
                                module.described(
                                        request.name().orElse(module.name()),
                                        request.description().orElse(module.description()),
                                        request.state()
                                                .map("ACTIVE"::equals)
                                                .orElse(module.active()))),
                Nothing.NOTHING);
    }
}

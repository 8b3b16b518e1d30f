package patchbay.connect.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeContactFlowModuleRequest;
import patchbay.wire.connect.DescribeContactFlowModuleResponse;

/** Tells all about a module of contact flows. */
final class DescribeContactFlowModule
        implements Handler<DescribeContactFlowModuleRequest, DescribeContactFlowModuleResponse> {
    private final Furnisher furnisher;

    DescribeContactFlowModule(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<DescribeContactFlowModuleResponse> handle(
            DescribeContactFlowModuleRequest request, Call call) {
        return furnisher.describe(
                call,
                request.instanceId(),
                Furnisher.Target.module(request.contactFlowModuleId()),
                (instance, module) ->
                        Reply.done(
                                DescribeContactFlowModuleResponse.builder()
                                        .contactFlowModule(ModuleShapes.full(instance, module))
                                        .build()));
    }
}

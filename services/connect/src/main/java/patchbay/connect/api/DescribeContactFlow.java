package patchbay.connect.api;

import patchbay.connect.ConnectFault;
import patchbay.connect.ContactFlow;
import patchbay.connect.Instance;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeContactFlowRequest;
import patchbay.wire.connect.DescribeContactFlowResponse;

/** Tells all about a contact flow: the content in force, or the one last saved. */
final class DescribeContactFlow
        implements Handler<DescribeContactFlowRequest, DescribeContactFlowResponse> {
    private final Furnisher furnisher;

    DescribeContactFlow(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<DescribeContactFlowResponse> handle(
            DescribeContactFlowRequest request, Call call) {
        String address = request.contactFlowId();
        return furnisher.describe(
                call,
                request.instanceId(),
                Furnisher.Target.flow(FlowShapes.id(address)),
                (instance, flow) -> {
                    if (FlowShapes.meansSaved(address)) {
                        return told(instance, flow, flow.saved(), "SAVED");
                    }
                    return flow.published()
                            .map(content -> told(instance, flow, content, "PUBLISHED"))
                            .orElseGet(
                                    () -> Reply.refused(ConnectFault.flowNotPublished(flow.id())));
                });
    }

    private static Reply<DescribeContactFlowResponse> told(
            Instance instance, ContactFlow flow, String content, String status) {
        return Reply.done(
                DescribeContactFlowResponse.builder()
                        .contactFlow(FlowShapes.full(instance, flow, content, status))
                        .build());
    }
}

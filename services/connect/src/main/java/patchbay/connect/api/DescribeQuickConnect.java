package patchbay.connect.api;

import java.util.List;
import patchbay.connect.QuickConnects;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeQuickConnectRequest;
import patchbay.wire.connect.DescribeQuickConnectResponse;

/** Tells all about a quick connect. */
final class DescribeQuickConnect
        implements Handler<DescribeQuickConnectRequest, DescribeQuickConnectResponse> {
    private final Admission admission;
    private final QuickConnects quickConnects;

    DescribeQuickConnect(Admission admission, QuickConnects quickConnects) {
        this.admission = admission;
        this.quickConnects = quickConnects;
    }

    @Override
    public Reply<DescribeQuickConnectResponse> handle(
            DescribeQuickConnectRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("transfer-destination/" + request.quickConnectId()),
                instance ->
                        Answers.found(
                                quickConnects.find(instance, request.quickConnectId()),
                                "Quick connect",
                                found ->
                                        DescribeQuickConnectResponse.builder()
                                                .quickConnect(
                                                        QuickConnectShapes.full(instance, found))
                                                .build()));
    }
}

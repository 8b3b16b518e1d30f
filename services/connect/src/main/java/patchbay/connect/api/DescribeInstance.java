package patchbay.connect.api;

import java.util.List;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeInstanceRequest;
import patchbay.wire.connect.DescribeInstanceResponse;

/** Tells all about an instance. */
final class DescribeInstance implements Handler<DescribeInstanceRequest, DescribeInstanceResponse> {
    private final Admission admission;

    DescribeInstance(Admission admission) {
        this.admission = admission;
    }

    @Override
    public Reply<DescribeInstanceResponse> handle(DescribeInstanceRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance ->
                        Reply.done(
                                DescribeInstanceResponse.builder()
                                        .instance(InstanceShapes.full(instance))
                                        .build()));
    }
}

package patchbay.connect.api;

import java.util.List;
import patchbay.connect.Resilience;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeInstanceRequest;
import patchbay.wire.connect.DescribeInstanceResponse;

/** Tells all about an instance. */
final class DescribeInstance implements Handler<DescribeInstanceRequest, DescribeInstanceResponse> {
    private final Admission admission;
    private final Resilience resilience;

    DescribeInstance(Admission admission, Resilience resilience) {
        this.admission = admission;
        this.resilience = resilience;
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
                                        .replicationConfiguration(
                                                resilience
                                                        .halves(instance)
                                                        .map(InstanceShapes::replication))
                                        .build()));
    }
}

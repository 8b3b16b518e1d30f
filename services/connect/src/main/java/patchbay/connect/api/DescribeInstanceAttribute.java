package patchbay.connect.api;

import java.util.List;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeInstanceAttributeRequest;
import patchbay.wire.connect.DescribeInstanceAttributeResponse;

/** Tells whether an attribute is switched on. */
final class DescribeInstanceAttribute
        implements Handler<DescribeInstanceAttributeRequest, DescribeInstanceAttributeResponse> {
    private final Admission admission;

    DescribeInstanceAttribute(Admission admission) {
        this.admission = admission;
    }

    @Override
    public Reply<DescribeInstanceAttributeResponse> handle(
            DescribeInstanceAttributeRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance ->
                        Reply.done(
                                DescribeInstanceAttributeResponse.builder()
                                        .attribute(
                                                InstanceShapes.attribute(
                                                        instance, request.attributeType()))
                                        .build()));
    }
}

package patchbay.connect.api;

import java.util.List;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ReplicateInstanceRequest;
import patchbay.wire.connect.ReplicateInstanceResponse;

/** Makes the other half of an instance in a second region. */
final class ReplicateInstance
        implements Handler<ReplicateInstanceRequest, ReplicateInstanceResponse> {
    private final TrafficAdmission traffic;

    ReplicateInstance(TrafficAdmission traffic) {
        this.traffic = traffic;
    }

    @Override
    public Reply<ReplicateInstanceResponse> handle(ReplicateInstanceRequest request, Call call) {
        return traffic.admission()
                .to(
                        call,
                        TrafficAdmission.id(request.instanceId()),
                        List.of(),
                        instance ->
                                Answers.translated(
                                        traffic.resilience()
                                                .replicate(
                                                        instance,
                                                        request.replicaRegion(),
                                                        request.replicaAlias()),
                                        replica ->
                                                ReplicateInstanceResponse.builder()
                                                        .id(replica.publicId().text())
                                                        .arn(replica.arn().toString())
                                                        .build()));
    }
}

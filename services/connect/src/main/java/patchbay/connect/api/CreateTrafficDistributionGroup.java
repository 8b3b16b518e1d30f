package patchbay.connect.api;

import java.util.List;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.CreateTrafficDistributionGroupRequest;
import patchbay.wire.connect.CreateTrafficDistributionGroupResponse;

/** Makes a traffic distribution group of an instance that is replicated. */
final class CreateTrafficDistributionGroup
        implements Handler<
                CreateTrafficDistributionGroupRequest, CreateTrafficDistributionGroupResponse> {
    private final TrafficAdmission traffic;

    CreateTrafficDistributionGroup(TrafficAdmission traffic) {
        this.traffic = traffic;
    }

    @Override
    public Reply<CreateTrafficDistributionGroupResponse> handle(
            CreateTrafficDistributionGroupRequest request, Call call) {
        return traffic.admission()
                .tagging(
                        call,
                        TrafficAdmission.id(request.instanceId()),
                        List.of(),
                        request.tags(),
                        instance ->
                                Answers.translated(
                                        traffic.resilience()
                                                .create(
                                                        instance,
                                                        request.name(),
                                                        request.description().orElse(""),
                                                        request.tags()),
                                        group ->
                                                CreateTrafficDistributionGroupResponse.builder()
                                                        .id(group.id())
                                                        .arn(group.arn(instance).toString())
                                                        .build()));
    }
}

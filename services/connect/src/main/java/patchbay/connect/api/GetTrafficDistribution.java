package patchbay.connect.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.GetTrafficDistributionRequest;
import patchbay.wire.connect.GetTrafficDistributionResponse;

/** Tells how traffic is distributed between the regions. */
final class GetTrafficDistribution
        implements Handler<GetTrafficDistributionRequest, GetTrafficDistributionResponse> {
    private final TrafficAdmission traffic;

    GetTrafficDistribution(TrafficAdmission traffic) {
        this.traffic = traffic;
    }

    @Override
    public Reply<GetTrafficDistributionResponse> handle(
            GetTrafficDistributionRequest request, Call call) {
        return traffic.to(
                call,
                request.id(),
                found ->
                        Reply.done(
                                GetTrafficDistributionResponse.builder()
                                        .id(found.group().id())
                                        .arn(found.group().arn(found.source()).toString())
                                        .signInConfig(TrafficShapes.signIn(found.group()))
                                        .telephonyConfig(TrafficShapes.telephony(found.group()))
                                        .agentConfig(TrafficShapes.agents(found.group()))
                                        .build()));
    }
}

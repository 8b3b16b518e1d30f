package patchbay.connect.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateTrafficDistributionRequest;
import patchbay.wire.connect.UpdateTrafficDistributionResponse;

/** Distributes traffic between the regions, sign-ins among it. */
final class UpdateTrafficDistribution
        implements Handler<UpdateTrafficDistributionRequest, UpdateTrafficDistributionResponse> {
    private final TrafficAdmission traffic;

    UpdateTrafficDistribution(TrafficAdmission traffic) {
        this.traffic = traffic;
    }

    @Override
    public Reply<UpdateTrafficDistributionResponse> handle(
            UpdateTrafficDistributionRequest request, Call call) {
        return traffic.to(
                call,
                request.id(),
                found ->
                        traffic.resilience()
                                .distribute(
                                        found.group(),
                                        request.signInConfig().map(TrafficShapes::signIn),
                                        request.telephonyConfig()
                                                .map(it ->
                                                        TrafficShapes.shares(it.distributions())),
                                        request.agentConfig()
                                                .map(it ->
                                                        TrafficShapes.shares(it.distributions())))
                                .<Reply<UpdateTrafficDistributionResponse>>map(Reply::refused)
                                .orElseGet(() ->
                                        Reply.done(
                                                UpdateTrafficDistributionResponse.builder()
                                                        .build())));
    }
}

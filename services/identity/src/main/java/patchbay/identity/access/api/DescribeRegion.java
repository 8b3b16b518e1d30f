package patchbay.identity.access.api;

import patchbay.identity.access.AccessFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.DescribeRegionRequest;
import patchbay.wire.sso.DescribeRegionResponse;

/** Tells about a region of an instance. */
final class DescribeRegion implements Handler<DescribeRegionRequest, DescribeRegionResponse> {
    private final Guard guard;

    DescribeRegion(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Reply<DescribeRegionResponse> handle(DescribeRegionRequest request, Call call) {
        return guard.instance(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                entry ->
                        entry.instance().region().id().equals(request.regionName())
                                ? Reply.done(
                                        DescribeRegionResponse.builder()
                                                .regionName(request.regionName())
                                                .status("ACTIVE")
                                                .addedDate(entry.createdAt())
                                                .isPrimaryRegion(true)
                                                .build())
                                : Reply.refused(
                                        AccessFault.notFound(
                                                "Region "
                                                        + request.regionName()
                                                        + " is not a region of the instance.")));
    }
}

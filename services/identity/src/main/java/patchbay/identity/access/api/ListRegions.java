package patchbay.identity.access.api;

import java.util.List;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.ListRegionsRequest;
import patchbay.wire.sso.ListRegionsResponse;
import patchbay.wire.sso.RegionMetadata;

/** Lists the regions of an instance: the primary one. */
final class ListRegions implements Handler<ListRegionsRequest, ListRegionsResponse> {
    private final Guard guard;

    ListRegions(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Reply<ListRegionsResponse> handle(ListRegionsRequest request, Call call) {
        return guard.instance(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                entry ->
                        Reply.done(
                                ListRegionsResponse.builder()
                                        .regions(
                                                List.of(
                                                        RegionMetadata.builder()
                                                                .regionName(
                                                                        entry.instance()
                                                                                .region()
                                                                                .id())
                                                                .status("ACTIVE")
                                                                .addedDate(entry.createdAt())
                                                                .isPrimaryRegion(true)
                                                                .build()))
                                        .build()));
    }
}

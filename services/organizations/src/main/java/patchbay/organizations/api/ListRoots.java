package patchbay.organizations.api;

import java.util.List;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.ListRootsRequest;
import patchbay.wire.organizations.ListRootsResponse;

/** Lists the one root of the organization, with the types of policies enabled in it. */
final class ListRoots implements Handler<ListRootsRequest, ListRootsResponse> {
    private final Guard guard;

    ListRoots(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Reply<ListRootsResponse> handle(ListRootsRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.nothing(),
                organization ->
                        Reply.done(
                                ListRootsResponse.builder()
                                        .roots(List.of(Shapes.root(organization)))
                                        .build()));
    }
}

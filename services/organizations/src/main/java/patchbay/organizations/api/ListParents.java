package patchbay.organizations.api;

import java.util.List;
import patchbay.organizations.Units;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.ListParentsRequest;
import patchbay.wire.organizations.ListParentsResponse;
import patchbay.wire.organizations.Parent;

/** Names the parent of a unit or an account: there is one. */
final class ListParents implements Handler<ListParentsRequest, ListParentsResponse> {
    private final Guard guard;
    private final Units units;

    ListParents(Guard guard, Units units) {
        this.guard = guard;
        this.units = units;
    }

    @Override
    public Reply<ListParentsResponse> handle(ListParentsRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.childId()),
                organization ->
                        units.parent(organization, request.childId())
                                .map(parent ->
                                        ListParentsResponse.builder()
                                                .parents(
                                                        List.of(
                                                                Parent.builder()
                                                                        .id(parent.id())
                                                                        .type(parent.kind().name())
                                                                        .build()))
                                                .build()));
    }
}

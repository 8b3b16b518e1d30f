package patchbay.organizations.api;

import patchbay.organizations.Units;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.Child;
import patchbay.wire.organizations.ListChildrenRequest;
import patchbay.wire.organizations.ListChildrenResponse;

/** Lists the units or the accounts directly below the root or a unit. */
final class ListChildren implements Handler<ListChildrenRequest, ListChildrenResponse> {
    private final Guard guard;
    private final Units units;

    ListChildren(Guard guard, Units units) {
        this.guard = guard;
        this.units = units;
    }

    @Override
    public Reply<ListChildrenResponse> handle(ListChildrenRequest request, Call call) {
        return guard.management(
                call,
                Guard.Touched.of(request.parentId()),
                organization ->
                        units.children(
                                        organization,
                                        request.parentId(),
                                        Units.Node.Kind.valueOf(request.childType()),
                                        Shapes.wanted(request.nextToken(), request.maxResults()))
                                .map(page ->
                                        ListChildrenResponse.builder()
                                                .children(
                                                        page.items().stream()
                                                                .map(child ->
                                                                        Child.builder()
                                                                                .id(child.id())
                                                                                .type(
                                                                                        child.kind()
                                                                                                .name())
                                                                                .build())
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}

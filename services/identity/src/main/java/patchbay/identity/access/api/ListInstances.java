package patchbay.identity.access.api;

import patchbay.identity.Instances;
import patchbay.identity.access.Enabling;
import patchbay.identity.access.Pages;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.ListInstancesRequest;
import patchbay.wire.sso.ListInstancesResponse;

/** Lists the instances that the caller's account has or belongs to. */
final class ListInstances implements Handler<ListInstancesRequest, ListInstancesResponse> {
    private final Guard guard;
    private final Instances instances;
    private final Enabling enabling;

    ListInstances(Guard guard, Instances instances, Enabling enabling) {
        this.guard = guard;
        this.instances = instances;
        this.enabling = enabling;
    }

    @Override
    public Reply<ListInstancesResponse> handle(ListInstancesRequest request, Call call) {
        return guard.any(
                call,
                Guard.Touched.nothing(),
                account ->
                        Pages.of(
                                        request.nextToken(),
                                        request.maxResults(),
                                        instances.visibleTo(
                                                account, enabling.managementOf(account)),
                                        entry -> entry.instance().id())
                                .map(page ->
                                        ListInstancesResponse.builder()
                                                .instances(
                                                        page.items().stream()
                                                                .map(Shapes::instance)
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}

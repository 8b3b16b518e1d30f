package patchbay.connect.api;

import patchbay.connect.Instances;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListInstancesRequest;
import patchbay.wire.connect.ListInstancesResponse;

/** Lists the account's instances in the region. */
final class ListInstances implements Handler<ListInstancesRequest, ListInstancesResponse> {
    private final Admission admission;
    private final Instances instances;

    ListInstances(Admission admission, Instances instances) {
        this.admission = admission;
        this.instances = instances;
    }

    @Override
    public Reply<ListInstancesResponse> handle(ListInstancesRequest request, Call call) {
        return admission.toAccount(
                call,
                account ->
                        Paging.of(
                                instances.all(account, call.region()),
                                request.nextToken(),
                                request.maxResults(),
                                page ->
                                        ListInstancesResponse.builder()
                                                .instanceSummaryList(
                                                        page.items().stream()
                                                                .map(InstanceShapes::summary)
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}

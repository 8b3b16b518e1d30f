package patchbay.connect.api;

import java.util.List;
import patchbay.connect.QuickConnects;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListQueueQuickConnectsRequest;
import patchbay.wire.connect.ListQueueQuickConnectsResponse;

/** Lists the quick connects that a queue offers. */
final class ListQueueQuickConnects
        implements Handler<ListQueueQuickConnectsRequest, ListQueueQuickConnectsResponse> {
    private final Admission admission;
    private final QuickConnects quickConnects;

    ListQueueQuickConnects(Admission admission, QuickConnects quickConnects) {
        this.admission = admission;
        this.quickConnects = quickConnects;
    }

    @Override
    public Reply<ListQueueQuickConnectsResponse> handle(
            ListQueueQuickConnectsRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("queue/" + request.queueId()),
                instance ->
                        Answers.then(
                                quickConnects.ofQueue(instance, request.queueId()),
                                found ->
                                        Paging.of(
                                                found,
                                                request.nextToken(),
                                                request.maxResults(),
                                                page ->
                                                        ListQueueQuickConnectsResponse.builder()
                                                                .quickConnectSummaryList(
                                                                        page.items().stream()
                                                                                .map(it ->
                                                                                        QuickConnectShapes
                                                                                                .summary(
                                                                                                        instance,
                                                                                                        it))
                                                                                .toList())
                                                                .lastModifiedRegion(
                                                                        instance.region().id())
                                                                .nextToken(page.next())
                                                                .build())));
    }
}

package patchbay.connect.api;

import java.util.List;
import patchbay.connect.QuickConnects;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListQuickConnectsRequest;
import patchbay.wire.connect.ListQuickConnectsResponse;

/** Lists the quick connects of the wanted types; all where none is named. */
final class ListQuickConnects
        implements Handler<ListQuickConnectsRequest, ListQuickConnectsResponse> {
    private final Admission admission;
    private final QuickConnects quickConnects;

    ListQuickConnects(Admission admission, QuickConnects quickConnects) {
        this.admission = admission;
        this.quickConnects = quickConnects;
    }

    @Override
    public Reply<ListQuickConnectsResponse> handle(ListQuickConnectsRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("transfer-destination/*"),
                instance ->
                        Paging.of(
                                quickConnects.all(instance).stream()
                                        .filter(it ->
                                                request.quickConnectTypes().isEmpty()
                                                        || request.quickConnectTypes()
                                                                .contains(it.goal().type().name()))
                                        .toList(),
                                request.nextToken(),
                                request.maxResults(),
                                page ->
                                        ListQuickConnectsResponse.builder()
                                                .quickConnectSummaryList(
                                                        page.items().stream()
                                                                .map(it ->
                                                                        QuickConnectShapes.summary(
                                                                                instance, it))
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}

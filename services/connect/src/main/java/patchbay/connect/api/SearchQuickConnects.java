package patchbay.connect.api;

import java.util.List;
import patchbay.connect.QuickConnect;
import patchbay.connect.QuickConnects;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.QuickConnectSearchCriteria;
import patchbay.wire.connect.QuickConnectSearchFilter;
import patchbay.wire.connect.SearchQuickConnectsRequest;
import patchbay.wire.connect.SearchQuickConnectsResponse;

/** Finds quick connects by name, description or tag. */
final class SearchQuickConnects
        implements Handler<SearchQuickConnectsRequest, SearchQuickConnectsResponse> {
    private static final SearchTree<QuickConnectSearchCriteria, QuickConnect> TREE =
            new SearchTree<>(
                    QuickConnectSearchCriteria::orConditions,
                    QuickConnectSearchCriteria::andConditions,
                    QuickConnectSearchCriteria::stringCondition);

    private static final SearchTree.Fields<QuickConnect> FIELDS =
            new SearchTree.Fields<QuickConnect>()
                    .with("name", QuickConnect::name)
                    .with("description", QuickConnect::description)
                    .with("resourceID", QuickConnect::id);

    private final Admission admission;
    private final QuickConnects quickConnects;

    SearchQuickConnects(Admission admission, QuickConnects quickConnects) {
        this.admission = admission;
        this.quickConnects = quickConnects;
    }

    @Override
    public Reply<SearchQuickConnectsResponse> handle(
            SearchQuickConnectsRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("transfer-destination/*"),
                TagFilter.keysOfTags(
                        request.searchFilter().flatMap(QuickConnectSearchFilter::tagFilter)),
                instance ->
                        Answers.then(
                                TREE.in(
                                        quickConnects.all(instance),
                                        request.searchCriteria(),
                                        FIELDS),
                                found -> {
                                    List<QuickConnect> wanted =
                                            found.stream()
                                                    .filter(it ->
                                                            TagFilter.ofTags(
                                                                            request.searchFilter()
                                                                                    .flatMap(
                                                                                            QuickConnectSearchFilter
                                                                                                    ::tagFilter))
                                                                    .test(it.tags()))
                                                    .toList();
                                    return Paging.of(
                                            wanted,
                                            request.nextToken(),
                                            request.maxResults(),
                                            page ->
                                                    SearchQuickConnectsResponse.builder()
                                                            .quickConnects(
                                                                    page.items().stream()
                                                                            .map(it ->
                                                                                    QuickConnectShapes
                                                                                            .full(
                                                                                                    instance,
                                                                                                    it))
                                                                            .toList())
                                                            .nextToken(page.next())
                                                            .approximateTotalCount(
                                                                    (long) wanted.size())
                                                            .build());
                                }));
    }
}

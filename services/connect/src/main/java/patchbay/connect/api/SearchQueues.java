package patchbay.connect.api;

import patchbay.connect.Queue;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.QueueSearchCriteria;
import patchbay.wire.connect.SearchQueuesRequest;
import patchbay.wire.connect.SearchQueuesResponse;

/** Finds queues of an instance by name, description, id or tag. */
final class SearchQueues implements Handler<SearchQueuesRequest, SearchQueuesResponse> {
    private static final Search.Criteria<QueueSearchCriteria, Queue> CRITERIA =
            new Search.Criteria<>(
                    QueueSearchCriteria::andConditions,
                    QueueSearchCriteria::orConditions,
                    QueueSearchCriteria::stringCondition,
                    criteria ->
                            queue ->
                                    criteria.queueTypeCondition()
                                            .map("STANDARD"::equals)
                                            .orElse(true));

    private final Furnisher furnisher;

    SearchQueues(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<SearchQueuesResponse> handle(SearchQueuesRequest request, Call call) {
        return furnisher.search(
                call,
                request.instanceId(),
                "queue/*",
                Search.of(
                        Search.Fields.ofFurniture(),
                        CRITERIA,
                        request.searchCriteria(),
                        request.searchFilter().flatMap(filter -> filter.tagFilter())),
                new Search.Page(request.nextToken(), request.maxResults()),
                instance -> furnisher.furnishings().all(Queue.class, instance),
                (instance, found, next, total) ->
                        SearchQueuesResponse.builder()
                                .queues(
                                        found.stream()
                                                .map(it -> QueueShapes.full(instance, it))
                                                .toList())
                                .nextToken(next)
                                .approximateTotalCount(total)
                                .build());
    }
}

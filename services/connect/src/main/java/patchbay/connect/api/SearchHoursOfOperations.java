package patchbay.connect.api;

import patchbay.connect.HoursOfOperation;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.HoursOfOperationSearchCriteria;
import patchbay.wire.connect.SearchHoursOfOperationsRequest;
import patchbay.wire.connect.SearchHoursOfOperationsResponse;

/** Finds hours of operation by name, description, id or tag. */
final class SearchHoursOfOperations
        implements Handler<SearchHoursOfOperationsRequest, SearchHoursOfOperationsResponse> {
    private static final Search.Criteria<HoursOfOperationSearchCriteria, HoursOfOperation>
            CRITERIA =
                    new Search.Criteria<>(
                            HoursOfOperationSearchCriteria::andConditions,
                            HoursOfOperationSearchCriteria::orConditions,
                            HoursOfOperationSearchCriteria::stringCondition,
                            criteria -> any -> true);

    private final Furnisher furnisher;

    SearchHoursOfOperations(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<SearchHoursOfOperationsResponse> handle(
            SearchHoursOfOperationsRequest request, Call call) {
        return furnisher.search(
                call,
                request.instanceId(),
                "operating-hours/*",
                Search.of(
                        Search.Fields.ofFurniture(),
                        CRITERIA,
                        request.searchCriteria(),
                        request.searchFilter().flatMap(filter -> filter.tagFilter())),
                new Search.Page(request.nextToken(), request.maxResults()),
                instance -> furnisher.furnishings().all(HoursOfOperation.class, instance),
                (instance, found, next, total) ->
                        SearchHoursOfOperationsResponse.builder()
                                .hoursOfOperations(
                                        found.stream()
                                                .map(it -> HoursShapes.full(instance, it))
                                                .toList())
                                .nextToken(next)
                                .approximateTotalCount(total)
                                .build());
    }
}

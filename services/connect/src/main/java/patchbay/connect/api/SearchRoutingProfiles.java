package patchbay.connect.api;

import patchbay.connect.RoutingProfile;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.RoutingProfileSearchCriteria;
import patchbay.wire.connect.SearchRoutingProfilesRequest;
import patchbay.wire.connect.SearchRoutingProfilesResponse;

/** Finds routing profiles by name, description, id or tag. */
final class SearchRoutingProfiles
        implements Handler<SearchRoutingProfilesRequest, SearchRoutingProfilesResponse> {
    private static final Search.Criteria<RoutingProfileSearchCriteria, RoutingProfile> CRITERIA =
            new Search.Criteria<>(
                    RoutingProfileSearchCriteria::andConditions,
                    RoutingProfileSearchCriteria::orConditions,
                    RoutingProfileSearchCriteria::stringCondition,
                    criteria -> any -> true);

    private final Furnisher furnisher;

    SearchRoutingProfiles(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<SearchRoutingProfilesResponse> handle(
            SearchRoutingProfilesRequest request, Call call) {
        return furnisher.search(
                call,
                request.instanceId(),
                "routing-profile/*",
                Search.of(
                        Search.Fields.ofFurniture(),
                        CRITERIA,
                        request.searchCriteria(),
                        request.searchFilter().flatMap(filter -> filter.tagFilter())),
                new Search.Page(request.nextToken(), request.maxResults()),
                instance -> furnisher.furnishings().all(RoutingProfile.class, instance),
                (instance, found, next, total) ->
                        SearchRoutingProfilesResponse.builder()
                                .routingProfiles(
                                        found.stream()
                                                .map(it ->
                                                        RoutingShapes.full(
                                                                furnisher.furnishings(),
                                                                instance,
                                                                it))
                                                .toList())
                                .nextToken(next)
                                .approximateTotalCount(total)
                                .build());
    }
}

package patchbay.connect.api;

import patchbay.connect.SecurityProfile;
import patchbay.connect.SecurityProfiles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.SearchSecurityProfilesRequest;
import patchbay.wire.connect.SearchSecurityProfilesResponse;
import patchbay.wire.connect.SecurityProfileSearchCriteria;

/** Finds security profiles by name, description, id or tag. */
final class SearchSecurityProfiles
        implements Handler<SearchSecurityProfilesRequest, SearchSecurityProfilesResponse> {
    private static final Search.Criteria<SecurityProfileSearchCriteria, SecurityProfile> CRITERIA =
            new Search.Criteria<>(
                    SecurityProfileSearchCriteria::andConditions,
                    SecurityProfileSearchCriteria::orConditions,
                    SecurityProfileSearchCriteria::stringCondition,
                    criteria -> any -> true);

    private final Furnisher furnisher;
    private final SecurityProfiles profiles;

    SearchSecurityProfiles(Furnisher furnisher, SecurityProfiles profiles) {
        this.furnisher = furnisher;
        this.profiles = profiles;
    }

    @Override
    public Reply<SearchSecurityProfilesResponse> handle(
            SearchSecurityProfilesRequest request, Call call) {
        return furnisher.search(
                call,
                request.instanceId(),
                "security-profile/*",
                Search.of(
                        new Search.Fields<>(
                                SecurityProfile::name,
                                SecurityProfile::description,
                                SecurityProfile::id,
                                SecurityProfile::tags),
                        CRITERIA,
                        request.searchCriteria(),
                        request.searchFilter().flatMap(filter -> filter.tagFilter())),
                new Search.Page(request.nextToken(), request.maxResults()),
                profiles::all,
                (instance, found, next, total) ->
                        SearchSecurityProfilesResponse.builder()
                                .securityProfiles(
                                        found.stream()
                                                .map(it -> ProfileShapes.found(instance, it))
                                                .toList())
                                .nextToken(next)
                                .approximateTotalCount(total)
                                .build());
    }
}

package patchbay.connect.api;

import patchbay.connect.ContactFlowModule;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ContactFlowModuleSearchCriteria;
import patchbay.wire.connect.SearchContactFlowModulesRequest;
import patchbay.wire.connect.SearchContactFlowModulesResponse;

/** Finds modules of contact flows by name, description, id, state or tag. */
final class SearchContactFlowModules
        implements Handler<SearchContactFlowModulesRequest, SearchContactFlowModulesResponse> {
    /** Every module's content is in force. */
    private static final Search.Criteria<ContactFlowModuleSearchCriteria, ContactFlowModule>
            CRITERIA =
                    new Search.Criteria<>(
                            ContactFlowModuleSearchCriteria::andConditions,
                            ContactFlowModuleSearchCriteria::orConditions,
                            ContactFlowModuleSearchCriteria::stringCondition,
                            criteria ->
                                    module ->
                                            criteria.stateCondition()
                                                            .map(ModuleShapes.state(module)::equals)
                                                            .orElse(true)
                                                    && criteria.statusCondition()
                                                            .map("PUBLISHED"::equals)
                                                            .orElse(true));

    private final Furnisher furnisher;

    SearchContactFlowModules(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<SearchContactFlowModulesResponse> handle(
            SearchContactFlowModulesRequest request, Call call) {
        return furnisher.search(
                call,
                request.instanceId(),
                "flow-module/*",
                Search.of(
                        Search.Fields.ofFurniture(),
                        CRITERIA,
                        request.searchCriteria(),
                        request.searchFilter().flatMap(filter -> filter.tagFilter())),
                new Search.Page(request.nextToken(), request.maxResults()),
                instance -> furnisher.furnishings().all(ContactFlowModule.class, instance),
                (instance, found, next, total) ->
                        SearchContactFlowModulesResponse.builder()
                                .contactFlowModules(
                                        found.stream()
                                                .map(it -> ModuleShapes.found(instance, it))
                                                .toList())
                                .nextToken(next)
                                .approximateTotalCount(total)
                                .build());
    }
}

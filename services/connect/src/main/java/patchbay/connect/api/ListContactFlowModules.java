package patchbay.connect.api;

import patchbay.connect.ContactFlowModule;
import patchbay.connect.Furniture;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.ListContactFlowModulesRequest;
import patchbay.wire.connect.ListContactFlowModulesResponse;

/** Lists the modules of contact flows of an instance. */
final class ListContactFlowModules
        implements Handler<ListContactFlowModulesRequest, ListContactFlowModulesResponse> {
    private final Furnisher furnisher;

    ListContactFlowModules(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<ListContactFlowModulesResponse> handle(
            ListContactFlowModulesRequest request, Call call) {
        return furnisher.list(
                call,
                request.instanceId(),
                ContactFlowModule.class,
                Furniture.Kind.CONTACT_FLOW_MODULE,
                module ->
                        request.contactFlowModuleState()
                                .map(ModuleShapes.state(module)::equals)
                                .orElse(true),
                new Search.Page(request.nextToken(), request.maxResults()),
                (instance, found, next, total) ->
                        ListContactFlowModulesResponse.builder()
                                .contactFlowModulesSummaryList(
                                        found.stream()
                                                .map(it -> ModuleShapes.summary(instance, it))
                                                .toList())
                                .nextToken(next)
                                .build());
    }
}

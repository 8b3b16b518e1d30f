package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ContactFlowModule;
import patchbay.connect.Furniture;
import patchbay.connect.Instance;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.CreateContactFlowModuleRequest;
import patchbay.wire.connect.CreateContactFlowModuleResponse;

/** Keeps a module of contact flows, once it is sound. */
final class CreateContactFlowModule
        implements Handler<CreateContactFlowModuleRequest, CreateContactFlowModuleResponse> {
    private final Furnisher furnisher;

    CreateContactFlowModule(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<CreateContactFlowModuleResponse> handle(
            CreateContactFlowModuleRequest request, Call call) {
        return furnisher.add(
                call,
                request.instanceId(),
                Furniture.Kind.CONTACT_FLOW_MODULE,
                List.of(),
                request.tags(),
                instance -> wanted(instance, request),
                (made, arn) ->
                        CreateContactFlowModuleResponse.builder().id(made.id()).arn(arn).build());
    }

    private ContactFlowModule wanted(Instance instance, CreateContactFlowModuleRequest request) {
        return new ContactFlowModule(
                furnisher.furnishings().newId(),
                instance.id(),
                request.name(),
                request.description().orElse(""),
                request.content(),
                true,
                request.settings(),
                request.externalInvocationConfiguration().flatMap(it -> it.enabled()).orElse(false),
                request.tags(),
                furnisher.furnishings().now());
    }
}

package patchbay.connect.api;

import java.util.List;
import java.util.Optional;
import patchbay.connect.ContactFlow;
import patchbay.connect.Furniture;
import patchbay.connect.Instance;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.CreateContactFlowRequest;
import patchbay.wire.connect.CreateContactFlowResponse;

/** Keeps a contact flow, and checks it where it is to be published. */
final class CreateContactFlow
        implements Handler<CreateContactFlowRequest, CreateContactFlowResponse> {
    private final Furnisher furnisher;

    CreateContactFlow(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<CreateContactFlowResponse> handle(CreateContactFlowRequest request, Call call) {
        return furnisher.add(
                call,
                request.instanceId(),
                Furniture.Kind.CONTACT_FLOW,
                List.of(),
                request.tags(),
                instance -> wanted(instance, request),
                (made, arn) ->
                        CreateContactFlowResponse.builder()
                                .contactFlowId(made.id())
                                .contactFlowArn(arn)
                                .flowContentSha256(Digests.sha256(made.saved()))
                                .build());
    }

    private ContactFlow wanted(Instance instance, CreateContactFlowRequest request) {
        boolean publish = request.status().orElse("PUBLISHED").equals("PUBLISHED");
        return new ContactFlow(
                furnisher.furnishings().newId(),
                instance.id(),
                request.name(),
                request.type(),
                request.description().orElse(""),
                request.content(),
                publish ? Optional.of(request.content()) : Optional.empty(),
                true,
                request.tags(),
                furnisher.furnishings().now());
    }
}

package patchbay.connect.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.connect.ConnectFault;
import patchbay.connect.Instance;
import patchbay.connect.Queue;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.CreateQueueRequest;
import patchbay.wire.connect.CreateQueueResponse;

/** Makes a queue. */
final class CreateQueue implements Handler<CreateQueueRequest, CreateQueueResponse> {
    private final Furnisher furnisher;

    CreateQueue(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<CreateQueueResponse> handle(CreateQueueRequest request, Call call) {
        if (request.outboundEmailConfig().isPresent()
                || !request.emailAddressesConfig().isEmpty()) {
            return Reply.refused(ConnectFault.notImplemented("E-mail addresses of a queue"));
        }
        List<String> resources =
                new ArrayList<>(QuickConnectShapes.resources("*", request.quickConnectIds()));
        QueueShapes.used(Optional.of(request.hoursOfOperationId()), request.outboundCallerConfig())
                .forEach(used -> resources.add(used.kind().inArn() + "/" + used.id()));
        return furnisher.add(
                call,
                request.instanceId(),
                resources,
                request.quickConnectIds(),
                request.tags(),
                instance -> wanted(instance, request),
                (made, arn) ->
                        CreateQueueResponse.builder().queueId(made.id()).queueArn(arn).build());
    }

    private Queue wanted(Instance instance, CreateQueueRequest request) {
        return new Queue(
                furnisher.furnishings().newId(),
                instance.id(),
                request.name(),
                request.description().orElse(""),
                request.hoursOfOperationId(),
                true,
                request.maxContacts(),
                request.outboundCallerConfig()
                        .map(QueueShapes::caller)
                        .orElse(Queue.Caller.UNNAMED),
                request.tags(),
                furnisher.furnishings().now());
    }
}

package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.connect.Furniture;
import patchbay.connect.HoursOfOperation;
import patchbay.connect.Instance;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.CreateHoursOfOperationRequest;
import patchbay.wire.connect.CreateHoursOfOperationResponse;

/** Makes hours of operation. */
final class CreateHoursOfOperation
        implements Handler<CreateHoursOfOperationRequest, CreateHoursOfOperationResponse> {
    private final Furnisher furnisher;

    CreateHoursOfOperation(Furnisher furnisher) {
        this.furnisher = furnisher;
    }

    @Override
    public Reply<CreateHoursOfOperationResponse> handle(
            CreateHoursOfOperationRequest request, Call call) {
        if (!request.parentHoursOfOperationConfigs().isEmpty()) {
            return Reply.refused(
                    ConnectFault.notImplemented("Hours of operation that inherit from others"));
        }
        return furnisher.add(
                call,
                request.instanceId(),
                Furniture.Kind.HOURS_OF_OPERATION,
                List.of(),
                request.tags(),
                instance -> wanted(instance, request),
                (made, arn) ->
                        CreateHoursOfOperationResponse.builder()
                                .hoursOfOperationId(made.id())
                                .hoursOfOperationArn(arn)
                                .build());
    }

    private HoursOfOperation wanted(Instance instance, CreateHoursOfOperationRequest request) {
        return new HoursOfOperation(
                furnisher.furnishings().newId(),
                instance.id(),
                request.name(),
                request.description().orElse(""),
                request.timeZone(),
                HoursShapes.openings(request.config()),
                request.tags(),
                furnisher.furnishings().now());
    }
}

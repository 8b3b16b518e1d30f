package patchbay.wire.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.wire.Fault;
import patchbay.wire.Operation;
import patchbay.wire.Protocol;
import patchbay.wire.ServiceModel;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Structure;
import patchbay.wire.shape.Structured;

/**
 * JSON 1.0 and 1.1: {@code X-Amz-Target: PREFIX.Operation}, JSON both ways.
 *
 * <p>Source: <i>Smithy, AWS JSON 1.0 and 1.1 protocols</i>.
 */
final class JsonCodec implements Codec {
    private final ServiceModel model;
    private final Routes routes;

    JsonCodec(ServiceModel model) {
        this.model = model;
        this.routes = Routes.of(model);
    }

    @Override
    public Protocol protocol() {
        return Protocol.JSON;
    }

    @Override
    public Optional<String> operation(WireRequest request) {
        String prefix = model.targetPrefix() + ".";
        return request.headers()
                .first("x-amz-target")
                .filter(target -> target.startsWith(prefix))
                .map(target -> target.substring(prefix.length()));
    }

    @Override
    public boolean knows(String operation) {
        return routes.knows(operation);
    }

    @Override
    public Fields read(WireRequest request, String operation, Structure input) throws Unreadable {
        Fields fields = Fields.of(input);
        JsonReader.read(request.body(), fields);
        return fields;
    }

    @Override
    public WireResponse answer(Operation<?, ?> operation, Structured output, String requestId) {
        return new WireResponse(
                200,
                "application/x-amz-json-" + model.jsonVersion(),
                requestId,
                JsonWriter.write(output.fields()));
    }

    @Override
    public WireResponse answer(Fault fault, String requestId) {
        return response(fault, model.jsonVersion(), requestId);
    }

    /** An error in this protocol's shape. */
    static WireResponse response(Fault fault, String jsonVersion, String requestId) {
        List<String> members =
                new ArrayList<>(List.of("__type", fault.code(), "message", fault.message()));
        fault.details()
                .forEach((name, value) -> {
                    members.add(name);
                    members.add(value);
                });
        byte[] json = JsonWriter.write(fault.problems(), members.toArray(String[]::new));
        return new WireResponse(
                        fault.status(), "application/x-amz-json-" + jsonVersion, requestId, json)
                .with("x-amzn-ErrorType", fault.code());
    }
}

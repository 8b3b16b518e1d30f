package patchbay.wire.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import patchbay.wire.Fault;
import patchbay.wire.Operation;
import patchbay.wire.Protocol;
import patchbay.wire.ServiceModel;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Member;
import patchbay.wire.shape.Shape;
import patchbay.wire.shape.Structure;
import patchbay.wire.shape.Structured;

/**
 * REST-JSON: the operation is method and path; members travel in path, query, headers and a JSON
 * body.
 *
 * <p>Source: <i>Smithy, AWS restJson1 protocol</i>.
 */
final class RestJsonCodec implements Codec {
    private final Routes routes;

    RestJsonCodec(ServiceModel model) {
        this.routes = Routes.of(model);
    }

    @Override
    public Protocol protocol() {
        return Protocol.REST_JSON;
    }

    @Override
    public Optional<String> operation(WireRequest request) {
        return routes.match(request.method(), request.path(), request.query())
                .map(Routes.Match::operation);
    }

    @Override
    public boolean knows(String operation) {
        return routes.knows(operation);
    }

    @Override
    public Fields read(WireRequest request, String operation, Structure input) throws Unreadable {
        Map<String, String> labels =
                routes.match(request.method(), request.path(), request.query())
                        .map(Routes.Match::labels)
                        .orElse(Map.of());
        Map<String, List<String>> query = query(request);
        Fields fields = Fields.of(input);
        List<Member> members = input.members();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            String name = member.wireName();
            switch (member.location()) {
                case URI -> {
                    String label = labels.get(name);
                    if (label != null) {
                        fields.set(i, Scalars.parse(member.shape(), FormText.decode(label, false)));
                    }
                }
                case QUERY -> {
                    List<String> values = query.get(name);
                    if (values != null) {
                        fields.set(i, values(member.shape(), values));
                    }
                }
                case HEADER -> {
                    Optional<String> value = request.headers().first(name.toLowerCase(Locale.ROOT));
                    if (value.isPresent()) {
                        fields.set(i, Scalars.parse(member.shape(), value.get()));
                    }
                }
                case BODY -> {}
            }
        }
        JsonReader.read(request.body(), fields);
        return fields;
    }

    private static Map<String, List<String>> query(WireRequest request) throws Unreadable {
        var values = new LinkedHashMap<String, List<String>>();
        for (Map.Entry<String, String> parameter : FormText.parameters(request.query())) {
            values.computeIfAbsent(parameter.getKey(), n -> new ArrayList<>(1))
                    .add(parameter.getValue());
        }
        return values;
    }

    private static Object values(Shape shape, List<String> values) throws Unreadable {
        if (shape instanceof Shape.Sequence sequence) {
            var list = new ArrayList<Object>();
            for (String value : values) {
                list.add(Scalars.parse(sequence.element(), value));
            }
            return list;
        }
        if (values.size() > 1) {
            throw new Unreadable("A parameter was given more than once.");
        }
        return Scalars.parse(shape, values.getFirst());
    }

    @Override
    public WireResponse answer(Operation<?, ?> operation, Structured output, String requestId) {
        return response(200, requestId, JsonWriter.write(output.fields()));
    }

    @Override
    public WireResponse answer(Fault fault, String requestId) {
        return response(fault, requestId);
    }

    /** An error in this protocol's shape. */
    static WireResponse response(Fault fault, String requestId) {
        List<String> members = new ArrayList<>(List.of("Message", fault.message()));
        fault.details()
                .forEach((name, value) -> {
                    members.add(name);
                    members.add(value);
                });
        return response(
                        fault.status(),
                        requestId,
                        JsonWriter.write(fault.problems(), members.toArray(String[]::new)))
                .with("x-amzn-ErrorType", fault.code());
    }

    private static WireResponse response(int status, String requestId, byte[] json) {
        return new WireResponse(status, "application/json", requestId, json);
    }
}

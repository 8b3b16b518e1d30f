package patchbay.wire.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import patchbay.wire.Fault;
import patchbay.wire.Operation;
import patchbay.wire.Protocol;
import patchbay.wire.ServiceModel;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Structure;
import patchbay.wire.shape.Structured;

/**
 * The query protocol: a form with {@code Action} and {@code Version} in body or query, XML out.
 *
 * <p>Source: <i>IAM User Guide, Making HTTP query requests</i>; the shape of answers is that of the
 * examples in the IAM and STS API references.
 */
final class QueryCodec implements Codec {
    private final ServiceModel model;
    private final Routes routes;

    QueryCodec(ServiceModel model) {
        this.model = model;
        this.routes = Routes.of(model);
    }

    @Override
    public Protocol protocol() {
        return Protocol.QUERY;
    }

    @Override
    public Optional<String> operation(WireRequest request) throws Unreadable {
        return FormText.requestParameter(request, "Action");
    }

    @Override
    public boolean knows(String operation) {
        return routes.knows(operation);
    }

    @Override
    public Fields read(WireRequest request, String operation, Structure input) throws Unreadable {
        return QueryReader.read(input, FormText.requestParameters(request));
    }

    @Override
    public WireResponse answer(Operation<?, ?> operation, Structured output, String requestId) {
        String name = operation.name() + "Response";
        var xml = new XmlWriter().open(name, model.namespace());
        if (!operation.wrapper().isEmpty()) {
            xml.open(operation.wrapper());
            xml.members(output.fields(), true);
            xml.close(operation.wrapper());
        }
        xml.open("ResponseMetadata").element("RequestId", requestId).close("ResponseMetadata");
        return response(200, xml.close(name), requestId);
    }

    @Override
    public WireResponse answer(Fault fault, String requestId) {
        return response(fault, model.namespace(), requestId);
    }

    /** An error in the query protocol's shape. */
    static WireResponse response(Fault fault, String namespace, String requestId) {
        var xml = new XmlWriter().open("ErrorResponse", namespace).open("Error");
        xml.element("Type", fault.type())
                .element("Code", fault.code())
                .element("Message", fault.message());
        xml.close("Error").element("RequestId", requestId).close("ErrorResponse");
        return response(fault.status(), xml, requestId);
    }

    private static WireResponse response(int status, XmlWriter xml, String requestId) {
        return new WireResponse(
                status, "text/xml", requestId, xml.toString().getBytes(StandardCharsets.UTF_8));
    }
}

package patchbay.wire.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import patchbay.wire.Fault;
import patchbay.wire.Operation;
import patchbay.wire.Protocol;
import patchbay.wire.Reply;
import patchbay.wire.ServiceModel;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Member;
import patchbay.wire.shape.Shape;
import patchbay.wire.shape.Structure;
import patchbay.wire.shape.Structured;

/**
 * A service's protocol from the client's side: what to send for a call, and what an answer says.
 *
 * @param model of the service that is called
 */
public record ClientCodec(ServiceModel model) {
    private static final Structure ERROR =
            new Structure(
                    "Error",
                    Member.optional("__type", Shape.Text.ANY),
                    Member.optional("message", Shape.Text.ANY),
                    Member.optional("Message", Shape.Text.ANY));

    /**
     * The request of a call, not yet signed.
     *
     * @param host as the Host header will have it
     */
    public <I extends Structured> WireRequest request(
            Operation<I, ?> operation, I input, String host, boolean secure) {
        Fields fields = input.fields();
        return switch (model.protocol()) {
            case QUERY ->
                    post(
                            Headers.of(
                                    "host",
                                    host,
                                    "content-type",
                                    "application/x-www-form-urlencoded; charset=utf-8"),
                            QueryWriter.form(operation.name(), model.version(), fields)
                                    .getBytes(StandardCharsets.UTF_8),
                            secure);
            case JSON ->
                    post(
                            Headers.of(
                                    "host",
                                    host,
                                    "content-type",
                                    "application/x-amz-json-" + model.jsonVersion(),
                                    "x-amz-target",
                                    model.targetPrefix() + "." + operation.name()),
                            JsonWriter.request(fields),
                            secure);
            case REST_JSON -> rest(operation, fields, host, secure);
        };
    }

    private static WireRequest post(Headers headers, byte[] body, boolean secure) {
        return new WireRequest("POST", "/", "", headers, body, "", secure);
    }

    private WireRequest rest(
            Operation<?, ?> operation, Fields fields, String host, boolean secure) {
        Routes.Route route =
                Routes.of(model)
                        .to(operation.name())
                        .orElseThrow(() -> new IllegalArgumentException(operation.name()));
        Headers headers = Headers.of("host", host);
        var path = new StringBuilder();
        for (String segment : route.segments()) {
            path.append('/').append(segment.startsWith("{") ? label(segment, fields) : segment);
        }
        var query = new ArrayList<String>();
        if (!route.query().isEmpty()) {
            query.add(route.query());
        }
        boolean body = false;
        List<Member> members = fields.structure().members();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            Object value = fields.value(i);
            if (value == null) {
                continue;
            }
            switch (member.location()) {
                case QUERY -> {
                    List<?> values = value instanceof List<?> list ? list : List.of(value);
                    values.forEach(one ->
                            query.add(
                                    FormText.encode(member.wireName())
                                            + "="
                                            + FormText.encode(Scalars.write(one))));
                }
                case HEADER -> headers = headers.with(member.wireName(), Scalars.write(value));
                case BODY -> body = true;
                case URI -> {}
            }
        }
        if (body) {
            headers = headers.with("content-type", "application/json");
        }
        return new WireRequest(
                route.method(),
                path.toString(),
                String.join("&", query),
                headers,
                body ? JsonWriter.request(fields) : new byte[0],
                "",
                secure);
    }

    private static String label(String segment, Fields fields) {
        String name = segment.substring(1, segment.length() - 1);
        return FormText.encode(
                Scalars.write(fields.required(fields.structure().position(name), Object.class)));
    }

    /**
     * What the service answered.
     *
     * @param errorType the header {@code x-amzn-ErrorType}, which REST services name an error in
     * @throws Unreadable where this is no answer of the service
     */
    public <O extends Structured> Reply<O> reply(
            Operation<?, O> operation, int status, Optional<String> errorType, byte[] body)
            throws Unreadable {
        boolean xml = model.protocol() == Protocol.QUERY;
        if (status >= 400) {
            return Reply.refused(
                    xml ? XmlReader.fault(status, body) : jsonFault(status, errorType, body));
        }
        Fields fields = Fields.of(operation.output());
        if (!xml) {
            JsonReader.read(body, fields);
        } else if (!operation.wrapper().isEmpty()) {
            XmlReader.read(body, operation.wrapper(), fields);
        }
        lacking(fields);
        return Reply.done(operation.answerReader().apply(fields));
    }

    private static Fault jsonFault(int status, Optional<String> errorType, byte[] body)
            throws Unreadable {
        Fields error = Fields.of(ERROR);
        JsonReader.read(body, error);
        String code = errorType.or(() -> error.optional(0, String.class)).orElse("");
        String message =
                error.optional(1, String.class)
                        .or(() -> error.optional(2, String.class))
                        .orElse("");
        if (code.isEmpty()) {
            throw new Unreadable("The answer is an error without a name.");
        }
        // What stands around the code in some services: a namespace before it, an address behind.
        return new Fault(
                code.substring(code.indexOf('#') + 1).replaceFirst(":.*", ""), status, message);
    }

    /** The records of an answer cannot be made without what they must have. */
    private static void lacking(Fields fields) throws Unreadable {
        List<Member> members = fields.structure().members();
        for (int i = 0; i < members.size(); i++) {
            Object value = fields.value(i);
            Member member = members.get(i);
            if (value == null && member.required() && !mayBeLeftOut(member.shape())) {
                throw new Unreadable("The answer has no " + member.wireName() + ".");
            }
            for (Object inner : value instanceof List<?> list ? list : List.of()) {
                if (inner instanceof Fields nested) {
                    lacking(nested);
                }
            }
            if (value instanceof Fields nested) {
                lacking(nested);
            }
        }
    }

    private static boolean mayBeLeftOut(Shape shape) {
        return shape instanceof Shape.Sequence || shape instanceof Shape.Dictionary;
    }
}

package patchbay.wire.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import patchbay.aws.Secret;
import patchbay.wire.Fault;
import patchbay.wire.Operation;
import patchbay.wire.Reply;
import patchbay.wire.ServiceModel;
import patchbay.wire.protocol.Headers;
import patchbay.wire.protocol.WireRequest;
import patchbay.wire.protocol.WireResponse;
import patchbay.wire.shape.Structured;
import patchbay.wire.sigv4.Signer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * One service behind the front door, all of whose operations get to a handler, and what must be
 * true of every answer. The signature is right; everything else is the caller's.
 */
final class AnyCall {
    private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");

    /** The handler's own answer: the call came through. */
    private static final Fault ARRIVED = new Fault("Arrived", 418, "The handler was asked.");

    private static final long USUAL_MEMORY = 4 * 1024 * 1024;
    private static final long MEMORY_PER_OCTET = 512;
    private static final int LARGEST_ANSWER = 512 * 1024;
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ServiceModel model;
    private final TestDoor door;
    private final Signer signer;
    private boolean arrived;

    private AnyCall(ServiceModel model) {
        this.model = model;
        this.door = new TestDoor().service(model).at(NOW);
        this.signer =
                new Signer(
                        TestDoor.KEY,
                        new Secret(TestDoor.SECRET),
                        Optional.empty(),
                        "us-east-1",
                        model.signingName());
    }

    /**
     * @param operations the generated class with a method for each operation
     */
    static AnyCall of(Class<?> operations, ServiceModel model) {
        var service = new AnyCall(model);
        for (Method method : operations.getMethods()) {
            if (method.getReturnType() == Operation.class) {
                try {
                    service.serve((Operation<?, ?>) method.invoke(null));
                } catch (ReflectiveOperationException e) {
                    throw new LinkageError(method.getName(), e);
                }
            }
        }
        return service;
    }

    private <I, O extends Structured> void serve(Operation<I, O> operation) {
        door.on(
                operation,
                input -> {
                    arrived = true;
                    return Reply.refused(ARRIVED);
                });
    }

    void judgeTarget(String operation, byte[] body) {
        judge(
                "POST",
                "/",
                "",
                Headers.of(
                        "content-type",
                        "application/x-amz-json-" + model.jsonVersion(),
                        "x-amz-target",
                        model.targetPrefix() + "." + operation),
                body);
    }

    void judge(
            String method, String path, String query, Optional<String> contentType, byte[] body) {
        judge(
                method,
                path,
                query,
                contentType.map(type -> Headers.of("content-type", type)).orElse(Headers.NONE),
                body);
    }

    private void judge(String method, String path, String query, Headers sent, byte[] body) {
        Headers headers = sent.with("host", "localhost");
        WireRequest signed =
                new WireRequest(
                        method,
                        path,
                        query,
                        signature(new WireRequest(method, path, query, headers, body, "", false)),
                        body,
                        "",
                        false);
        Answered first = answered(signed);
        long limit =
                USUAL_MEMORY + (body.length + path.length() + query.length()) * MEMORY_PER_OCTET;
        // What a first call loads of the program is not the call's own.
        Answered answered = first.memory() < limit ? first : answered(signed);
        assertThat(answered.memory()).as("octets of memory").isLessThan(limit);
        WireResponse answer = answered.response();
        assertThat(answer.body().length).isLessThan(LARGEST_ANSWER);
        assertThat(door.incidents()).isEmpty();
        door.events().clear();
        Map<String, String> said = said(answer);
        assertThat(said.get("code")).as(answer.text()).matches("[A-Za-z]+(\\.[A-Za-z]+)?");
        assertThat(said.get("message")).as(answer.text()).isNotBlank();
        assertThat(arrived).isEqualTo(answer.status() == ARRIVED.status());
        if (arrived) {
            assertThat(said.get("code")).isEqualTo(ARRIVED.code());
        } else {
            assertThat(answer.status()).as(answer.text()).isIn(400, 403, 404, 413, 501);
        }
    }

    /** A query that cannot be read cannot be signed: what is signed then is one without it. */
    private Headers signature(WireRequest plain) {
        try {
            return signer.sign(plain, NOW);
        } catch (IllegalArgumentException e) {
            return signer.sign(
                    new WireRequest(
                            plain.method(), "/", "", plain.headers(), plain.body(), "", false),
                    NOW);
        }
    }

    /** An answer, and what was allocated for it. */
    private record Answered(WireResponse response, long memory) {}

    private Answered answered(WireRequest request) {
        arrived = false;
        long before = MEMORY.getCurrentThreadAllocatedBytes();
        WireResponse response = door.answer(request);
        return new Answered(response, MEMORY.getCurrentThreadAllocatedBytes() - before);
    }

    /** Code and message, read by a parser that is not ours. */
    private Map<String, String> said(WireResponse answer) {
        return switch (model.protocol()) {
            case QUERY -> fromXml(answer);
            case JSON -> {
                Map<String, String> members = fromJson(answer);
                assertThat(answer.headers())
                        .containsEntry("x-amzn-ErrorType", members.get("__type"));
                members.put("code", members.getOrDefault("__type", ""));
                yield members;
            }
            case REST_JSON -> {
                Map<String, String> members = fromJson(answer);
                members.put("code", answer.headers().getOrDefault("x-amzn-ErrorType", ""));
                members.put("message", members.getOrDefault("Message", ""));
                yield members;
            }
        };
    }

    private static Map<String, String> fromXml(WireResponse answer) {
        try {
            Element error =
                    (Element)
                            DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(new ByteArrayInputStream(answer.body()))
                                    .getElementsByTagName("Error")
                                    .item(0);
            return Map.of(
                    "code", error.getElementsByTagName("Code").item(0).getTextContent(),
                    "message", error.getElementsByTagName("Message").item(0).getTextContent());
        } catch (Exception e) {
            throw new AssertionError(answer.text(), e);
        }
    }

    private static Map<String, String> fromJson(WireResponse answer) {
        var members = new HashMap<String, String>();
        try (JsonParser parser =
                new JsonFactory().createParser(ObjectReadContext.empty(), answer.body())) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, parser.getString());
            }
            assertThat(parser.nextToken()).isNull();
        }
        return members;
    }
}

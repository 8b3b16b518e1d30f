package patchbay.wire.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import patchbay.wire.Fault;
import patchbay.wire.Operation;
import patchbay.wire.Protocol;
import patchbay.wire.ServiceModel;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Member;
import patchbay.wire.shape.Shape;
import patchbay.wire.shape.Structure;
import patchbay.wire.shape.Structured;

/** JSON 1.0 and 1.1, with a service made up for the test. */
class JsonCodecTest {
    private static final Structure SHAPE =
            new Structure(
                    "Thing",
                    Member.required("Name", Shape.Text.ANY),
                    Member.optional("Count", new Shape.Whole(0, Long.MAX_VALUE, true)),
                    Member.optional("Share", new Shape.Fraction(0, 1)),
                    Member.optional("At", Shape.Moment.USUAL),
                    Member.optional("Names", new Shape.Sequence(Shape.Text.ANY, "member", 0, 9)),
                    Member.optional("Inner", new Shape.Later(() -> JsonCodecTest.SHAPE)));

    private record Thing(Fields fields) implements Structured {}

    private static final ServiceModel MODEL =
            new ServiceModel(
                    "things",
                    Protocol.JSON,
                    "2026-01-01",
                    "",
                    "1.1",
                    "ThingService",
                    "things",
                    false,
                    "",
                    Map.of(),
                    "POST / GetThing\nPOST / PutThing\n");
    private static final Operation<Thing, Thing> GET_THING =
            new Operation<>("GetThing", SHAPE, Thing::new, SHAPE, Thing::new, "", false, "");

    private final Codec codec = Codec.of(MODEL);

    private static WireRequest request(String target, String body) {
        return new WireRequest(
                "POST",
                "/",
                "",
                Headers.of("x-amz-target", target),
                body.getBytes(StandardCharsets.UTF_8),
                "",
                false);
    }

    @Test
    void the_target_names_the_operation() throws Unreadable {
        assertThat(codec.operation(request("ThingService.GetThing", "{}"))).contains("GetThing");
        assertThat(codec.operation(request("Other.GetThing", "{}"))).isEmpty();
        assertThat(codec.knows("PutThing")).isTrue();
        assertThat(codec.knows("Other")).isFalse();
    }

    @Test
    void members_of_every_kind_are_read_and_written_back() throws Unreadable {
        String json =
                "{\"Name\":\"a \\\"b\\\" ü\",\"Count\":9007199254740993,\"Share\":0.25,\"At\":1700000000.125,"
                        + "\"Names\":[\"x\",\"\"],\"Inner\":{\"Name\":\"deep\"}}";

        Fields fields = codec.read(request("ThingService.GetThing", json), "GetThing", SHAPE);

        assertThat(fields.value(0)).isEqualTo("a \"b\" ü");
        assertThat(fields.value(1)).isEqualTo(9007199254740993L);
        assertThat(fields.value(3)).isEqualTo(Instant.ofEpochMilli(1700000000125L));
        assertThat(fields.value(4)).isEqualTo(List.of("x", ""));
        fields.set(5, new Thing(fields.required(5, Fields.class)));
        assertThat(codec.answer(GET_THING, new Thing(fields), "id").text()).isEqualTo(json);
    }

    @Test
    void unknown_members_are_skipped_and_nulls_are_absent() throws Unreadable {
        Fields fields =
                codec.read(
                        request("", "{\"New\":{\"a\":[1,{}]},\"Name\":\"n\",\"Count\":null}"),
                        "GetThing",
                        SHAPE);

        assertThat(fields.value(0)).isEqualTo("n");
        assertThat(fields.value(1)).isNull();
    }

    @Test
    void an_error_names_its_type_in_body_and_header() {
        WireResponse response = codec.answer(new Fault("NoThing", 400, "It \"is\" gone."), "id-1");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text())
                .isEqualTo("{\"__type\":\"NoThing\",\"message\":\"It \\\"is\\\" gone.\"}");
        assertThat(response.headers())
                .containsEntry("x-amzn-ErrorType", "NoThing")
                .containsEntry("x-amzn-RequestId", "id-1")
                .containsEntry("Content-Type", "application/x-amz-json-1.1");
    }
}

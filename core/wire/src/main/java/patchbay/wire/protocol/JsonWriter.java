package patchbay.wire.protocol;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import patchbay.wire.Fault;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Member;
import patchbay.wire.shape.RawJson;
import patchbay.wire.shape.Shape;
import patchbay.wire.shape.Structure;
import patchbay.wire.shape.Structured;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes members as a JSON object. */
final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private JsonWriter(JsonGenerator out) {
        this.out = out;
    }

    static byte[] write(Fields fields) {
        var bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            new JsonWriter(generator).object(fields, true);
        }
        return bytes.toByteArray();
    }

    /** The members that a request carries in its body; empty lists that may be absent are. */
    static byte[] request(Fields fields) {
        Fields body = Fields.of(fields.structure());
        List<Member> members = fields.structure().members();
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).location() == Member.Location.BODY) {
                body.set(i, fields.value(i));
            }
        }
        var bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            new JsonWriter(generator).object(body, false);
        }
        return bytes.toByteArray();
    }

    /**
     * An object of texts, given as name, value, name, value.
     *
     * @param problems a list of objects besides, where there are some
     */
    static byte[] write(Fault.Problems problems, String... namesAndValues) {
        var bytes = new ByteArrayOutputStream(128);
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            generator.writeStartObject();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                generator.writeStringProperty(namesAndValues[i], namesAndValues[i + 1]);
            }
            if (!problems.sentences().isEmpty()) {
                generator.writeArrayPropertyStart(problems.member());
                for (String problem : problems.sentences()) {
                    generator.writeStartObject();
                    generator.writeStringProperty("message", problem);
                    generator.writeEndObject();
                }
                generator.writeEndArray();
            }
            generator.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void object(Fields fields, boolean outermost) {
        out.writeStartObject();
        List<Member> members = fields.structure().members();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            Object value = fields.value(i);
            if (value != null && (outermost || member.evenEmpty() || !XmlWriter.isEmpty(value))) {
                out.writeName(member.wireName());
                value(member.shape(), value);
            }
        }
        out.writeEndObject();
    }

    private void value(Shape shape, Object value) {
        switch (shape) {
            case Structure structure -> object(((Structured) value).fields(), false);
            case Shape.Sequence sequence -> {
                out.writeStartArray();
                for (Object element : (List<?>) value) {
                    value(sequence.element(), element);
                }
                out.writeEndArray();
            }
            case Shape.Dictionary dictionary -> {
                out.writeStartObject();
                for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                    out.writeName((String) entry.getKey());
                    value(dictionary.value(), entry.getValue());
                }
                out.writeEndObject();
            }
            case Shape.Text text -> out.writeString((String) value);
            case Shape.Free free -> out.writeRawValue(((RawJson) value).text());
            case Shape.Flag flag -> out.writeBoolean((Boolean) value);
            case Shape.Whole whole -> out.writeNumber(((Number) value).longValue());
            case Shape.Fraction fraction -> out.writeNumber((Double) value);
            case Shape.Moment moment -> {
                if (moment.iso()) {
                    out.writeString(Scalars.iso((Instant) value));
                } else {
                    out.writeNumber(
                            BigDecimal.valueOf(((Instant) value).toEpochMilli(), 3)
                                    .stripTrailingZeros());
                }
            }
            case Shape.Later later -> value(later.resolved(), value);
        }
    }
}

package patchbay.wire.protocol;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Member;
import patchbay.wire.shape.RawJson;
import patchbay.wire.shape.Shape;
import patchbay.wire.shape.Structure;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads members from a JSON object. Unknown members are skipped, a {@code null} is an absent
 * member, the same member twice is refused.
 */
final class JsonReader {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(64)
                                    .maxNumberLength(64)
                                    .maxNameLength(1024)
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The members that the text gives; an empty text gives none.
     *
     * @param fields may already hold members that came from elsewhere than the body
     */
    static void read(byte[] json, Fields fields) throws Unreadable {
        if (json.length == 0) {
            return;
        }
        String text = FormText.utf8(json);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            var reader = new JsonReader(parser);
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("The body is not a JSON object.");
            }
            reader.members(fields, true);
            if (parser.nextToken() != null) {
                throw new Unreadable("The body goes on after its JSON object.");
            }
        } catch (JacksonException e) {
            throw new Unreadable("The body is not well-formed JSON.");
        }
    }

    private void members(Fields fields, boolean outermost) throws Unreadable {
        Structure structure = fields.structure();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int position = structure.position(parser.currentName());
            JsonToken token = parser.nextToken();
            if (position < 0 || (outermost && elsewhere(structure.members().get(position)))) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                fields.set(position, value(structure.members().get(position).shape()));
            }
        }
    }

    private static boolean elsewhere(Member member) {
        return member.location() != Member.Location.BODY;
    }

    private Object value(Shape shape) throws Unreadable {
        JsonToken token = parser.currentToken();
        return switch (shape) {
            case Structure structure -> {
                expect(JsonToken.START_OBJECT);
                Fields fields = Fields.of(structure);
                members(fields, false);
                yield fields;
            }
            case Shape.Sequence sequence -> sequence(sequence);
            case Shape.Dictionary dictionary -> dictionary(dictionary);
            case Shape.Text text -> {
                expect(JsonToken.VALUE_STRING);
                yield wellFormed(parser.getString());
            }
            case Shape.Flag flag -> {
                if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
                    throw mismatch("a Boolean");
                }
                yield token == JsonToken.VALUE_TRUE;
            }
            case Shape.Whole whole -> {
                expect(JsonToken.VALUE_NUMBER_INT);
                yield Scalars.parse(whole, parser.getString());
            }
            case Shape.Fraction fraction -> {
                if (!token.isNumeric()) {
                    throw mismatch("a Double");
                }
                yield Scalars.parse(fraction, parser.getString());
            }
            case Shape.Moment moment -> moment(token);
            case Shape.Free free -> document();
            case Shape.Later later -> value(later.resolved());
        };
    }

    private RawJson document() {
        var text = new StringWriter();
        try (JsonGenerator copy = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            copy.copyCurrentStructure(parser);
        }
        return new RawJson(text.toString());
    }

    private Instant moment(JsonToken token) throws Unreadable {
        if (token == JsonToken.VALUE_STRING) {
            return Scalars.moment(parser.getString());
        }
        if (!token.isNumeric()) {
            throw mismatch("a Timestamp");
        }
        double seconds = parser.getDoubleValue();
        if (Math.abs(seconds) > 1e11) {
            throw new Unreadable("timestamp is out of range");
        }
        return Instant.ofEpochMilli(Math.round(seconds * 1000));
    }

    private List<Object> sequence(Shape.Sequence sequence) throws Unreadable {
        expect(JsonToken.START_ARRAY);
        var list = new ArrayList<Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(sequence.element()));
        }
        return list;
    }

    private Map<String, Object> dictionary(Shape.Dictionary dictionary) throws Unreadable {
        expect(JsonToken.START_OBJECT);
        var map = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = wellFormed(parser.currentName());
            parser.nextToken();
            map.put(key, value(dictionary.value()));
        }
        return map;
    }

    /** An escape may spell half a character, which no other text can carry. */
    private static String wellFormed(String text) throws Unreadable {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new Unreadable("A text holds half a character.");
            }
        }
        return text;
    }

    private void expect(JsonToken token) throws Unreadable {
        if (parser.currentToken() != token) {
            throw mismatch(
                    switch (token) {
                        case START_OBJECT -> "a Structure";
                        case START_ARRAY -> "a List";
                        case VALUE_STRING -> "a String";
                        default -> "an Integer";
                    });
        }
    }

    /** Observed: {@code NUMBER_VALUE can not be converted to a String}. */
    private Unreadable mismatch(String wanted) {
        @Nullable JsonToken token = parser.currentToken();
        String found =
                switch (token) {
                    case START_OBJECT -> "Start of structure or map";
                    case START_ARRAY -> "Start of list";
                    case VALUE_STRING -> "STRING_VALUE";
                    case VALUE_NUMBER_INT -> "NUMBER_VALUE";
                    case VALUE_NUMBER_FLOAT -> "DECIMAL_VALUE";
                    case VALUE_TRUE -> "TRUE_VALUE";
                    case VALUE_FALSE -> "FALSE_VALUE";
                    case null, default -> "NULL_VALUE";
                };
        return new Unreadable(
                found.startsWith("Start")
                        ? found + " found where not expected."
                        : found + " can not be converted to " + wanted);
    }
}

package patchbay.wire.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads a text into a tree. */
final class JsonTreeReader {
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

    private JsonTreeReader(JsonParser parser) {
        this.parser = parser;
    }

    static Json read(String text) throws NotJson {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            Json value = new JsonTreeReader(parser).value(parser.nextToken());
            if (parser.nextToken() != null) {
                throw new NotJson("the text goes on after its JSON value");
            }
            return value;
        } catch (JacksonException e) {
            throw new NotJson("the text is not well-formed JSON");
        }
    }

    private Json value(@Nullable JsonToken token) throws NotJson {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, Json> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = whole(parser.currentName());
                    members.put(name, value(parser.nextToken()));
                }
                yield new Json.Obj(members);
            }
            case START_ARRAY -> {
                List<Json> items = new ArrayList<>();
                JsonToken next = parser.nextToken();
                while (next != JsonToken.END_ARRAY) {
                    items.add(value(next));
                    next = parser.nextToken();
                }
                yield new Json.Arr(items);
            }
            case VALUE_STRING -> new Json.Str(whole(parser.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(parser.getString());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Nil();
            case null, default -> throw new NotJson("the text is empty");
        };
    }

    /** An escape may spell half a character, which no other text can carry. */
    private static String whole(String text) throws NotJson {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new NotJson("a text holds half a character");
            }
        }
        return text;
    }
}

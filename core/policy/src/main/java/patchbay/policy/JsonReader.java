package patchbay.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON value and nothing behind it. A name that occurs twice in one object is an error
 * (G1): keeping either of two Effects would be a guess.
 */
final class JsonReader {
    /** What the text is: a value, or why it is no JSON. */
    sealed interface Result {
        record Value(Json json) implements Result {}

        record Broken(String why) implements Result {}
    }

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // Names come from strangers and are looked up once: no table to be crowded.
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Time and space linear in the text; nesting deeper than 500 is refused. */
    static Result read(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return new Result.Broken("the document is empty");
            }
            Json json = new JsonReader(parser).value(first);
            return parser.nextToken() == null
                    ? new Result.Value(json)
                    : new Result.Broken("there is text behind the document at " + here(parser));
        } catch (JacksonException notJson) {
            TokenStreamLocation at = notJson.getLocation();
            String place = at == null ? "" : " at " + at.getLineNr() + ":" + at.getColumnNr();
            return new Result.Broken("not JSON" + place + ": " + notJson.getOriginalMessage());
        }
    }

    private Json value(JsonToken token) {
        Position start = here(parser);
        return switch (token) {
            case START_OBJECT -> object(start);
            case START_ARRAY -> array(start);
            case VALUE_STRING -> new Json.Str(parser.getString(), start);
            case VALUE_NULL -> new Json.Nothing(start);
            case VALUE_TRUE, VALUE_FALSE, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    new Json.Literal(parser.getString(), start);
            default -> throw new IllegalStateException("unexpected token " + token);
        };
    }

    private Json object(Position start) {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            members.put(name, value(parser.nextToken()));
        }
        return new Json.Obj(members, start, here(parser));
    }

    private Json array(Position start) {
        List<Json> items = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            items.add(value(token));
            token = parser.nextToken();
        }
        return new Json.Arr(List.copyOf(items), start);
    }

    private static Position here(JsonParser parser) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Position(at.getLineNr(), at.getColumnNr());
    }
}

package patchbay.cli;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON value together with the text it was read from. */
sealed interface JsonText {
    JsonFactory JSON = new JsonFactory();

    /** Exactly as written. */
    String raw();

    record Obj(Map<String, JsonText> members, String raw) implements JsonText {
        Optional<JsonText> get(String name) {
            return Optional.ofNullable(members.get(name)).filter(v -> !(v instanceof Nothing));
        }

        /** The text of a string, number or boolean member; empty where there is none. */
        String text(String name) {
            return get(name)
                    .flatMap(value ->
                            value instanceof Scalar(String text, _, _)
                                    ? Optional.of(text)
                                    : Optional.empty())
                    .orElse("");
        }

        /** The items of a list member; none where it is missing or no list. */
        List<JsonText> list(String name) {
            return get(name)
                    .map(v -> v instanceof Arr(List<JsonText> items, _) ? items : List.of(v))
                    .orElse(List.of());
        }
    }

    record Arr(List<JsonText> items, String raw) implements JsonText {}

    record Scalar(String text, boolean isString, String raw) implements JsonText {}

    record Nothing(String raw) implements JsonText {}

    /** The one value that the text holds; {@code what} names the text in the failure. */
    static JsonText read(String text, String what) throws Failure {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw Failure.failed(what + " is empty", "");
            }
            JsonText value = value(parser, first, text);
            if (parser.nextToken() != null) {
                throw Failure.failed(what + " has text behind its JSON value", "");
            }
            return value;
        } catch (JacksonException e) {
            String place =
                    e.getLocation() == null
                            ? ""
                            : " at "
                                    + e.getLocation().getLineNr()
                                    + ":"
                                    + e.getLocation().getColumnNr();
            throw Failure.failed(what + " is not JSON" + place, "");
        }
    }

    /** The same, where an object is needed. */
    static Obj readObject(String text, String what) throws Failure {
        if (read(text, what) instanceof Obj object) {
            return object;
        }
        throw Failure.failed(what + " is not a JSON object", "");
    }

    private static JsonText value(JsonParser parser, JsonToken token, String text) {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        return switch (token) {
            case START_OBJECT -> {
                Map<String, JsonText> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    members.put(name, value(parser, parser.nextToken(), text));
                }
                yield new Obj(members, slice(parser, text, from));
            }
            case START_ARRAY -> {
                List<JsonText> items = new ArrayList<>();
                JsonToken next = parser.nextToken();
                while (next != JsonToken.END_ARRAY) {
                    items.add(value(parser, next, text));
                    next = parser.nextToken();
                }
                yield new Arr(List.copyOf(items), slice(parser, text, from));
            }
            case VALUE_STRING -> {
                String string = parser.getString();
                int end = (int) parser.currentLocation().getCharOffset();
                yield new Scalar(string, true, text.substring(from, end));
            }
            case VALUE_NULL -> new Nothing("null");
            default -> new Scalar(parser.getString(), false, parser.getString());
        };
    }

    /** From the opening bracket to the closing one that was just read. */
    private static String slice(JsonParser parser, String text, int from) {
        int last = (int) parser.currentTokenLocation().getCharOffset();
        return text.substring(from, last + 1);
    }

    /** One line of JSON. */
    static String write(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(json);
        }
        return text.toString();
    }
}

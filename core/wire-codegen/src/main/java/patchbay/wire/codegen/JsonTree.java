package patchbay.wire.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON document as maps and lists, in the document's own order. */
final class JsonTree {
    private JsonTree() {}

    static Map<String, Object> read(Path file) throws IOException {
        try (JsonParser parser =
                new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(file))) {
            parser.nextToken();
            return object(value(parser));
        }
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var members = new LinkedHashMap<String, @Nullable Object>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield members;
            }
            case START_ARRAY -> {
                var elements = new ArrayList<@Nullable Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
                yield elements;
            }
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    @SuppressWarnings("unchecked") // every object that value() makes is such a map
    static Map<String, Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("an object was expected instead of " + value);
    }

    /** The named member, empty where it is missing. */
    static Map<String, Object> object(Map<String, Object> parent, String name) {
        return parent.containsKey(name) ? object(parent.get(name)) : Map.of();
    }

    /** The named member, empty where it is missing. */
    @SuppressWarnings("unchecked") // every array that value() makes is such a list
    static List<Object> list(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof List<?> list ? (List<Object>) list : List.of();
    }

    static String text(Map<String, Object> parent, String name) {
        if (parent.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a text `" + name + "` was expected in " + parent);
    }
}

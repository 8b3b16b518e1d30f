package patchbay.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON text with the places of its parts. */
sealed interface Json {
    /** Where the value begins. */
    Position start();

    /** Members in the order of the text; no name occurs twice. */
    record Obj(Map<String, Json> members, Position start, Position end) implements Json {
        @Nullable Json get(String name) {
            return members.get(name);
        }

        boolean has(String name) {
            return members.containsKey(name);
        }
    }

    record Arr(List<Json> items, Position start) implements Json {}

    record Str(String text, Position start) implements Json {}

    /** A number, {@code true} or {@code false}, as it was spelled. */
    record Literal(String text, Position start) implements Json {}

    record Nothing(Position start) implements Json {}
}

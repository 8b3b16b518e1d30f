package patchbay.wire.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One JSON value.
 *
 * <p>Read strictly (RFC 8259): no name twice in an object, no half characters, no more than 64
 * levels, nothing behind the value.
 */
public sealed interface Json {
    /** An object; its members keep the order of the text. */
    record Obj(Map<String, Json> members) implements Json {
        public static final Obj EMPTY = new Obj(Map.of());

        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** The member of this name; nothing where it is absent or {@code null}. */
        public Optional<Json> get(String name) {
            return Optional.ofNullable(members.get(name)).filter(value -> !(value instanceof Nil));
        }

        /** The text of a member that is a string; empty where it is anything else. */
        public String text(String name) {
            return members.get(name) instanceof Str(String text) ? text : "";
        }

        /** The items of a member that is an array; none where it is anything else. */
        public List<Json> list(String name) {
            return members.get(name) instanceof Arr(List<Json> items) ? items : List.of();
        }
    }

    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    record Str(String text) implements Json {}

    /** A number as it is spelled. */
    record Num(String text) implements Json {}

    record Bool(boolean yes) implements Json {}

    record Nil() implements Json {}

    /**
     * The value that the text spells.
     *
     * @throws NotJson where it spells none
     */
    static Json parse(String text) throws NotJson {
        return JsonTreeReader.read(text);
    }

    /** Without any space. */
    static String write(Json value) {
        return JsonTreeWriter.write(value);
    }

    /** An object put together member by member. */
    static Builder object() {
        return new Builder();
    }

    /** Members in the order in which they are given; what is empty is left out. */
    final class Builder {
        private final Map<String, Json> members = new LinkedHashMap<>();

        private Builder() {}

        public Builder put(String name, Json value) {
            members.put(name, value);
            return this;
        }

        public Builder put(String name, String text) {
            return text.isEmpty() ? this : put(name, new Str(text));
        }

        public Builder put(String name, boolean yes) {
            return put(name, new Bool(yes));
        }

        public Builder put(String name, long number) {
            return put(name, new Num(Long.toString(number)));
        }

        public Builder put(String name, List<? extends Json> items) {
            return put(name, new Arr(List.copyOf(items)));
        }

        public boolean isEmpty() {
            return members.isEmpty();
        }

        public Obj build() {
            return new Obj(members);
        }
    }
}

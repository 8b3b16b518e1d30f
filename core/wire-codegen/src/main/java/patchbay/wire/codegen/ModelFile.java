package patchbay.wire.codegen;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model file, read: the facts about one service. */
record ModelFile(
        String service,
        Map<String, String> settings,
        Map<String, String> wordings,
        List<OperationFacts> operations,
        List<Unserved> unserved,
        Map<String, ErrorFacts> errors,
        Map<String, ShapeFacts> shapes) {

    /**
     * @param http method and path
     * @param wrapper element around a query response's members, empty where there is none
     * @param open whether callers without credentials are answered
     */
    record OperationFacts(
            String name,
            String http,
            Optional<String> input,
            Optional<String> output,
            String wrapper,
            boolean open,
            List<String> errors) {}

    /** An operation that AWS has and Patchbay answers with {@code NotImplemented}. */
    record Unserved(String name, String http) {}

    record ErrorFacts(String name, String code, int status) {}

    /** A setting, empty where the file does not give it. */
    String setting(String key) {
        return settings.getOrDefault(key, "");
    }

    /** The shape of this name. */
    ShapeFacts shape(String name) {
        ShapeFacts shape = shapes.get(name);
        if (shape == null) {
            throw new IllegalArgumentException(service + ".api has no shape " + name);
        }
        return shape;
    }

    sealed interface ShapeFacts {
        record Text(Range length, String pattern, List<String> values, boolean secret)
                implements ShapeFacts {}

        /**
         * @param type {@code integer}, {@code long}, {@code double}, {@code float}, {@code boolean}
         *     or {@code document}
         */
        record Plain(String type, Range range) implements ShapeFacts {}

        record Moment(boolean iso) implements ShapeFacts {}

        record Sequence(String element, String wireName, Range size) implements ShapeFacts {}

        record Dictionary(String key, String value, Range size) implements ShapeFacts {}

        record Structure(String name, List<MemberFacts> members) implements ShapeFacts {}
    }

    /**
     * @param evenEmpty a list or map that is written although it is empty, and may be absent
     * @param location {@code uri}, {@code querystring} or {@code header}; empty for the body
     */
    record MemberFacts(
            String name,
            String shape,
            boolean required,
            boolean evenEmpty,
            String location,
            String wireName) {}

    /** Bounds as written; {@code *} or nothing for none. */
    record Range(String min, String max) {
        static final Range NONE = new Range("*", "*");

        static Range parse(String text) {
            String[] bounds = text.split("\\.\\.", -1);
            if (bounds.length != 2) {
                throw new IllegalArgumentException("`" + text + "` is no range");
            }
            return new Range(bounds[0], bounds[1]);
        }

        boolean bounded() {
            return !equals(NONE);
        }
    }
}

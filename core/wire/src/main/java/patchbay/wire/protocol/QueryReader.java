package patchbay.wire.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Member;
import patchbay.wire.shape.Shape;
import patchbay.wire.shape.Structure;

/**
 * Reads members from parameters such as {@code Tags.member.1.Key}.
 *
 * <p>Parameters that the operation does not know are ignored, as AWS ignores them; the same
 * parameter twice is refused, because two readers could see two requests.
 */
final class QueryReader {
    private static final int DEEPEST = 32;

    /** A step of the dotted names: its own value, if any, and the steps below. */
    private static final class Step {
        private final Map<String, Step> below = new HashMap<>();
        private @Nullable String value;
    }

    private QueryReader() {}

    static Fields read(Structure structure, List<Map.Entry<String, String>> parameters)
            throws Unreadable {
        var root = new Step();
        for (Map.Entry<String, String> parameter : parameters) {
            Step step = root;
            String[] names = parameter.getKey().split("\\.", DEEPEST + 1);
            if (names.length > DEEPEST) {
                throw new Unreadable("A parameter's name is nested too deeply.");
            }
            for (String name : names) {
                step = step.below.computeIfAbsent(name, n -> new Step());
            }
            if (step.value != null) {
                throw new Unreadable("A parameter was given more than once.");
            }
            step.value = parameter.getValue();
        }
        return structure(structure, root);
    }

    private static Fields structure(Structure structure, Step step) throws Unreadable {
        Fields fields = Fields.of(structure);
        List<Member> members = structure.members();
        for (int i = 0; i < members.size(); i++) {
            Step found = step.below.get(members.get(i).wireName());
            if (found != null) {
                fields.set(i, value(members.get(i).shape(), found));
            }
        }
        return fields;
    }

    private static @Nullable Object value(Shape shape, Step step) throws Unreadable {
        return switch (shape) {
            case Structure structure -> structure(structure, step);
            case Shape.Sequence sequence -> sequence(sequence, step);
            case Shape.Dictionary dictionary -> dictionary(dictionary, step);
            default -> {
                if (!step.below.isEmpty()) {
                    throw new Unreadable("Start of structure or map found where not expected.");
                }
                yield Scalars.parse(shape, Objects.requireNonNullElse(step.value, ""));
            }
        };
    }

    /** An empty list is written as the member's name with nothing behind it. */
    private static List<Object> sequence(Shape.Sequence sequence, Step step) throws Unreadable {
        var list = new ArrayList<Object>();
        if (step.below.isEmpty()) {
            return list;
        }
        Step members = step.below.get(sequence.wireName());
        if (members == null || step.below.size() > 1) {
            throw new Unreadable("Unexpected list element termination");
        }
        for (Step element : numbered(members)) {
            list.add(present(value(sequence.element(), element)));
        }
        return list;
    }

    private static Map<String, Object> dictionary(Shape.Dictionary dictionary, Step step)
            throws Unreadable {
        var map = new LinkedHashMap<String, Object>();
        Step entries = step.below.get("entry");
        if (entries != null) {
            for (Step entry : numbered(entries)) {
                Step key = entry.below.get("key");
                Step value = entry.below.get("value");
                if (key == null || key.value == null || value == null) {
                    throw new Unreadable("An entry of a map lacks its key or its value.");
                }
                map.put(key.value, present(value(dictionary.value(), value)));
            }
        }
        return map;
    }

    /** The steps below, in the order of their numbers. */
    private static Iterable<Step> numbered(Step members) throws Unreadable {
        var order = new TreeMap<Integer, Step>();
        for (Map.Entry<String, Step> member : members.below.entrySet()) {
            try {
                order.put(Integer.parseInt(member.getKey()), member.getValue());
            } catch (NumberFormatException e) {
                throw new Unreadable("A list's element is not numbered.");
            }
        }
        return order.values();
    }

    private static Object present(@Nullable Object value) throws Unreadable {
        if (value == null) {
            throw new Unreadable("A list must not hold a null.");
        }
        return value;
    }
}

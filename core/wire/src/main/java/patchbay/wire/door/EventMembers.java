package patchbay.wire.door;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Member;
import patchbay.wire.shape.RawJson;
import patchbay.wire.shape.Shape;
import patchbay.wire.shape.Structured;

/**
 * The members of a request or an answer as an event shows them: named with a small first letter,
 * without secrets, and none so long that it would fill the log.
 */
final class EventMembers {
    private static final String HIDDEN = "HIDDEN_DUE_TO_SECURITY_REASONS";

    /** Characters of a text that are shown; policies fit in, metadata documents do not. */
    private static final int LONGEST_TEXT = 12_000;

    private static final int LONGEST_LIST = 200;

    private EventMembers() {}

    static Map<String, Object> of(Fields fields) {
        Map<String, Object> shown = new LinkedHashMap<>();
        List<Member> members = fields.structure().members();
        for (int i = 0; i < members.size(); i++) {
            Object value = fields.value(i);
            if (value != null) {
                shown.put(members.get(i).messageName(), shown(members.get(i).shape(), value));
            }
        }
        return shown;
    }

    private static Object shown(@Nullable Shape shape, Object value) {
        return switch (value) {
            case String text when shape instanceof Shape.Text kept && kept.secret() -> HIDDEN;
            case String text -> cut(text);
            case Instant moment -> moment.toString();
            case RawJson document -> HIDDEN;
            case Fields nested -> of(nested);
            case Structured nested -> of(nested.fields());
            case List<?> list ->
                    list.stream()
                            .limit(LONGEST_LIST)
                            .map(each -> shown(element(shape), each))
                            .toList();
            case Map<?, ?> map -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                map.forEach(
                        (key, each) -> entries.put(String.valueOf(key), shown(entry(shape), each)));
                yield entries;
            }
            default -> value;
        };
    }

    private static @Nullable Shape element(@Nullable Shape shape) {
        return shape instanceof Shape.Sequence list ? list.element() : null;
    }

    private static @Nullable Shape entry(@Nullable Shape shape) {
        return shape instanceof Shape.Dictionary map ? map.value() : null;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, LONGEST_TEXT) + "… (" + text.length() + " characters)";
    }
}

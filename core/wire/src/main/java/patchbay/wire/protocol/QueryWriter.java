package patchbay.wire.protocol;

import java.util.List;
import java.util.Map;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Member;
import patchbay.wire.shape.Shape;
import patchbay.wire.shape.Structure;
import patchbay.wire.shape.Structured;

/**
 * Writes members as parameters such as {@code Tags.member.1.Key}: what {@link QueryReader} reads.
 */
final class QueryWriter {
    private final StringBuilder out;

    private QueryWriter(StringBuilder out) {
        this.out = out;
    }

    static String form(String action, String version, Fields fields) {
        var out = new StringBuilder("Action=").append(action).append("&Version=").append(version);
        new QueryWriter(out).members("", fields);
        return out.toString();
    }

    private void members(String prefix, Fields fields) {
        List<Member> members = fields.structure().members();
        for (int i = 0; i < members.size(); i++) {
            Object value = fields.value(i);
            if (value != null) {
                value(prefix + members.get(i).wireName(), members.get(i).shape(), value);
            }
        }
    }

    /** An empty list that may be absent is: nothing is written for it. */
    private void value(String name, Shape shape, Object value) {
        switch (shape) {
            case Structure structure -> members(name + ".", ((Structured) value).fields());
            case Shape.Sequence sequence -> {
                int number = 1;
                for (Object element : (List<?>) value) {
                    value(
                            name + "." + sequence.wireName() + "." + number++,
                            sequence.element(),
                            element);
                }
            }
            case Shape.Dictionary dictionary -> {
                int number = 1;
                for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                    String step = name + ".entry." + number++;
                    parameter(step + ".key", (String) entry.getKey());
                    value(step + ".value", dictionary.value(), entry.getValue());
                }
            }
            default -> parameter(name, Scalars.write(value));
        }
    }

    private void parameter(String name, String value) {
        out.append('&').append(FormText.encode(name)).append('=').append(FormText.encode(value));
    }
}

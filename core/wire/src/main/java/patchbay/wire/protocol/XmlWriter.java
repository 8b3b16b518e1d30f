package patchbay.wire.protocol;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Member;
import patchbay.wire.shape.Shape;
import patchbay.wire.shape.Structure;
import patchbay.wire.shape.Structured;

/** Writes members as elements. */
final class XmlWriter {
    private final StringBuilder out = new StringBuilder(1024);

    XmlWriter open(String name) {
        out.append('<').append(name).append('>');
        return this;
    }

    XmlWriter open(String name, String namespace) {
        out.append('<').append(name).append(" xmlns=\"");
        escape(namespace);
        out.append("\">");
        return this;
    }

    XmlWriter close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    XmlWriter element(String name, String text) {
        open(name);
        escape(text);
        return close(name);
    }

    /**
     * Members in the model's order.
     *
     * @param outermost whether these are the answer's own members, whose empty lists are written
     *     too: a caller that asks for a list gets one
     */
    void members(Fields fields, boolean outermost) {
        List<Member> members = fields.structure().members();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            Object value = fields.value(i);
            if (value != null && (outermost || member.evenEmpty() || !isEmpty(value))) {
                open(member.wireName());
                value(member.shape(), value);
                close(member.wireName());
            }
        }
    }

    static boolean isEmpty(Object value) {
        return (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private void value(Shape shape, Object value) {
        switch (shape) {
            case Structure structure -> members(((Structured) value).fields(), false);
            case Shape.Sequence sequence -> {
                for (Object element : (List<?>) value) {
                    open(sequence.wireName());
                    value(sequence.element(), element);
                    close(sequence.wireName());
                }
            }
            case Shape.Dictionary dictionary ->
                    ((Map<?, ?>) value)
                            .forEach((key, entry) -> {
                                open("entry").element("key", (String) key).open("value");
                                value(dictionary.value(), entry);
                                close("value").close("entry");
                            });
            case Shape.Moment moment -> out.append(Scalars.iso((Instant) value));
            default -> escape(value.toString());
        }
    }

    /** Characters that XML cannot carry become the replacement character. */
    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#xD;");
                case '\t', '\n' -> out.append(c);
                default -> out.append(allowed(text, i) ? c : '\ufffd');
            }
        }
    }

    private static boolean allowed(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= ' ' && c < '\ufffe';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

package patchbay.cli;

import java.util.List;
import java.util.Map;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Member;
import patchbay.wire.shape.RawJson;
import patchbay.wire.shape.Structured;

/** What an API answered, for people: a member a line, with the API's own names. */
final class MembersText {
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private MembersText() {}

    static String write(Structured thing) {
        MembersText writer = new MembersText();
        writer.members(thing.fields(), "");
        return writer.text.toString();
    }

    private void members(Fields fields, String indent) {
        List<Member> members = fields.structure().members();
        int width = 0;
        for (int i = 0; i < members.size(); i++) {
            Object value = fields.value(i);
            if (value != null && simple(value)) {
                width = Math.max(width, members.get(i).name().length());
            }
        }
        for (int i = 0; i < members.size(); i++) {
            Object value = fields.value(i);
            if (value != null && !empty(value)) {
                member(members.get(i).name(), value, indent, width);
            }
        }
    }

    private void member(String name, Object value, String indent, int width) {
        text.append(indent).append(name);
        String shown = value instanceof RawJson(String json) ? json : value.toString();
        if (!simple(value)) {
            text.append('\n');
            below(value, indent + INDENT);
        } else if (shown.contains("\n")) {
            text.append(block(shown, indent + INDENT)).append('\n');
        } else {
            text.repeat(' ', Math.max(0, width - name.length()) + 2)
                    .append(Paint.plain(shown))
                    .append('\n');
        }
    }

    private void below(Object value, String indent) {
        switch (value) {
            case Structured structured -> members(structured.fields(), indent);
            case List<?> list -> {
                for (Object item : list) {
                    if (simple(item)) {
                        text.append(indent).append(Paint.plain(item.toString())).append('\n');
                    } else {
                        text.append(indent).append("-\n");
                        below(item, indent + INDENT);
                    }
                }
            }
            case Map<?, ?> map ->
                    map.forEach((key, item) ->
                            member(Paint.plain(String.valueOf(key)), item, indent, 0));
            default -> text.append(indent).append(Paint.plain(value.toString())).append('\n');
        }
    }

    /** Text of several lines, such as a document: beneath its name. */
    private static String block(String shown, String indent) {
        StringBuilder block = new StringBuilder();
        shown.lines().forEach(line -> block.append('\n').append(indent).append(Paint.plain(line)));
        return block.toString();
    }

    private static boolean simple(Object value) {
        return !(value instanceof Structured || value instanceof List || value instanceof Map);
    }

    private static boolean empty(Object value) {
        return switch (value) {
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case Structured structured -> bare(structured.fields());
            default -> false;
        };
    }

    private static boolean bare(Fields fields) {
        for (int i = 0; i < fields.structure().members().size(); i++) {
            Object value = fields.value(i);
            if (value != null && !empty(value)) {
                return false;
            }
        }
        return true;
    }
}

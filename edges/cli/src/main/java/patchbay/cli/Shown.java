package patchbay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import patchbay.wire.shape.Fields;
import patchbay.wire.shape.Member;
import patchbay.wire.shape.Shape;
import patchbay.wire.shape.Structure;
import patchbay.wire.shape.Structured;

/** A thing as a command shows it: what an API answered, with members put in its place or behind. */
record Shown(Fields fields) implements Structured {
    /**
     * @param more by name; a member that the answer has already is replaced
     */
    static Shown of(Structured answer, Map<String, ?> more) {
        List<Member> members = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        Fields fields = answer.fields();
        for (int i = 0; i < fields.structure().members().size(); i++) {
            Member member = fields.structure().members().get(i);
            Object value = fields.value(i);
            if (value != null && !more.containsKey(member.name())) {
                members.add(member);
                values.add(value);
            }
        }
        more.forEach((name, value) -> {
            members.add(Member.optional(name, Shape.Text.ANY));
            values.add(value);
        });
        Structure structure =
                new Structure(fields.structure().name(), members.toArray(Member[]::new));
        return new Shown(new Fields(structure, values.toArray()));
    }
}

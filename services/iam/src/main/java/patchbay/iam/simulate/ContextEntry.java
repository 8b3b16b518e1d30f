package patchbay.iam.simulate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import patchbay.policy.ContextValue;
import patchbay.policy.RequestContext;
import patchbay.wire.Reply;

/**
 * A condition key that the caller of a simulation gives a value.
 *
 * @param type {@code string}, {@code numericList} …: whether the key has one value or many (Q4);
 *     where it is left out, their number tells
 */
public record ContextEntry(Optional<String> name, List<String> values, Optional<String> type) {
    public ContextEntry {
        values = List.copyOf(values);
    }

    /** The context of these entries, and their names in lower case. */
    static Reply<Given> read(List<ContextEntry> entries) {
        RequestContext.Builder context = RequestContext.builder();
        Set<String> names = new TreeSet<>();
        for (ContextEntry entry : entries) {
            if (entry.name().isEmpty()) {
                return Reply.refused(
                        SimulationFault.invalid("ContextKeyName cannot be null or empty."));
            }
            String name = entry.name().get();
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                return Reply.refused(
                        SimulationFault.invalid("Duplicate context key: " + name + "."));
            }
            if (!entry.isList() && entry.values().size() > 1) {
                return Reply.refused(
                        SimulationFault.invalid(
                                "The context key "
                                        + name
                                        + " of type "
                                        + entry.type().orElse("string")
                                        + " has more than one value."));
            }
            if (entry.isList()) {
                context.set(name, new ContextValue.Many(entry.values()));
            } else if (!entry.values().isEmpty()) {
                context.set(name, entry.values().getFirst());
            }
        }
        return Reply.done(new Given(context, names));
    }

    private boolean isList() {
        return type.map(word -> word.endsWith("List")).orElse(values.size() > 1);
    }

    /**
     * A context to be completed.
     *
     * @param names of the keys given, in lower case
     */
    record Given(RequestContext.Builder context, Set<String> names) {
        /** Sets a key that the simulator knows by itself, unless it was given. */
        void setDefault(String name, String value) {
            if (!names.contains(name.toLowerCase(Locale.ROOT))) {
                context.set(name, value);
            }
        }
    }
}

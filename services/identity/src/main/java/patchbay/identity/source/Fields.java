package patchbay.identity.source;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of a source as names and values: the form in which they are typed, sent, seeded and
 * kept. {@link SourceForm} gives them meaning. Passwords and private keys are never in here.
 */
public final class Fields {
    public static final Fields NONE = new Fields(Map.of());

    private final Map<String, List<String>> values;

    private Fields(Map<String, List<String>> values) {
        this.values = values;
    }

    /** These values; blank ones are left out. */
    public static Fields of(Map<String, List<String>> values) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        values.forEach((name, each) -> {
            List<String> filled =
                    each.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
            if (!filled.isEmpty()) {
                kept.put(name, filled);
            }
        });
        return new Fields(Collections.unmodifiableMap(kept));
    }

    public Map<String, List<String>> values() {
        return values;
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The first value; empty text where there is none. */
    public String text(String name) {
        return text(name, "");
    }

    public String text(String name, String standard) {
        List<String> all = all(name);
        return all.isEmpty() ? standard : all.getFirst();
    }

    public boolean truth(String name) {
        return text(name).equals("true");
    }

    /** The same with one value more, or another in place of the one there was. */
    public Fields with(String name, String value) {
        return with(name, List.of(value));
    }

    public Fields with(String name, List<String> all) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, all);
        return of(changed);
    }

    /** These, and of the others those that are not named here. */
    public Fields or(Fields others) {
        Map<String, List<String>> joined = new LinkedHashMap<>(others.values);
        joined.putAll(values);
        return of(joined);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fields fields && values.equals(fields.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}

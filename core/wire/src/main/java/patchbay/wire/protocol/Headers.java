package patchbay.wire.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Headers by name in lower case; values of a repeated header in the order sent. */
public final class Headers {
    public static final Headers NONE = new Headers(Map.of());

    private final Map<String, List<String>> values;

    private Headers(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Headers in the order sent, each a name and a value. */
    public static Headers of(Iterable<Map.Entry<String, String>> sent) {
        var values = new TreeMap<String, List<String>>();
        for (Map.Entry<String, String> header : sent) {
            values.computeIfAbsent(
                            header.getKey().toLowerCase(Locale.ROOT), n -> new ArrayList<>(1))
                    .add(header.getValue());
        }
        return new Headers(Collections.unmodifiableMap(values));
    }

    /** Headers given as name, value, name, value. */
    public static Headers of(String... namesAndValues) {
        var sent = new ArrayList<Map.Entry<String, String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            sent.add(Map.entry(namesAndValues[i], namesAndValues[i + 1]));
        }
        return of(sent);
    }

    /** The first value of a header. */
    public Optional<String> first(String lowerName) {
        List<String> found = values.get(lowerName);
        return found == null ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** All values of a header, none where it was not sent. */
    public List<String> all(String lowerName) {
        return Collections.unmodifiableList(values.getOrDefault(lowerName, List.of()));
    }

    /** The names sent, in lower case and order. */
    public Iterable<String> names() {
        return values.keySet();
    }

    /** These headers and one more, which takes the place of one of the same name. */
    public Headers with(String name, String value) {
        var more = new TreeMap<>(values);
        more.put(name.toLowerCase(Locale.ROOT), List.of(value));
        return new Headers(Collections.unmodifiableMap(more));
    }
}

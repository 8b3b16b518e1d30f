package patchbay.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The condition keys of one request. Names are case-insensitive (Q3), values are not. Immutable;
 * nothing is added to what the caller puts in.
 *
 * <p>Source: <i>IAM User Guide, Condition: the request context</i>.
 */
public final class RequestContext {
    /** A request that carries no key at all. */
    public static final RequestContext EMPTY = builder().build();

    private record Entry(String name, ContextValue value) {}

    /** Never changed; a hash map because it compares hashes before texts. */
    private final HashMap<String, Entry> entries;

    private final List<String> warnings;

    private RequestContext(Map<String, Entry> entries, List<String> warnings) {
        this.entries = new HashMap<>(entries);
        this.warnings = List.copyOf(warnings);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What the request carries for this key, written in any case. */
    public Optional<ContextValue> get(String name) {
        return Optional.ofNullable(find(lower(name)));
    }

    /** The names as they were put in, sorted. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        entries.values().forEach(entry -> names.add(entry.name));
        return names;
    }

    /** Keys that differ only in case, of which one is tested: one sentence each. */
    public List<String> warnings() {
        return warnings;
    }

    @Nullable ContextValue find(String lowerName) {
        Entry entry = entries.get(lowerName);
        return entry == null ? null : entry.value;
    }

    /** The one non-empty value of a single-valued key; null otherwise (V6, V9). */
    @Nullable String variable(String lowerName) {
        return find(lowerName) instanceof ContextValue.Single single && !single.value().isEmpty()
                ? single.value()
                : null;
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Collects keys. The last value put in for a name counts. */
    public static final class Builder {
        private final Map<String, Entry> entries = new HashMap<>();
        private final List<String> warnings = new ArrayList<>();

        private Builder() {}

        /** Sets a single-valued key. */
        public Builder set(String name, String value) {
            return set(name, new ContextValue.Single(value));
        }

        /** Sets a multi-valued key. */
        public Builder setAll(String name, Collection<String> values) {
            return set(name, new ContextValue.Many(List.copyOf(values)));
        }

        /**
         * Sets a key. Of two names that differ only in case the one that sorts first is tested, so
         * that the order in which they arrive does not matter.
         */
        public Builder set(String name, ContextValue value) {
            String lower = lower(name);
            Entry old = entries.get(lower);
            if (old != null && !old.name.equals(name)) {
                String tested = old.name.compareTo(name) < 0 ? old.name : name;
                warnings.add(
                        "`%s` and `%s` are one condition key; `%s` is tested"
                                .formatted(old.name, name, tested));
                if (tested.equals(old.name)) {
                    return this;
                }
            }
            entries.put(lower, new Entry(name, value));
            return this;
        }

        public RequestContext build() {
            return new RequestContext(entries, warnings);
        }
    }
}

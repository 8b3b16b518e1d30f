package patchbay.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The condition keys that one statement uses: in its resources, then in its conditions (SIM7).
 *
 * @param names as written, once each
 */
record UsedKeys(List<String> names, List<Use> uses) {
    /**
     * One use.
     *
     * @param key for looking it up
     * @param variable in a variable, where a list and an empty text are no value (V6, V9)
     */
    private record Use(String name, String key, boolean variable) {
        boolean missing(RequestContext context) {
            return variable ? context.variable(key) == null : context.find(key) == null;
        }
    }

    static UsedKeys of(ResourceElement resource, List<Condition> conditions) {
        Builder builder = new Builder();
        resource.patterns().forEach(pattern -> pattern.keys(builder));
        conditions.forEach(condition -> condition.keys(builder));
        return builder.build();
    }

    /** Those that the request has nothing for, once each. */
    List<String> missing(RequestContext context) {
        List<String> missing = null;
        for (Use use : uses) {
            if (use.missing(context)) {
                missing = missing == null ? new ArrayList<>() : missing;
                if (!missing.contains(use.name)) {
                    missing.add(use.name);
                }
            }
        }
        return missing == null ? List.of() : List.copyOf(missing);
    }

    /** Collects them in the order of the text. */
    static final class Builder {
        private final LinkedHashSet<String> names = new LinkedHashSet<>();
        private final LinkedHashSet<Use> uses = new LinkedHashSet<>();

        void variable(String name, String key, boolean canBeMissing) {
            names.add(name);
            if (canBeMissing) {
                uses.add(new Use(name, key, true));
            }
        }

        void condition(String name, String key) {
            names.add(name);
            uses.add(new Use(name, key, false));
        }

        private UsedKeys build() {
            return new UsedKeys(List.copyOf(names), List.copyOf(uses));
        }
    }
}

package patchbay.policy;

import java.util.List;

/**
 * What a request carries for one condition key. Whether a key is a list is a property of the key,
 * not of how many values there happen to be (Q4), so a list of one is still a list.
 */
public sealed interface ContextValue {
    /** The value, or the values. */
    List<String> values();

    /** The value of a single-valued key. */
    record Single(String value) implements ContextValue {
        @Override
        public List<String> values() {
            return List.of(value);
        }
    }

    /** The values of a multi-valued key, possibly none. */
    record Many(List<String> values) implements ContextValue {
        public Many {
            values = List.copyOf(values);
        }
    }
}

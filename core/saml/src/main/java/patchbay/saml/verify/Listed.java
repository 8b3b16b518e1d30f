package patchbay.saml.verify;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A set of configured values as an administrator reads it. */
final class Listed {
    private Listed() {}

    static String of(Set<String> values) {
        if (values.size() == 1) {
            return Shown.of(values.iterator().next());
        }
        return values.isEmpty()
                ? "nothing is configured"
                : new TreeSet<>(values).stream().map(Shown::of).collect(Collectors.joining(" or "));
    }
}

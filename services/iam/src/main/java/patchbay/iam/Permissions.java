package patchbay.iam;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a role or user may do, as far as its own policies say.
 *
 * @param inline document by policy name, in the order of the names
 * @param attached ARNs of managed policies, in order
 * @param boundary ARN of the managed policy that limits the others
 */
public record Permissions(
        Map<String, String> inline, Set<String> attached, Optional<String> boundary) {
    /** No policy at all. */
    public static final Permissions NONE = new Permissions(Map.of(), Set.of(), Optional.empty());

    public Permissions {
        inline = Collections.unmodifiableMap(new TreeMap<>(inline));
        attached = Collections.unmodifiableSet(new TreeSet<>(attached));
    }

    Permissions withInline(String name, String document) {
        var changed = new TreeMap<>(inline);
        changed.put(name, document);
        return new Permissions(changed, attached, boundary);
    }

    Permissions withoutInline(String name) {
        var changed = new TreeMap<>(inline);
        changed.remove(name);
        return new Permissions(changed, attached, boundary);
    }

    Permissions with(String policyArn) {
        var changed = new TreeSet<>(attached);
        changed.add(policyArn);
        return new Permissions(inline, changed, boundary);
    }

    Permissions without(String policyArn) {
        var changed = new TreeSet<>(attached);
        changed.remove(policyArn);
        return new Permissions(inline, changed, boundary);
    }

    Permissions within(Optional<String> newBoundary) {
        return new Permissions(inline, attached, newBoundary);
    }
}

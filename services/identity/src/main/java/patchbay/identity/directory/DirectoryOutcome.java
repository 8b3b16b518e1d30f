package patchbay.identity.directory;

import java.util.List;
import patchbay.explain.Check;

/**
 * Whether a change of the directory was made.
 *
 * @param <T> what it leaves behind: a person, a group
 */
public sealed interface DirectoryOutcome<T> {
    /** Every check made, in order; never empty. */
    List<Check> checks();

    record Done<T>(T value, List<Check> checks) implements DirectoryOutcome<T> {
        public Done {
            checks = List.copyOf(checks);
        }
    }

    record Refused<T>(Check decisive, List<Check> checks) implements DirectoryOutcome<T> {
        public Refused {
            checks = List.copyOf(checks);
        }
    }
}

package patchbay.identity.portal;

import java.util.List;
import patchbay.explain.Check;
import patchbay.identity.directory.Person;

/** Whether a typed name and password belong together in a directory that is not ours. */
public sealed interface ForeignAnswer {
    /** Every check made, in order; never empty. */
    List<Check> checks();

    record Proven(Person person, List<Check> checks) implements ForeignAnswer {
        public Proven {
            checks = List.copyOf(checks);
        }
    }

    /**
     * @param proven whether the password was right and something else stood in the way
     */
    record Refused(Check decisive, boolean proven, List<Check> checks) implements ForeignAnswer {
        public Refused {
            checks = List.copyOf(checks);
        }
    }

    /** Nobody of this name is there. */
    record Unknown(List<Check> checks) implements ForeignAnswer {
        public Unknown {
            checks = List.copyOf(checks);
        }
    }

    /** The directory does not answer. */
    record Unreachable(Check decisive, List<Check> checks) implements ForeignAnswer {
        public Unreachable {
            checks = List.copyOf(checks);
        }
    }
}

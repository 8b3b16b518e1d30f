package patchbay.identity.enrol;

import java.util.List;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.identity.directory.Person;

/** Whether a mailed link opens what it was mailed for. */
public sealed interface LinkOutcome {
    record Good(Link link, Person person, List<Check> checks) implements LinkOutcome {
        public Good {
            checks = List.copyOf(checks);
        }
    }

    /**
     * @param person whose it was; nobody: the link is none of ours, and nothing is known about it
     */
    record Refused(Optional<Person> person, Optional<Check> decisive, List<Check> checks)
            implements LinkOutcome {
        public Refused {
            checks = List.copyOf(checks);
        }
    }
}

package patchbay.identity.factor;

import java.util.List;
import patchbay.explain.Check;
import patchbay.identity.directory.PersonId;

/** Whether a second factor was proven or registered. */
public sealed interface FactorOutcome {
    /** Every check made, in order; never empty. */
    List<Check> checks();

    /**
     * @param by whose device, or to whom a code was mailed
     */
    record Good(PersonId by, List<Check> checks) implements FactorOutcome {
        public Good {
            checks = List.copyOf(checks);
        }
    }

    /** The code that was mailed came back. */
    static FactorOutcome mailed(Check check, PersonId by) {
        return new Good(by, List.of(check));
    }

    static FactorOutcome refused(Check decisive) {
        return Refused.by(decisive);
    }

    record Refused(Check decisive, List<Check> checks) implements FactorOutcome {
        public Refused {
            checks = List.copyOf(checks);
        }

        static Refused by(Check decisive) {
            return new Refused(decisive, List.of(decisive));
        }

        static Refused by(List<Check> checks) {
            return new Refused(
                    checks.stream().filter(Check::failed).findFirst().orElseThrow(), checks);
        }
    }
}

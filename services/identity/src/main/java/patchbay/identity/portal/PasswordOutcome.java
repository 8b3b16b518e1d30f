package patchbay.identity.portal;

import java.time.Duration;
import java.util.List;
import patchbay.explain.Check;
import patchbay.identity.directory.Person;

/** Whether somebody is who they say they are. */
public sealed interface PasswordOutcome {
    /** Every check made, in order; never empty. For administrators only. */
    List<Check> checks();

    record SignedIn(Person person, List<Check> checks) implements PasswordOutcome {
        public SignedIn {
            checks = List.copyOf(checks);
        }
    }

    /**
     * No. A person is told the same in every case: {@link #SENTENCE}.
     *
     * @param decisive for administrators
     */
    record Refused(Check decisive, List<Check> checks) implements PasswordOutcome {
        /** Says nothing about whether the user name exists. */
        public static final String SENTENCE =
                "We couldn't sign you in. Check your user name and password, then try again.";

        public Refused {
            checks = List.copyOf(checks);
        }
    }

    /**
     * The directory that would know does not answer: nothing was decided.
     *
     * @param decisive for administrators
     */
    record Unavailable(Check decisive, List<Check> checks) implements PasswordOutcome {
        /** Says nothing about whether the user name exists. */
        public static final String SENTENCE =
                "The directory that knows your password does not answer at the moment. Wait a"
                        + " little, then try again.";

        public Unavailable {
            checks = List.copyOf(checks);
        }
    }

    /**
     * Too many attempts failed, or too many people sign in at once: the password was not looked at.
     *
     * @param pause after which an attempt counts again
     */
    record Later(Duration pause, Check decisive, List<Check> checks) implements PasswordOutcome {
        public Later {
            checks = List.copyOf(checks);
        }

        /** What the person is told. */
        public String sentence() {
            return "Too many attempts. Wait "
                    + pause.plusMillis(999).toSeconds()
                    + " seconds, then try again.";
        }
    }
}

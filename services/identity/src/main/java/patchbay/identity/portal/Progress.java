package patchbay.identity.portal;

import java.time.Duration;
import java.util.List;
import patchbay.aws.Secret;
import patchbay.explain.Check;
import patchbay.identity.directory.Person;

/** How far a sign-in has come. */
public sealed interface Progress {
    /** A sign-in that wants a step, and whose it is. */
    record Open(Attempt attempt, Person person, Step step) {}

    /**
     * Done: the attempt is used up, a session may begin.
     *
     * @param by the attempt that led here
     * @param passed whether a second factor was asked and given
     */
    record In(Attempt by, Person person, boolean passed) implements Progress {}

    /**
     * Something more is wanted.
     *
     * @param token what the browser shows to go on; never kept
     */
    record Begun(Secret token, Open open) implements Progress {}

    /** The step was done, and the next one is wanted. */
    record Further(Open open) implements Progress {}

    /** The answer was wrong; the step is still wanted. */
    record Wrong(Open open, Check decisive, List<Check> checks) implements Progress {
        public Wrong {
            checks = List.copyOf(checks);
        }
    }

    /** Too many wrong answers: this one was not looked at. */
    record Later(Open open, Duration pause) implements Progress {}

    /** This sign-in is over: it took too long, or too many answers were wrong. */
    record Over() implements Progress {}

    /** The password was right, but the rules let nobody in this way. */
    record Blocked(Person person, Check decisive) implements Progress {}
}

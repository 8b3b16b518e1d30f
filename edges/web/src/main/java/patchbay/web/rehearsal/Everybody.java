package patchbay.web.rehearsal;

import java.util.List;
import java.util.Optional;
import patchbay.explain.Trace;
import patchbay.explain.Verdict;
import patchbay.identity.application.Application;
import patchbay.identity.directory.Directory;
import patchbay.identity.directory.Person;

/**
 * Who would get into an application: the test sign-in of everybody in the directory, a page of
 * people at a time, in the order of their user names. It costs a whole sign-in's decisions for each
 * person that is assigned, and holds no more than the page; like every test, it writes nothing.
 */
public final class Everybody {
    private static final String NOT_ASSIGNED = "F21";

    private final Directory directory;
    private final TestSignIn testSignIn;

    public Everybody(Directory directory, TestSignIn testSignIn) {
        this.directory = directory;
        this.testSignIn = testSignIn;
    }

    /**
     * Some people and how far each would get.
     *
     * @param after the user name that the next page begins behind; empty on the last
     */
    public record Page(List<Trace> traces, Optional<String> after) {
        public Page {
            traces = List.copyOf(traces);
        }
    }

    /** The people behind that user name ({@code ""} for the first), so many at most. */
    public Page page(Application application, TestSignIn.Origin origin, String after, int limit) {
        List<Person> people = directory.people(after, limit);
        return new Page(
                people.stream()
                        .map(person -> testSignIn.walk(application, person, origin))
                        .toList(),
                people.size() < limit
                        ? Optional.empty()
                        : Optional.of(people.getLast().userName()));
    }

    /** Whether the person has nothing to do with the application. */
    public static boolean isNotAssigned(Trace trace) {
        return trace.verdict() instanceof Verdict.Refused refused
                && refused.failure().equals(Optional.of(NOT_ASSIGNED));
    }
}

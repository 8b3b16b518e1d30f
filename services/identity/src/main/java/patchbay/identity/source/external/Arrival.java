package patchbay.identity.source.external;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.explain.Check;
import patchbay.explain.Journal;
import patchbay.explain.Remedy;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.TraceCode;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;

/** Lets somebody into the portal who comes back from another identity provider. */
public final class Arrival {
    private final ExternalStore store;
    private final Function<PersonId, Optional<Person>> people;
    private final Journal journal;
    private final InstantSource clock;

    public Arrival(
            ExternalStore store,
            Function<PersonId, Optional<Person>> people,
            Journal journal,
            InstantSource clock) {
        this.store = store;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the browser may begin a session. */
    public sealed interface Outcome {
        /**
         * @param endsAt when the session at the identity provider ends: ours ends no later (7.27)
         */
        record Welcome(Person person, String next, Optional<Instant> endsAt) implements Outcome {}

        record Refused(TraceCode trace) implements Outcome {}

        /** The code is worth nothing, or no more. */
        record Nothing() implements Outcome {}
    }

    /**
     * @param code that the browser carries
     * @param browser what it kept since it left; empty where it kept nothing
     */
    public Outcome arrive(String code, String browser) {
        Instant now = clock.instant();
        Optional<ExternalStore.Ticket> ticket =
                store.redeem(Tokens.hash(code)).filter(each -> now.isBefore(each.expiresAt()));
        Optional<Person> person = ticket.flatMap(each -> people.apply(each.person()));
        if (ticket.isEmpty() || person.isEmpty()) {
            return new Outcome.Nothing();
        }
        TraceCode trace = TraceCode.parse(ticket.get().trace()).orElseThrow();
        boolean same =
                ticket.get().browser().isEmpty()
                        || ticket.get().browser().equals(Tokens.hash(browser));
        if (!same) {
            Check check =
                    Check.fail(
                            ExternalCheck.SAME_BROWSER,
                            "the browser that began the sign-in",
                            "another one",
                            Remedy.of("sign in again, in one browser"));
            journal.write(
                    trace,
                    TraceUpdate.at(now)
                            .stations(new StationReport(Station.PERSON, List.of(check)))
                            .verdict(
                                    new Verdict.Refused(
                                            check,
                                            ExternalOutcome.Refused.SENTENCE,
                                            check.found())));
            return new Outcome.Refused(trace);
        }
        journal.write(
                trace,
                TraceUpdate.at(now).verdict(new Verdict.SignedIn("signed in to the portal")));
        return new Outcome.Welcome(person.get(), ticket.get().next(), ticket.get().endsAt());
    }
}

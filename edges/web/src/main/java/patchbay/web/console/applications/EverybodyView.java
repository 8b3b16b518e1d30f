package patchbay.web.console.applications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.explain.Trace;
import patchbay.explain.Verdict;
import patchbay.web.console.CheckView;
import patchbay.web.page.HomePath;
import patchbay.web.page.Prose;
import patchbay.web.rehearsal.Everybody;

/**
 * Who would get in, some people at a time.
 *
 * @param tried how many people this page is about
 * @param next address of the following people
 */
public record EverybodyView(
        HeadView head,
        int tried,
        int inside,
        int notAssigned,
        int open,
        List<Cause> causes,
        Optional<String> next) {
    public EverybodyView {
        causes = List.copyOf(causes);
    }

    /** What keeps some people out. */
    public record Cause(CheckView check, List<Kept> people) {
        public Cause {
            people = List.copyOf(people);
        }
    }

    /** Somebody who is kept out, why, and where the whole test is. */
    public record Kept(String name, Prose found, String test) {}

    static EverybodyView of(ApplicationVisit at, Everybody.Page page) {
        Map<String, List<Trace>> causes = new LinkedHashMap<>();
        int inside = 0;
        int open = 0;
        int notAssigned = 0;
        for (Trace trace : page.traces()) {
            if (Everybody.isNotAssigned(trace)) {
                notAssigned++;
                continue;
            }
            switch (trace.verdict()) {
                case Verdict.SignedIn _ -> inside++;
                case Verdict.Undecided _ -> open++;
                case Verdict.Refused refused ->
                        causes.computeIfAbsent(
                                        refused.decisive().id().text(), _ -> new ArrayList<>())
                                .add(trace);
            }
        }
        return new EverybodyView(
                at.head("everybody"),
                page.traces().size(),
                inside,
                notAssigned,
                open,
                causes.values().stream().map(traces -> cause(at, traces)).toList(),
                page.after()
                        .map(name -> at.here("everybody") + "?after=" + HomePath.escaped(name)));
    }

    private static Cause cause(ApplicationVisit at, List<Trace> traces) {
        return new Cause(
                CheckView.of(refused(traces.getFirst()).decisive()),
                traces.stream()
                        .map(trace ->
                                new Kept(
                                        trace.person(),
                                        Prose.of(refused(trace).decisive().found()),
                                        at.here("test")
                                                + "?person="
                                                + HomePath.escaped(trace.person())))
                        .toList());
    }

    private static Verdict.Refused refused(Trace trace) {
        if (trace.verdict() instanceof Verdict.Refused refused) {
            return refused;
        }
        throw new IllegalStateException(trace.code() + " was not refused");
    }
}

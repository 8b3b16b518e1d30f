package patchbay.server.elsewhere;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import patchbay.explain.Check;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;
import patchbay.explain.StationReport;
import patchbay.explain.Trace;
import patchbay.explain.TraceCode;
import patchbay.explain.Verdict;

/** What was not given: the checks that therefore say nothing, and how to get what is missing. */
public final class Missing {
    /** In place of a code: this trace is kept nowhere. */
    static final TraceCode CODE = new TraceCode("FARA-WY");

    private final Map<CheckId, String> commands = new LinkedHashMap<>();
    private final Set<CheckId> unknowable = new HashSet<>();
    private final Set<CheckId> unseen = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * What these checks ask was assumed to be as good as it can be: that they pass says nothing
     * before somebody runs the command. That one fails even so, counts.
     */
    void assumed(String command, CheckDefinition... checks) {
        for (CheckDefinition check : checks) {
            commands.putIfAbsent(check.id(), command);
        }
    }

    /** That nothing was found to ask says nothing, either. */
    void unseen(String command, CheckDefinition... checks) {
        assumed(command, checks);
        for (CheckDefinition check : checks) {
            unseen.add(check.id());
        }
    }

    /** Neither that these checks pass nor that they fail says anything. */
    void unknowable(String command, CheckDefinition... checks) {
        assumed(command, checks);
        for (CheckDefinition check : checks) {
            unknowable.add(check.id());
        }
    }

    /** Something that the reader has to know. */
    void note(String sentence) {
        notes.add(sentence);
    }

    /**
     * The commands that would fetch what is missing for checks that were reached, then the notes.
     */
    List<String> notes(Trace trace) {
        Stream<String> wanted =
                trace.stations().stream()
                        .flatMap(report -> report.checks().stream())
                        .filter(this::saysNothing)
                        .map(check -> commands.getOrDefault(check.id(), ""))
                        .distinct()
                        .map(command -> "not judged yet; fetch with: " + command);
        return Stream.concat(notes.stream(), wanted).toList();
    }

    /** The trace without what was only assumed. */
    Trace honest(Trace trace) {
        List<StationReport> stations =
                trace.stations().stream()
                        .map(report ->
                                new StationReport(
                                        report.station(),
                                        report.checks().stream().map(this::honest).toList()))
                        .toList();
        return new Trace(
                CODE,
                trace.startedAt(),
                trace.person(),
                trace.application(),
                trace.account(),
                stations,
                verdict(trace));
    }

    private boolean saysNothing(Check check) {
        return commands.containsKey(check.id())
                && switch (check.outcome()) {
                    case PASS, WARN -> true;
                    case FAIL -> unknowable.contains(check.id());
                    case SKIPPED -> unseen.contains(check.id());
                };
    }

    private Check honest(Check check) {
        return saysNothing(check)
                ? Check.skipped(
                        check.definition(), "not judged: needs `" + commands.get(check.id()) + "`")
                : check;
    }

    /** The failure that decided stands where it stands on what was given. */
    private Verdict verdict(Trace trace) {
        if (trace.verdict() instanceof Verdict.Refused refused
                && !saysNothing(refused.decisive())) {
            return refused;
        }
        List<String> open =
                trace.stations().stream()
                        .filter(report -> report.checks().stream().anyMatch(this::saysNothing))
                        .map(report -> report.station().title())
                        .toList();
        if (open.isEmpty()) {
            return trace.verdict();
        }
        return new Verdict.Undecided(
                "nothing in what was given refuses this sign-in; not all could be judged at: "
                        + String.join(", ", open));
    }
}

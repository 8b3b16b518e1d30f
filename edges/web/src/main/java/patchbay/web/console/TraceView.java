package patchbay.web.console;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.Trace;
import patchbay.explain.Verdict;
import patchbay.web.page.Messages;
import patchbay.web.page.Prose;

/**
 * The trace page: a sentence, the seven stations, then the evidence.
 *
 * @param sentence what happened, in our words
 * @param told what the person was shown, in the cloud's words; empty where that is our sentence
 * @param stations all seven, those not reached included
 */
public record TraceView(
        String code,
        String startedAt,
        String outcome,
        Prose sentence,
        Optional<String> told,
        String person,
        String application,
        Optional<String> failure,
        Optional<CheckView> decisive,
        List<StationView> stations) {
    private static final List<Station> TO_WORKSPACE =
            List.of(
                    Station.PERSON,
                    Station.ASSIGNMENT,
                    Station.ASSERTION,
                    Station.SIGN_IN,
                    Station.ROLE,
                    Station.CONNECT_USER,
                    Station.WORKSPACE);
    private static final List<Station> TO_CONSOLE =
            List.of(
                    Station.PERSON,
                    Station.ASSIGNMENT,
                    Station.ASSERTION,
                    Station.SIGN_IN,
                    Station.ROLE,
                    Station.DESTINATION);

    public static TraceView of(Trace trace) {
        Verdict verdict = trace.verdict();
        Optional<Verdict.Refused> refused =
                verdict instanceof Verdict.Refused no ? Optional.of(no) : Optional.empty();
        return new TraceView(
                trace.code().text(),
                trace.startedAt().toString(),
                outcome(verdict),
                Prose.of(sentence(verdict)),
                refused.map(Verdict.Refused::sentence),
                trace.person(),
                trace.application(),
                refused.flatMap(Verdict.Refused::failure),
                refused.map(no -> CheckView.of(no.decisive())),
                stations(trace));
    }

    static String outcome(Verdict verdict) {
        return switch (verdict) {
            case Verdict.SignedIn signedIn -> "signed-in";
            case Verdict.Refused refused -> "refused";
            case Verdict.Undecided undecided -> "undecided";
        };
    }

    /** The cause names person and station already; the other verdicts say who is where. */
    static String sentence(Verdict verdict) {
        String text =
                switch (verdict) {
                    case Verdict.SignedIn(String sentence) -> sentence;
                    case Verdict.Undecided(String sentence) -> sentence;
                    case Verdict.Refused refused -> refused.cause();
                };
        return text.substring(0, Math.min(1, text.length())).toUpperCase(Locale.ROOT)
                + text.substring(Math.min(1, text.length()));
    }

    private static List<StationView> stations(Trace trace) {
        Map<Station, StationReport> reports = new EnumMap<>(Station.class);
        trace.stations().forEach(report -> reports.put(report.station(), report));
        boolean elsewhere =
                reports.containsKey(Station.DESTINATION)
                        && !reports.containsKey(Station.CONNECT_USER);
        return (elsewhere ? TO_CONSOLE : TO_WORKSPACE)
                .stream()
                        .map(station ->
                                reports.getOrDefault(
                                        station, new StationReport(station, List.of())))
                        .map(StationView::of)
                        .toList();
    }

    public String outcomeWord(Messages m) {
        return m.text("outcome." + outcome);
    }
}

package patchbay.web.console.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.explain.StationReport;
import patchbay.explain.Trace;
import patchbay.web.console.CheckView;
import patchbay.web.page.Prose;

/**
 * A sign-in beside the last one that went well.
 *
 * @param good code of that one; empty where none is known
 * @param samePerson whether both are of one person; else of one application
 * @param same how many checks came out the same with the same things found
 */
public record ComparisonView(
        String code,
        String here,
        Optional<Good> good,
        boolean samePerson,
        int same,
        List<Difference> differences) {
    public ComparisonView {
        differences = List.copyOf(differences);
    }

    /** The sign-in that went well. */
    public record Good(String code, String startedAt, String href) {}

    /** A check that came out otherwise, or was asked in one of the two only. */
    public record Difference(
            String station,
            String id,
            Prose question,
            Optional<CheckView> then,
            Optional<CheckView> now) {}

    static ComparisonView nothing(Trace trace, String here) {
        return new ComparisonView(trace.code().text(), here, Optional.empty(), true, 0, List.of());
    }

    static ComparisonView of(
            Trace trace, String here, Trace good, String there, boolean samePerson) {
        Map<String, Asked> then = asked(good);
        Map<String, Asked> now = asked(trace);
        Map<String, Asked> all = new LinkedHashMap<>(now);
        then.forEach(all::putIfAbsent);
        List<Difference> differences = new ArrayList<>();
        int same = 0;
        for (Map.Entry<String, Asked> each : all.entrySet()) {
            Optional<Check> before = Optional.ofNullable(then.get(each.getKey())).map(Asked::check);
            Optional<Check> after = Optional.ofNullable(now.get(each.getKey())).map(Asked::check);
            if (before.map(ComparisonView::said).equals(after.map(ComparisonView::said))) {
                same++;
            } else {
                CheckView view = CheckView.of(each.getValue().check());
                differences.add(
                        new Difference(
                                each.getValue().station(),
                                view.id(),
                                view.question(),
                                before.map(CheckView::of),
                                after.map(CheckView::of)));
            }
        }
        return new ComparisonView(
                trace.code().text(),
                here,
                Optional.of(new Good(good.code().text(), good.startedAt().toString(), there)),
                samePerson,
                same,
                differences);
    }

    private record Asked(String station, Check check) {}

    private static Map<String, Asked> asked(Trace trace) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        for (StationReport report : trace.stations()) {
            for (Check check : report.checks()) {
                asked.putIfAbsent(check.id().text(), new Asked(report.station().title(), check));
            }
        }
        return asked;
    }

    /** What of a check can differ. */
    private static List<Object> said(Check check) {
        return List.of(
                check.outcome(),
                Objects.toString(check.expected()),
                check.found(),
                check.configuredAt());
    }
}

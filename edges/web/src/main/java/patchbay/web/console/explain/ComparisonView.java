package patchbay.web.console.explain;

import java.util.ArrayList;
import java.util.Comparator;
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
 * @param same how many checks came out the same
 * @param differences those that came out otherwise, what both were asked before what only one was
 * @param others those that came out the same about other values, such as times and ids
 */
public record ComparisonView(
        String code,
        String here,
        Optional<Good> good,
        boolean samePerson,
        int same,
        List<Difference> differences,
        List<Difference> others) {
    public ComparisonView {
        differences = List.copyOf(differences);
        others = List.copyOf(others);
    }

    /** The sign-in that went well. */
    public record Good(String code, String startedAt, String href) {}

    /** A check of both sign-ins, or of one of the two. */
    public record Difference(
            String station,
            String id,
            Prose question,
            Optional<CheckView> then,
            Optional<CheckView> now) {
        boolean askedTwice() {
            return then.isPresent() && now.isPresent();
        }
    }

    static ComparisonView nothing(Trace trace, String here) {
        return new ComparisonView(
                trace.code().text(), here, Optional.empty(), true, 0, List.of(), List.of());
    }

    static ComparisonView of(
            Trace trace, String here, Trace good, String there, boolean samePerson) {
        Map<String, Asked> then = asked(good);
        Map<String, Asked> now = asked(trace);
        Map<String, Asked> all = new LinkedHashMap<>(now);
        then.forEach(all::putIfAbsent);
        List<Difference> differences = new ArrayList<>();
        List<Difference> others = new ArrayList<>();
        int same = 0;
        for (Map.Entry<String, Asked> each : all.entrySet()) {
            Optional<Check> before = Optional.ofNullable(then.get(each.getKey())).map(Asked::check);
            Optional<Check> after = Optional.ofNullable(now.get(each.getKey())).map(Asked::check);
            Difference difference = difference(each.getValue(), before, after);
            if (!before.map(Check::outcome).equals(after.map(Check::outcome))) {
                differences.add(difference);
            } else {
                same++;
                if (!before.map(ComparisonView::said).equals(after.map(ComparisonView::said))) {
                    others.add(difference);
                }
            }
        }
        differences.sort(Comparator.comparing(Difference::askedTwice).reversed());
        return new ComparisonView(
                trace.code().text(),
                here,
                Optional.of(new Good(good.code().text(), good.startedAt().toString(), there)),
                samePerson,
                same,
                differences,
                others);
    }

    private static Difference difference(
            Asked asked, Optional<Check> before, Optional<Check> after) {
        CheckView view = CheckView.of(asked.check());
        return new Difference(
                asked.station(),
                view.id(),
                view.question(),
                before.map(CheckView::of),
                after.map(CheckView::of));
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

    /** What of a check can differ although it came out the same. */
    private static List<Object> said(Check check) {
        return List.of(Objects.toString(check.expected()), check.found(), check.configuredAt());
    }
}

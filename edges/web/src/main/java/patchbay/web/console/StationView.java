package patchbay.web.console;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import patchbay.explain.Check;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.web.page.Messages;

/**
 * A station of the path, as it is drawn and listed.
 *
 * @param checks failures first, then warnings, then the rest in the order of asking
 */
public record StationView(int number, String title, State state, List<CheckView> checks) {
    /** How a station was passed. Each has a shape and a word: colour alone says nothing. */
    public enum State {
        PASSED("pass", "✓"),
        WARNED("warn", "!"),
        REFUSED("fail", "✗"),
        ELSEWHERE("skipped", "–"),
        NOT_REACHED("none", "·");

        private final String css;
        private final String shape;

        State(String css, String shape) {
            this.css = css;
            this.shape = shape;
        }

        public String css() {
            return css;
        }

        public String shape() {
            return shape;
        }
    }

    static StationView of(StationReport report) {
        List<CheckView> checks =
                report.checks().stream()
                        .sorted(Comparator.comparingInt(StationView::rank))
                        .map(CheckView::of)
                        .toList();
        return new StationView(
                report.station().number(), title(report.station()), state(report), checks);
    }

    /** The station's name in the reader's language. */
    static String title(Station station) {
        return Messages.HERE.text(
                "stop." + station.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static int rank(Check check) {
        return switch (check.outcome()) {
            case FAIL -> 0;
            case WARN -> 1;
            case PASS -> 2;
            case SKIPPED -> 3;
        };
    }

    static State state(StationReport report) {
        List<Check> checks = report.checks();
        if (checks.isEmpty()) {
            return State.NOT_REACHED;
        }
        if (report.failed()) {
            return State.REFUSED;
        }
        if (checks.stream().allMatch(check -> check.outcome() == Check.Outcome.SKIPPED)) {
            return State.ELSEWHERE;
        }
        return checks.stream().anyMatch(check -> check.outcome() == Check.Outcome.WARN)
                ? State.WARNED
                : State.PASSED;
    }

    public String anchor() {
        return "station-" + number;
    }

    public String css() {
        return state.css();
    }

    public String shape() {
        return state.shape();
    }

    public String word(Messages m) {
        return m.text("station." + state.css());
    }

    /** Stations with a failure or a warning are open when the page is. */
    public boolean open() {
        return state == State.REFUSED || state == State.WARNED;
    }
}

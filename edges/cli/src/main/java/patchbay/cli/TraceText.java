package patchbay.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import patchbay.explain.Station;

/** A trace as an administrator reads it in a terminal: the answer first, the evidence under it. */
final class TraceText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final JsonText.Obj trace;
    private final Paint paint;
    private final ZoneId zone;

    TraceText(JsonText.Obj trace, Paint paint, ZoneId zone) {
        this.trace = trace;
        this.paint = paint;
        this.zone = zone;
    }

    private static String plain(JsonText.Obj json, String name) {
        return Paint.plain(json.text(name));
    }

    private JsonText.Obj verdict() {
        return trace.get("verdict")
                .filter(JsonText.Obj.class::isInstance)
                .map(JsonText.Obj.class::cast)
                .orElseGet(() -> new JsonText.Obj(Map.of(), "{}"));
    }

    private List<JsonText.Obj> stations() {
        return objects(trace, "stations");
    }

    private static List<JsonText.Obj> objects(JsonText.Obj json, String name) {
        List<JsonText.Obj> objects = new ArrayList<>();
        for (JsonText item : json.list(name)) {
            if (item instanceof JsonText.Obj object) {
                objects.add(object);
            }
        }
        return objects;
    }

    /** One line: who, where to, how it ended, when, and the code. */
    String summary() {
        String person = trace.text("person").isEmpty() ? "somebody" : plain(trace, "person");
        String application =
                trace.text("application").isEmpty() ? "unknown" : plain(trace, "application");
        return "%s → %s   %s   %s   %s"
                .formatted(
                        mark() + " " + person, application, ending(), time(), plain(trace, "code"));
    }

    private String mark() {
        return switch (verdict().text("outcome")) {
            case "signed-in" -> paint.good("✓");
            case "refused" -> paint.bad("✗");
            default -> paint.faint("·");
        };
    }

    private String ending() {
        String failure = verdict().text("failure");
        return switch (verdict().text("outcome")) {
            case "signed-in" -> "signed in";
            case "refused" ->
                    "refused"
                            + place()
                            + (failure.isEmpty() ? "" : " (" + Paint.plain(failure) + ")");
            default -> "undecided";
        };
    }

    /** {@code at 6 of 7, Connect user}: the station of the decisive check. */
    private String place() {
        String decisive = verdict().text("check");
        for (JsonText.Obj station : stations()) {
            for (JsonText.Obj check : objects(station, "checks")) {
                if (check.text("id").equals(decisive) && check.text("outcome").equals("fail")) {
                    return " at %s of 7, %s"
                            .formatted(plain(station, "number"), plain(station, "station"));
                }
            }
        }
        return "";
    }

    private String time() {
        try {
            return TIME.format(Instant.parse(trace.text("startedAt")).atZone(zone));
        } catch (DateTimeException unreadable) {
            return plain(trace, "startedAt");
        }
    }

    /** The summary, the path, and every check that failed or warns. */
    String full() {
        StringBuilder text = new StringBuilder(summary());
        text.append("\n  ").append(path());
        String sentence = plain(verdict(), "sentence");
        if (!sentence.isEmpty()) {
            text.append("\n    shown     ").append(sentence);
        }
        String cause = plain(verdict(), "cause");
        if (!cause.isEmpty()) {
            text.append("\n    cause     ").append(cause);
        }
        for (JsonText.Obj station : stations()) {
            for (JsonText.Obj check : objects(station, "checks")) {
                if (List.of("fail", "warn").contains(check.text("outcome"))) {
                    check(text, check);
                }
            }
        }
        return text.toString();
    }

    private void check(StringBuilder text, JsonText.Obj check) {
        String outcome = check.text("outcome");
        text.append("\n    ").append(symbol(outcome)).append(' ').append(plain(check, "id"));
        String where = plain(check, "configuredAt");
        text.append("\n      expected  ")
                .append(plain(check, "expected"))
                .append(where.isEmpty() ? "" : "   (" + where + ")");
        text.append("\n      found     ").append(plain(check, "found"));
        if (!check.text("remedy").isEmpty()) {
            text.append("\n      fix       ").append(plain(check, "remedy"));
        }
        text.append("\n      source    ").append(plain(check, "source"));
    }

    /** All stations in order; those that are not in the trace were not reached. */
    private String path() {
        List<String> stops = new ArrayList<>();
        for (Station station : Station.values()) {
            JsonText.Obj report = find(station);
            boolean alternative = station == Station.DESTINATION || station == Station.WORKSPACE;
            if (report != null) {
                stops.add(symbol(worst(report)) + " " + station.number() + " " + station.title());
            } else if (!alternative
                    || (station == Station.WORKSPACE && find(Station.DESTINATION) == null)) {
                stops.add(paint.faint("·") + " " + station.number() + " " + station.title());
            }
        }
        return String.join("   ", stops);
    }

    private JsonText.@Nullable Obj find(Station station) {
        for (JsonText.Obj report : stations()) {
            if (report.text("station").equals(station.title())) {
                return report;
            }
        }
        return null;
    }

    private static String worst(JsonText.Obj station) {
        String worst = "skipped";
        for (JsonText.Obj check : objects(station, "checks")) {
            String outcome = check.text("outcome");
            if (List.of("skipped", "pass", "warn", "fail").indexOf(outcome)
                    > List.of("skipped", "pass", "warn", "fail").indexOf(worst)) {
                worst = outcome;
            }
        }
        return worst;
    }

    private String symbol(String outcome) {
        return switch (outcome) {
            case "pass" -> paint.good("✓");
            case "fail" -> paint.bad("✗");
            case "warn" -> paint.doubtful("!");
            default -> paint.faint("·");
        };
    }
}

package patchbay.web.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.Trace;
import patchbay.explain.TraceCode;
import patchbay.explain.Verdict;

/** The stations passed so far, and in the end the trace that a real sign-in would leave. */
final class Walked {
    /** In place of a code: this trace is kept nowhere. */
    static final TraceCode CODE = new TraceCode("TEST-RN");

    private final Map<Station, List<Check>> checks = new EnumMap<>(Station.class);
    private final Instant startedAt;
    private final String person;
    private final String application;

    Walked(Instant startedAt, String person, String application) {
        this.startedAt = startedAt;
        this.person = person;
        this.application = application;
    }

    void add(List<StationReport> reports) {
        reports.forEach(report -> add(report.station(), report.checks()));
    }

    void add(Station station, List<Check> more) {
        checks.computeIfAbsent(station, _ -> new ArrayList<>()).addAll(more);
    }

    Trace refused(Check decisive, String sentence) {
        return ended(new Verdict.Refused(decisive, sentence, decisive.found()));
    }

    Trace ended(Verdict verdict) {
        return new Trace(
                CODE,
                startedAt,
                person,
                application,
                Optional.empty(),
                checks.entrySet().stream()
                        .map(entry -> new StationReport(entry.getKey(), entry.getValue()))
                        .toList(),
                verdict);
    }
}

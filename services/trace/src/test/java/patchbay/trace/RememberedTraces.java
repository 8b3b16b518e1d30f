package patchbay.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import patchbay.explain.TraceCode;

/** A trace store in memory. */
final class RememberedTraces implements TraceStore {
    private static final class Kept {
        final TraceCode code;
        final Instant startedAt;
        final List<String> entries = new ArrayList<>();
        long lastEntry;
        TraceRow row = new TraceRow(none(), none(), none(), Optional.empty(), none(), none());

        Kept(TraceCode code, Instant startedAt) {
            this.code = code;
            this.startedAt = startedAt;
        }

        StoredTrace stored() {
            return new StoredTrace(code, startedAt, lastEntry, entries);
        }

        private static Optional<String> none() {
            return Optional.empty();
        }
    }

    private final Map<TraceCode, Kept> traces = new HashMap<>();
    private final Map<String, String> issued = new HashMap<>();
    private long entries;

    @Override
    public synchronized boolean open(TraceCode code, Instant at) {
        return traces.putIfAbsent(code, new Kept(code, at)) == null;
    }

    @Override
    public synchronized void append(TraceCode code, TraceRow row, List<String> added) {
        Kept kept = traces.get(code);
        if (kept == null) {
            return;
        }
        kept.entries.addAll(added);
        entries += added.size();
        kept.lastEntry = entries;
        kept.row =
                new TraceRow(
                        row.person().or(() -> kept.row.person()),
                        row.application().or(() -> kept.row.application()),
                        row.assertionId().or(() -> kept.row.assertionId()),
                        row.account().or(() -> kept.row.account()),
                        row.outcome().or(() -> kept.row.outcome()),
                        row.check().or(() -> kept.row.check()));
    }

    @Override
    public synchronized void noteIssued(String assertionId, Instant at, String entry) {
        issued.put(assertionId, entry);
    }

    @Override
    public synchronized Optional<String> issued(String assertionId) {
        return Optional.ofNullable(issued.get(assertionId));
    }

    @Override
    public synchronized Optional<TraceCode> undecided(String assertionId) {
        return traces.values().stream()
                .filter(t -> t.row.assertionId().equals(Optional.of(assertionId)))
                .filter(t -> t.row.outcome().equals(Optional.of("undecided")))
                .max(Comparator.comparing(t -> t.startedAt))
                .map(t -> t.code);
    }

    @Override
    public synchronized Optional<StoredTrace> find(TraceCode code) {
        return Optional.ofNullable(traces.get(code)).map(Kept::stored);
    }

    @Override
    public synchronized List<StoredTrace> newest(TraceQuery query) {
        return traces.values().stream()
                .filter(t -> matches(t, query))
                .filter(t -> query.before().map(p -> order().compare(t, at(p)) < 0).orElse(true))
                .sorted(order().reversed())
                .limit(query.limit())
                .map(Kept::stored)
                .toList();
    }

    @Override
    public synchronized List<StoredTrace> changedSince(long entry, TraceQuery query) {
        return traces.values().stream()
                .filter(t -> t.lastEntry > entry && matches(t, query))
                .sorted(Comparator.comparingLong(t -> t.lastEntry))
                .limit(query.limit())
                .map(Kept::stored)
                .toList();
    }

    @Override
    public synchronized long lastEntry() {
        return entries;
    }

    @Override
    public synchronized int forgetBefore(Instant moment) {
        int before = traces.size();
        traces.values().removeIf(t -> t.startedAt.isBefore(moment));
        return before - traces.size();
    }

    private static Comparator<Kept> order() {
        return Comparator.comparing((Kept t) -> t.startedAt).thenComparing(t -> t.code.text());
    }

    private static Kept at(TraceQuery.Place place) {
        return new Kept(place.code(), place.startedAt());
    }

    private static boolean matches(Kept kept, TraceQuery query) {
        return same(query.outcome(), kept.row.outcome())
                && begins(query.person(), kept.row.person())
                && begins(query.application(), kept.row.application())
                && same(query.check(), kept.row.check())
                && same(query.account(), kept.row.account());
    }

    private static <T> boolean same(Optional<T> wanted, Optional<T> found) {
        return wanted.isEmpty() || wanted.equals(found);
    }

    private static boolean begins(Optional<String> wanted, Optional<String> found) {
        return wanted.isEmpty()
                || found.orElse("")
                        .toLowerCase(Locale.ROOT)
                        .startsWith(wanted.get().toLowerCase(Locale.ROOT));
    }
}

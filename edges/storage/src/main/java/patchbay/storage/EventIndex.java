package patchbay.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import patchbay.aws.events.Event;
import patchbay.events.EventQuery;
import patchbay.events.EventQuery.Place;
import patchbay.events.StoredEvent;

/**
 * What events are found by. Events that are written together and share a value share a row: a
 * moment's worth of sign-ins to one role costs one row for the role, not one for each.
 *
 * <p>A row lists its events, newest first, and spans ten seconds at most; so whoever looks for the
 * events of a moment knows which rows they can be in.
 */
final class EventIndex {
    static final String ALL = "all";
    static final String NAME = "name";
    static final String USER = "user";
    static final String KEY = "key";
    static final String TYPE = "type";
    static final String RESOURCE = "resource";

    private static final Duration WIDEST = Duration.ofSeconds(10);
    private static final int ROWS = 20;

    private static final Comparator<Place> NEWEST_FIRST =
            Comparator.comparing(Place::at).thenComparing(Place::id).reversed();

    private EventIndex() {}

    /** A value that events are found by. */
    private record Value(String account, String region, String kind, String value) {}

    static void add(Sql sql, List<StoredEvent> events) {
        Map<Value, List<Place>> places = new LinkedHashMap<>();
        for (StoredEvent event : events) {
            Place place = new Place(event.at(), event.id());
            for (Value value : values(event)) {
                places.computeIfAbsent(value, _ -> new ArrayList<>()).add(place);
            }
        }
        places.forEach((value, list) -> {
            list.sort(NEWEST_FIRST);
            int from = 0;
            while (from < list.size()) {
                Instant oldest = list.get(from).at().minus(WIDEST);
                int to = from + 1;
                while (to < list.size() && !list.get(to).at().isBefore(oldest)) {
                    to++;
                }
                row(sql, value, list.subList(from, to));
                from = to;
            }
        });
    }

    private static void row(Sql sql, Value value, List<Place> places) {
        StringBuilder events = new StringBuilder();
        for (Place place : places) {
            events.append(Micros.of(place.at())).append(' ').append(place.id()).append(' ');
        }
        sql.insert(
                "insert into event_index (account, region, kind, value, newest, id, events) values"
                        + " (?, ?, ?, ?, ?, ?, ?)",
                value.account,
                value.region,
                value.kind,
                value.value,
                places.getFirst().at(),
                places.getFirst().id(),
                events.toString());
    }

    private static Set<Value> values(StoredEvent event) {
        Set<Value> values = new LinkedHashSet<>();
        values.add(value(event, ALL, ""));
        values.add(value(event, NAME, event.name()));
        event.userName().ifPresent(name -> values.add(value(event, USER, name)));
        event.accessKeyId().ifPresent(key -> values.add(value(event, KEY, key)));
        for (Event.Resource resource : event.resources()) {
            values.add(value(event, TYPE, resource.type()));
            values.add(value(event, RESOURCE, resource.name()));
        }
        return values;
    }

    private static Value value(StoredEvent event, String kind, String value) {
        return new Value(event.account().digits(), event.region().id(), kind, value);
    }

    /**
     * Takes out the rows that hold none but these events and older ones.
     *
     * @param old the oldest events that there are, oldest first
     */
    static void forget(Sql sql, List<StoredEvent> old) {
        Map<Value, Place> newest = new LinkedHashMap<>();
        for (StoredEvent event : old) {
            Place place = new Place(event.at(), event.id());
            values(event).forEach(value -> newest.put(value, place));
        }
        newest.forEach((value, place) ->
                sql.update(
                        "delete from event_index where account = ? and region = ? and kind = ? and"
                                + " value = ? and newest <= ? and (newest < ? or id <= ?)",
                        value.account,
                        value.region,
                        value.kind,
                        value.value,
                        place.at(),
                        place.at(),
                        place.id()));
    }

    /** Whether an event of this moment is asked for, on this page or a later one. */
    static boolean within(EventQuery query, Instant at, String id) {
        return !at.isBefore(query.from())
                && !at.isAfter(query.to())
                && query.before()
                        .map(place -> NEWEST_FIRST.compare(place, new Place(at, id)) < 0)
                        .orElse(true);
    }

    /** The events with one value, newest first. Reads rows only as far as it is asked to go. */
    static final class Walk {
        private final Sql sql;
        private final EventQuery query;
        private final String kind;
        private final String value;
        private final PriorityQueue<Place> read = new PriorityQueue<>(NEWEST_FIRST);
        private final List<Row> rows = new ArrayList<>();
        private Place last;
        private boolean ended;

        /** A row of the index: its newest event, and all of them as written. */
        private record Row(Place newest, String events) {}

        Walk(Sql sql, EventQuery query, String kind, String value) {
            this.sql = sql;
            this.query = query;
            this.kind = kind;
            this.value = value;
            Instant latest =
                    query.before()
                            .map(Place::at)
                            .filter(at -> at.isBefore(query.to()))
                            .orElse(query.to());
            // Behind every id there is: a row of that very moment is read, too.
            this.last = new Place(latest.plus(WIDEST), "\uffff");
        }

        /** Ids of the next events, at most so many; none at the end. */
        List<String> next(int most) {
            List<String> ids = new ArrayList<>();
            while (ids.size() < most && (!read.isEmpty() || more())) {
                // Events of a row not yet read may be as new as the newest of that row.
                while (more() && mayBeNewer(rows.getFirst())) {
                    take(rows.removeFirst());
                }
                if (!read.isEmpty()) {
                    ids.add(read.remove().id());
                }
            }
            return ids;
        }

        private boolean mayBeNewer(Row row) {
            return read.isEmpty() || NEWEST_FIRST.compare(row.newest, read.element()) < 0;
        }

        private void take(Row row) {
            String[] parts = row.events.split(" ");
            for (int i = 0; i < parts.length; i += 2) {
                Instant at = Micros.toInstant(Long.parseLong(parts[i]));
                if (within(query, at, parts[i + 1])) {
                    read.add(new Place(at, parts[i + 1]));
                }
            }
        }

        /** Whether there is a row that was not taken yet; reads some where that is not known. */
        private boolean more() {
            if (rows.isEmpty() && !ended) {
                rows.addAll(
                        sql.query(
                                "select newest, id, events from event_index where account = ? and"
                                        + " region = ? and kind = ? and value = ? and newest >= ?"
                                        + " and newest <= ? and (newest < ? or id < ?)"
                                        + " order by newest desc, id desc limit ?",
                                row ->
                                        new Row(
                                                new Place(row.instant("newest"), row.text("id")),
                                                row.text("events")),
                                query.account().digits(),
                                query.region().id(),
                                kind,
                                value,
                                query.from(),
                                last.at(),
                                last.at(),
                                last.id(),
                                ROWS));
                ended = rows.size() < ROWS;
                if (!rows.isEmpty()) {
                    last = rows.getLast().newest;
                }
            }
            return !rows.isEmpty();
        }
    }
}

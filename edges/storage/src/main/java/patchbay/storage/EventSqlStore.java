package patchbay.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.events.EventQuery;
import patchbay.events.EventStore;
import patchbay.events.StoredEvent;

/** Events in SQL. */
public final class EventSqlStore implements EventStore {
    private static final String COLUMNS =
            "id, account, region, at, source, name, read_only, username, access_key, resources,"
                    + " document";

    private final Database database;

    public EventSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(List<StoredEvent> events) {
        database.change(sql ->
                EventIndex.add(sql, events.stream().filter(event -> insert(sql, event)).toList()));
    }

    private static boolean insert(Sql sql, StoredEvent event) {
        return sql.insert(
                "insert into event (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.id(),
                event.account().digits(),
                event.region().id(),
                event.at(),
                event.source(),
                event.name(),
                event.readOnly(),
                event.userName(),
                event.accessKeyId(),
                ResourceLines.write(event.resources()),
                event.document());
    }

    @Override
    public List<StoredEvent> find(EventQuery query) {
        return database.read(sql ->
                query.attribute()
                        .map(wanted -> find(sql, query, wanted.key(), wanted.value()))
                        .orElseGet(() -> walk(sql, query, EventIndex.ALL, "", _ -> true)));
    }

    private static List<StoredEvent> find(
            Sql sql, EventQuery query, EventQuery.Key key, String value) {
        return switch (key) {
            case EVENT_ID -> byId(sql, query, value);
            case READ_ONLY ->
                    walk(
                            sql,
                            query,
                            EventIndex.ALL,
                            "",
                            event -> event.readOnly() == value.equals("true"));
            case EVENT_SOURCE ->
                    walk(sql, query, EventIndex.ALL, "", event -> event.source().equals(value));
            case EVENT_NAME -> walk(sql, query, EventIndex.NAME, value, _ -> true);
            case USERNAME -> walk(sql, query, EventIndex.USER, value, _ -> true);
            case ACCESS_KEY_ID -> walk(sql, query, EventIndex.KEY, value, _ -> true);
            case RESOURCE_TYPE -> walk(sql, query, EventIndex.TYPE, value, _ -> true);
            case RESOURCE_NAME -> walk(sql, query, EventIndex.RESOURCE, value, _ -> true);
        };
    }

    private static List<StoredEvent> byId(Sql sql, EventQuery query, String id) {
        return withIds(sql, List.of(id)).stream()
                .filter(event -> event.account().equals(query.account()))
                .filter(event -> event.region().equals(query.region()))
                .filter(event -> EventIndex.within(query, event.at(), event.id()))
                .toList();
    }

    /** Newest first, until the page is full or nothing is left. */
    private static List<StoredEvent> walk(
            Sql sql, EventQuery query, String kind, String value, Predicate<StoredEvent> wanted) {
        EventIndex.Walk walk = new EventIndex.Walk(sql, query, kind, value);
        List<StoredEvent> page = new ArrayList<>();
        List<String> ids = walk.next(query.limit());
        while (!ids.isEmpty() && page.size() < query.limit()) {
            withIds(sql, ids).stream().filter(wanted).forEach(page::add);
            ids = page.size() < query.limit() ? walk.next(query.limit()) : List.of();
        }
        return List.copyOf(page.subList(0, Math.min(page.size(), query.limit())));
    }

    private static List<StoredEvent> withIds(Sql sql, List<String> ids) {
        return sql.query(
                "select "
                        + COLUMNS
                        + " from event where id in ("
                        + Sql.marks(ids.size())
                        + ") order by at desc, id desc",
                EventSqlStore::event,
                ids.toArray());
    }

    @Override
    public int forgetBefore(Instant moment, int most) {
        return database.write(sql -> {
            List<StoredEvent> old =
                    sql.query(
                            "select "
                                    + COLUMNS
                                    + " from event where at < ? order by at, id limit ?",
                            EventSqlStore::event,
                            moment,
                            most);
            EventIndex.forget(sql, old);
            old.forEach(event -> sql.update("delete from event where id = ?", event.id()));
            return old.size();
        });
    }

    private static StoredEvent event(Row row) {
        return new StoredEvent(
                row.text("id"),
                new AccountId(row.text("account")),
                new Region(row.text("region")),
                row.instant("at"),
                row.text("source"),
                row.text("name"),
                row.flag("read_only"),
                row.optionalText("username"),
                row.optionalText("access_key"),
                ResourceLines.read(row.text("resources")),
                row.text("document"));
    }
}

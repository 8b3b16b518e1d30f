package patchbay.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.aws.events.Event;
import patchbay.events.EventQuery;
import patchbay.events.EventStore;
import patchbay.events.StoredEvent;

/** Events in SQL. */
public final class EventSqlStore implements EventStore {
    private static final String COLUMNS =
            "id, account, region, at, source, name, read_only, username, access_key, resources,"
                    + " document";
    private static final String IN_ORDER = " order by e.at desc, e.id desc limit ?";

    private final Database database;

    public EventSqlStore(Database database) {
        this.database = database;
    }

    /** One of the values that an event is found by. */
    private record Key(String kind, String value) {}

    @Override
    public void add(List<StoredEvent> events) {
        database.change(sql -> events.forEach(event -> add(sql, event)));
    }

    private static void add(Sql sql, StoredEvent event) {
        boolean added =
                sql.insert(
                        "insert into event ("
                                + COLUMNS
                                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
        if (added) {
            for (Key key : keys(event)) {
                sql.update(
                        "insert into event_key (account, region, kind, value, at, id) values (?, ?,"
                                + " ?, ?, ?, ?)",
                        event.account().digits(),
                        event.region().id(),
                        key.kind(),
                        key.value(),
                        event.at(),
                        event.id());
            }
        }
    }

    private static Set<Key> keys(StoredEvent event) {
        Set<Key> keys = new LinkedHashSet<>();
        keys.add(new Key("name", event.name()));
        event.userName().ifPresent(name -> keys.add(new Key("user", name)));
        event.accessKeyId().ifPresent(key -> keys.add(new Key("key", key)));
        for (Event.Resource resource : event.resources()) {
            keys.add(new Key("type", resource.type()));
            keys.add(new Key("resource", resource.name()));
        }
        return keys;
    }

    @Override
    public List<StoredEvent> find(EventQuery query) {
        Statement statement = new Statement();
        if (query.attribute().isEmpty()) {
            statement.fromAll(query);
        } else {
            EventQuery.Attribute wanted = query.attribute().get();
            switch (wanted.key()) {
                case EVENT_ID -> statement.fromAll(query).and("e.id = ?", wanted.value());
                case READ_ONLY ->
                        statement
                                .fromAll(query)
                                .and("e.read_only = ?", wanted.value().equals("true"));
                case EVENT_SOURCE -> statement.fromAll(query).and("e.source = ?", wanted.value());
                case EVENT_NAME -> statement.fromKeys(query, "name", wanted.value());
                case USERNAME -> statement.fromKeys(query, "user", wanted.value());
                case ACCESS_KEY_ID -> statement.fromKeys(query, "key", wanted.value());
                case RESOURCE_TYPE -> statement.fromKeys(query, "type", wanted.value());
                case RESOURCE_NAME -> statement.fromKeys(query, "resource", wanted.value());
            }
        }
        return database.read(sql -> statement.run(sql, query.limit()));
    }

    @Override
    public int forgetBefore(Instant moment, int most) {
        return database.write(sql -> {
            List<StoredEvent> old =
                    sql.query(
                            "select " + COLUMNS + " from event where at < ? order by at limit ?",
                            EventSqlStore::event,
                            moment,
                            most);
            old.forEach(event -> forget(sql, event));
            return old.size();
        });
    }

    private static void forget(Sql sql, StoredEvent event) {
        for (Key key : keys(event)) {
            sql.update(
                    "delete from event_key where account = ? and region = ? and kind = ? and value ="
                            + " ? and at = ? and id = ?",
                    event.account().digits(),
                    event.region().id(),
                    key.kind(),
                    key.value(),
                    event.at(),
                    event.id());
        }
        sql.update("delete from event where id = ?", event.id());
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

    /** A query that walks one index, newest first. */
    private static final class Statement {
        private final StringBuilder text = new StringBuilder();
        private final List<Object> arguments = new ArrayList<>();

        Statement fromAll(EventQuery query) {
            text.append("select ").append(COLUMNS).append(" from event e where 1 = 1");
            return within(query);
        }

        void fromKeys(EventQuery query, String kind, String value) {
            text.append("select ")
                    .append("d.")
                    .append(COLUMNS.replace(", ", ", d."))
                    .append(" from event_key e join event d on d.id = e.id where 1 = 1");
            and("e.kind = ?", kind).and("e.value = ?", value).within(query);
        }

        private Statement within(EventQuery query) {
            and("e.account = ?", query.account().digits()).and("e.region = ?", query.region().id());
            and("e.at >= ?", query.from()).and("e.at <= ?", query.to());
            query.before()
                    .ifPresent(place ->
                            and("e.at <= ?", place.at())
                                    .and("(e.at < ? or e.id < ?)", place.at(), place.id()));
            return this;
        }

        Statement and(String condition, Object... values) {
            text.append(" and ").append(condition);
            arguments.addAll(List.of(values));
            return this;
        }

        List<StoredEvent> run(Sql sql, int limit) {
            arguments.add(limit);
            return sql.query(text + IN_ORDER, EventSqlStore::event, arguments.toArray());
        }
    }
}

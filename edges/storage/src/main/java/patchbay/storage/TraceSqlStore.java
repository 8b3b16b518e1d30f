package patchbay.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.explain.TraceCode;
import patchbay.trace.StoredTrace;
import patchbay.trace.TraceQuery;
import patchbay.trace.TraceRow;
import patchbay.trace.TraceStore;

/** Traces in SQL. */
public final class TraceSqlStore implements TraceStore {
    private static final int FORGOTTEN_AT_ONCE = 500;

    private final Database database;
    private final EntryNumbers numbers;

    public TraceSqlStore(Database database) {
        this.database = database;
        this.numbers = EntryNumbers.of(database);
    }

    @Override
    public boolean open(TraceCode code, Instant at) {
        return database.write(sql ->
                sql.insert(
                        "insert into trace (code, started_at, last_entry, outcome)"
                                + " values (?, ?, 0, 'undecided')",
                        code.text(),
                        at));
    }

    @Override
    public void append(TraceCode code, TraceRow row, List<String> entries) {
        database.change(sql -> {
            List<Long> taken = numbers.take(sql, entries.size());
            int found =
                    sql.update(
                            "update trace set last_entry = ?, person = coalesce(?, person),"
                                    + " person_key = coalesce(?, person_key), application ="
                                    + " coalesce(?, application), application_key = coalesce(?,"
                                    + " application_key), assertion_id = coalesce(?, assertion_id),"
                                    + " account = coalesce(?, account), outcome = coalesce(?,"
                                    + " outcome),"
                                    + " check_id = case when ? = 0 then check_id else ? end"
                                    + " where code = ?",
                            taken.getLast(),
                            row.person(),
                            row.person().map(TraceSearch::key),
                            row.application(),
                            row.application().map(TraceSearch::key),
                            row.assertionId(),
                            row.account().map(AccountId::digits),
                            row.outcome(),
                            row.outcome().isPresent(),
                            row.check(),
                            code.text());
            for (int i = 0; found > 0 && i < entries.size(); i++) {
                sql.update(
                        "insert into trace_entry (entry, code, document) values (?, ?, ?)",
                        taken.get(i),
                        code.text(),
                        entries.get(i));
            }
        });
    }

    @Override
    public void noteIssued(String assertionId, Instant at, String entry) {
        database.change(sql ->
                sql.update(
                        "insert into trace_issued (assertion_id, at, document) values (?, ?, ?)"
                                + " on conflict (assertion_id) do update set at = excluded.at,"
                                + " document = excluded.document",
                        assertionId,
                        at,
                        entry));
    }

    @Override
    public Optional<String> issued(String assertionId) {
        return database.read(sql ->
                sql.first(
                        "select document from trace_issued where assertion_id = ?",
                        row -> row.text("document"),
                        assertionId));
    }

    @Override
    public Optional<TraceCode> undecided(String assertionId) {
        return database.read(sql ->
                sql.first(
                        "select code from trace where assertion_id = ? and outcome = 'undecided'"
                                + " order by started_at desc",
                        row -> new TraceCode(row.text("code")),
                        assertionId));
    }

    @Override
    public Optional<StoredTrace> find(TraceCode code) {
        return database.read(sql ->
                filled(sql, heads(sql, "code = ?", List.of(code.text()), "code", 1)).stream()
                        .findFirst());
    }

    @Override
    public List<StoredTrace> newest(TraceQuery query) {
        return database.read(sql -> filled(sql, new TraceSearch(sql, query).newest()));
    }

    @Override
    public List<StoredTrace> changedSince(long entry, TraceQuery query) {
        if (!database.read(
                sql -> sql.exists("select 1 from trace where last_entry > ? limit 1", entry))) {
            return List.of();
        }
        TraceWhere where =
                TraceWhere.of(query)
                        .and("last_entry > ?", entry)
                        .and("last_entry <= ?", numbers.settled());
        return database.read(sql ->
                filled(
                        sql,
                        heads(sql, where.text(), where.arguments(), "last_entry", query.limit())));
    }

    @Override
    public long lastEntry() {
        return numbers.settled();
    }

    /** In many short transactions: in the embedded database everybody else waits for each. */
    @Override
    public int forgetBefore(Instant moment) {
        forget("trace_issued", "assertion_id", "at", moment);
        return forget("trace", "code", "started_at", moment);
    }

    private int forget(String table, String key, String since, Instant moment) {
        String delete =
                "delete from %1$s where %2$s in (select %2$s from %1$s where %3$s < ? limit %4$d)"
                        .formatted(table, key, since, FORGOTTEN_AT_ONCE);
        int all = 0;
        int some;
        do {
            some = database.write(sql -> sql.update(delete, moment));
            all += some;
        } while (some == FORGOTTEN_AT_ONCE);
        return all;
    }

    /** A row without its entries. */
    static StoredTrace head(Row row) {
        return new StoredTrace(
                new TraceCode(row.text("code")),
                row.instant("started_at"),
                row.integer("last_entry"),
                List.of());
    }

    private static List<StoredTrace> heads(
            Sql sql, String where, List<Object> arguments, String order, int limit) {
        List<Object> all = new ArrayList<>(arguments);
        all.add(limit);
        return sql.query(
                "select code, started_at, last_entry from trace where "
                        + where
                        + " order by "
                        + order
                        + " limit ?",
                TraceSqlStore::head,
                all.toArray());
    }

    /** The same traces with their entries, in two queries however many they are. */
    private static List<StoredTrace> filled(Sql sql, List<StoredTrace> heads) {
        if (heads.isEmpty()) {
            return heads;
        }
        Map<String, List<String>> entries = new LinkedHashMap<>();
        heads.forEach(head -> entries.put(head.code().text(), new ArrayList<>()));
        List<Boolean> _ =
                sql.query(
                        "select code, document from trace_entry where code in ("
                                + Sql.marks(heads.size())
                                + ") order by entry",
                        row ->
                                entries.getOrDefault(row.text("code"), new ArrayList<>())
                                        .add(row.text("document")),
                        heads.stream().map(head -> (Object) head.code().text()).toArray());
        return heads.stream()
                .map(head ->
                        new StoredTrace(
                                head.code(),
                                head.startedAt(),
                                head.lastEntry(),
                                entries.getOrDefault(head.code().text(), List.of())))
                .toList();
    }
}

package patchbay.storage;

import java.util.List;
import java.util.Optional;
import patchbay.identity.source.SyncReport;

/** The last synchronisation of a source as rows. */
final class SyncRows {
    private SyncRows() {}

    static void write(Sql sql, String source, SyncReport report) {
        sql.update("delete from identity_source_sync where source_id = ?", source);
        sql.update("delete from identity_source_skipped where source_id = ?", source);
        boolean _ =
                sql.insert(
                        "insert into identity_source_sync (source_id, started_at, ended_at, whole,"
                                + " whole_at, entries, added, changed, unchanged, gone,"
                                + " groups_taken, memberships, skipped, problem)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        source,
                        report.startedAt(),
                        report.endedAt(),
                        report.full(),
                        report.fullAt(),
                        report.read(),
                        report.added(),
                        report.changed(),
                        report.unchanged(),
                        report.gone(),
                        report.groups(),
                        report.memberships(),
                        report.skippedCount(),
                        report.problem());
        for (int i = 0; i < report.skipped().size(); i++) {
            SyncReport.Skipped each = report.skipped().get(i);
            boolean _ =
                    sql.insert(
                            "insert into identity_source_skipped (source_id, position, who, reason,"
                                    + " why) values (?, ?, ?, ?, ?)",
                            source,
                            i,
                            each.who(),
                            each.reason(),
                            each.why());
        }
    }

    static Optional<SyncReport> read(Sql sql, String source) {
        List<SyncReport.Skipped> skipped =
                sql.query(
                        "select who, reason, why from identity_source_skipped where source_id = ?"
                                + " order by position",
                        row ->
                                new SyncReport.Skipped(
                                        row.text("who"), row.text("reason"), row.text("why")),
                        source);
        return sql.first(
                "select started_at, ended_at, whole, whole_at, entries, added, changed, unchanged,"
                        + " gone, groups_taken, memberships, skipped, problem"
                        + " from identity_source_sync where source_id = ?",
                row ->
                        new SyncReport(
                                row.instant("started_at"),
                                row.instant("ended_at"),
                                row.flag("whole"),
                                row.instant("whole_at"),
                                (int) row.integer("entries"),
                                (int) row.integer("added"),
                                (int) row.integer("changed"),
                                (int) row.integer("unchanged"),
                                (int) row.integer("gone"),
                                (int) row.integer("groups_taken"),
                                (int) row.integer("memberships"),
                                (int) row.integer("skipped"),
                                skipped,
                                row.text("problem")),
                source);
    }
}

package patchbay.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.PersonId;
import patchbay.identity.source.Fields;
import patchbay.identity.source.GroupLink;
import patchbay.identity.source.Kind;
import patchbay.identity.source.Link;
import patchbay.identity.source.Source;
import patchbay.identity.source.SourceId;
import patchbay.identity.source.SourceStore;
import patchbay.identity.source.SyncReport;

/** Keeps identity sources and who belongs to them. */
public final class SourceSqlStore implements SourceStore {
    private static final String DOMAIN = "domain";
    private static final String LINK =
            "select person_id, source_id, external_id, place, sid, fingerprint, active from"
                    + " identity_source_person ";

    private final Database database;

    public SourceSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Source> list() {
        return database.read(sql ->
                sql
                        .query(
                                "select id from identity_source order by position, id",
                                row -> row.text("id"))
                        .stream()
                        .flatMap(id -> find(sql, id).stream())
                        .toList());
    }

    @Override
    public Optional<Source> find(SourceId id) {
        return database.read(sql -> find(sql, id.text()));
    }

    private static Optional<Source> find(Sql sql, String id) {
        Map<String, List<String>> settings = new LinkedHashMap<>();
        sql.query(
                        "select name, value from identity_source_setting where source_id = ?"
                                + " order by name, position",
                        row -> Map.entry(row.text("name"), row.text("value")),
                        id)
                .forEach(each ->
                        settings.computeIfAbsent(each.getKey(), _ -> new ArrayList<>())
                                .add(each.getValue()));
        List<String> domains = Optional.ofNullable(settings.remove(DOMAIN)).orElse(List.of());
        return sql.first(
                "select id, position, name, kind, enabled from identity_source where id = ?",
                row ->
                        new Source(
                                new SourceId(row.text("id")),
                                (int) row.integer("position"),
                                row.text("name"),
                                row.flag("enabled"),
                                domains,
                                row.constant("kind", Kind.class),
                                Fields.of(settings)),
                id);
    }

    @Override
    public boolean put(Source source, Optional<byte[]> sealedSecret) {
        String id = source.id().text();
        return database.write(sql -> {
            boolean taken =
                    sql.exists(
                            "select 1 from identity_source where name = ? and id <> ?",
                            source.name(),
                            id);
            if (taken) {
                return false;
            }
            sql.update(
                    "insert into identity_source (id, position, name, kind, enabled) values (?, ?,"
                            + " ?, ?, ?) on conflict (id) do update set position ="
                            + " excluded.position, name = excluded.name, kind = excluded.kind,"
                            + " enabled = excluded.enabled",
                    id,
                    source.position(),
                    source.name(),
                    source.kind(),
                    source.enabled());
            sealedSecret.ifPresent(secret ->
                    sql.update("update identity_source set secret = ? where id = ?", secret, id));
            sql.update("delete from identity_source_setting where source_id = ?", id);
            source.fields().values().forEach((name, values) -> setting(sql, id, name, values));
            setting(sql, id, DOMAIN, source.domains());
            return true;
        });
    }

    private static void setting(Sql sql, String id, String name, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            boolean _ =
                    sql.insert(
                            "insert into identity_source_setting (source_id, name, position, value)"
                                    + " values (?, ?, ?, ?)",
                            id,
                            name,
                            i,
                            values.get(i));
        }
    }

    @Override
    public Optional<byte[]> sealedSecret(SourceId id) {
        return database.read(sql ->
                sql.first(
                                "select secret from identity_source where id = ?",
                                row -> row.optionalBlob("secret"),
                                id.text())
                        .flatMap(secret -> secret));
    }

    @Override
    public boolean remove(SourceId source) {
        String id = source.text();
        return database.write(sql -> {
            sql.update(
                    "update identity_person set enabled = 0 where id in"
                            + " (select person_id from identity_source_person where source_id = ?)",
                    id);
            for (String table :
                    List.of(
                            "identity_source_setting",
                            "identity_source_person",
                            "identity_source_group",
                            "identity_source_sync",
                            "identity_source_skipped")) {
                sql.update("delete from " + table + " where source_id = ?", id);
            }
            return sql.update("delete from identity_source where id = ?", id) > 0;
        });
    }

    @Override
    public void order(List<SourceId> ids) {
        database.change(sql -> {
            for (int i = 0; i < ids.size(); i++) {
                sql.update(
                        "update identity_source set position = ? where id = ?",
                        i,
                        ids.get(i).text());
            }
        });
    }

    @Override
    public boolean oneSource() {
        return database.read(
                sql -> sql.exists("select 1 from identity_source_rule where one_source = 1"));
    }

    @Override
    public void oneSource(boolean yes) {
        database.change(sql ->
                sql.update(
                        "insert into identity_source_rule (id, one_source) values (1, ?)"
                                + " on conflict (id) do update set one_source ="
                                + " excluded.one_source",
                        yes));
    }

    @Override
    public boolean link(Link link) {
        return database.write(sql -> {
            // Somebody who was removed gives the name in the source free.
            sql.update(
                    "delete from identity_source_person where source_id = ? and external_id = ?"
                            + " and person_id not in (select id from identity_person)",
                    link.source().text(),
                    link.externalId());
            sql.update(
                    "delete from identity_source_person where person_id = ?", link.person().text());
            return sql.insert(
                    "insert into identity_source_person (person_id, source_id, external_id, place,"
                            + " sid, fingerprint, active) values (?, ?, ?, ?, ?, ?, ?)",
                    link.person().text(),
                    link.source().text(),
                    link.externalId(),
                    link.place(),
                    link.sid(),
                    link.fingerprint(),
                    link.active());
        });
    }

    @Override
    public Optional<Link> linkOf(PersonId person) {
        return database.read(sql ->
                sql.first(LINK + "where person_id = ?", SourceSqlStore::link, person.text()));
    }

    @Override
    public Optional<Link> linked(SourceId source, String externalId) {
        return database.read(sql ->
                sql.first(
                        LINK + "where source_id = ? and external_id = ?",
                        SourceSqlStore::link,
                        source.text(),
                        externalId));
    }

    @Override
    public List<Link> links(SourceId source) {
        return database.read(sql ->
                sql.query(
                        LINK
                                + "where source_id = ? and person_id in"
                                + " (select id from identity_person)",
                        SourceSqlStore::link,
                        source.text()));
    }

    private static Link link(Row row) {
        return new Link(
                new PersonId(row.text("person_id")),
                new SourceId(row.text("source_id")),
                row.text("external_id"),
                row.text("place"),
                row.text("sid"),
                row.text("fingerprint"),
                row.flag("active"));
    }

    @Override
    public boolean unlink(PersonId person) {
        return database.write(sql ->
                sql.update("delete from identity_source_person where person_id = ?", person.text())
                        > 0);
    }

    @Override
    public void link(GroupLink link) {
        database.change(sql -> {
            sql.update(
                    "delete from identity_source_group where source_id = ? and external_id = ?",
                    link.source().text(),
                    link.externalId());
            boolean _ =
                    sql.insert(
                            "insert into identity_source_group (group_id, source_id, external_id)"
                                    + " values (?, ?, ?)",
                            link.group().text(),
                            link.source().text(),
                            link.externalId());
        });
    }

    @Override
    public List<GroupLink> groups(SourceId source) {
        return database.read(sql ->
                sql.query(
                        "select group_id, external_id from identity_source_group"
                                + " where source_id = ?",
                        row ->
                                new GroupLink(
                                        new GroupId(row.text("group_id")),
                                        source,
                                        row.text("external_id")),
                        source.text()));
    }

    @Override
    public boolean unlink(GroupId group) {
        return database.write(sql ->
                sql.update("delete from identity_source_group where group_id = ?", group.text())
                        > 0);
    }

    @Override
    public Optional<SyncReport> lastSync(SourceId source) {
        return database.read(sql -> SyncRows.read(sql, source.text()));
    }

    @Override
    public void synced(SourceId source, SyncReport report) {
        database.change(sql -> SyncRows.write(sql, source.text(), report));
    }
}

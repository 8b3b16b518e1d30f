package patchbay.storage;

import java.time.Instant;
import java.util.Optional;
import patchbay.identity.directory.PersonId;
import patchbay.identity.portal.Session;
import patchbay.identity.portal.SessionKind;
import patchbay.identity.portal.SessionStore;

/** Keeps portal and console sessions. */
public final class PortalSessionSqlStore implements SessionStore {
    private final Database database;

    public PortalSessionSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Session session) {
        return database.write(sql -> {
            boolean there =
                    sql.exists(
                            "select 1 from identity_person where id = ?", session.person().text());
            return there
                    && sql.insert(
                            "insert into identity_session"
                                    + " (token_hash, kind, person_id, started_at, ends_at)"
                                    + " values (?, ?, ?, ?, ?)",
                            session.tokenHash(),
                            session.kind(),
                            session.person().text(),
                            session.startedAt(),
                            session.endsAt());
        });
    }

    @Override
    public Optional<Found> find(String tokenHash) {
        return database.read(sql ->
                sql.first(
                        "select s.token_hash, s.kind, s.started_at, s.ends_at, p.*"
                                + " from identity_session s"
                                + " join identity_person p on p.id = s.person_id"
                                + " where s.token_hash = ?",
                        row ->
                                new Found(
                                        new Session(
                                                row.text("token_hash"),
                                                row.constant("kind", SessionKind.class),
                                                new PersonId(row.text("id")),
                                                row.instant("started_at"),
                                                row.instant("ends_at")),
                                        DirectoryRows.person(row)),
                        tokenHash));
    }

    @Override
    public boolean end(String tokenHash) {
        return database.write(sql ->
                sql.update("delete from identity_session where token_hash = ?", tokenHash) > 0);
    }

    @Override
    public int endAll(PersonId person) {
        return database.write(sql ->
                sql.update("delete from identity_session where person_id = ?", person.text()));
    }

    @Override
    public int removeEndedBefore(Instant instant) {
        return database.write(
                sql -> sql.update("delete from identity_session where ends_at < ?", instant));
    }
}

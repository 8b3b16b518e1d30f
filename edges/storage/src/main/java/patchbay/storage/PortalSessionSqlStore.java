package patchbay.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.identity.directory.PersonId;
import patchbay.identity.portal.PortalEvents;
import patchbay.identity.portal.Session;
import patchbay.identity.portal.SessionKind;
import patchbay.identity.portal.SessionStore;

/** Keeps portal and console sessions. */
public final class PortalSessionSqlStore implements SessionStore {
    private static final int LONGEST_AGENT = 300;

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
                                    + " (token_hash, kind, person_id, started_at, ends_at,"
                                    + " client_ip, client_agent) values (?, ?, ?, ?, ?, ?, ?)",
                            session.tokenHash(),
                            session.kind(),
                            session.person().text(),
                            session.startedAt(),
                            session.endsAt(),
                            session.client().ip(),
                            agent(session));
        });
    }

    @Override
    public Optional<Found> find(String tokenHash) {
        return database.read(sql ->
                sql.first(
                        "select s.token_hash, s.kind, s.started_at, s.ends_at, s.client_ip,"
                                + " s.client_agent, p.*"
                                + " from identity_session s"
                                + " join identity_person p on p.id = s.person_id"
                                + " where s.token_hash = ?",
                        row -> new Found(session(row, row.text("id")), DirectoryRows.person(row)),
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

    /** As much of it as tells one browser from another. */
    private static String agent(Session session) {
        String agent = session.client().userAgent().replaceAll("\\p{Cntrl}", "");
        return agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
    }

    @Override
    public List<Session> of(PersonId person, Instant now) {
        return database.read(sql ->
                sql.query(
                        "select token_hash, kind, person_id, started_at, ends_at, client_ip,"
                                + " client_agent from identity_session"
                                + " where person_id = ? and ends_at > ? order by started_at desc",
                        row -> session(row, row.text("person_id")),
                        person.text(),
                        now));
    }

    private static Session session(Row row, String person) {
        return new Session(
                row.text("token_hash"),
                row.constant("kind", SessionKind.class),
                new PersonId(person),
                row.instant("started_at"),
                row.instant("ends_at"),
                new PortalEvents.Client(row.text("client_ip"), row.text("client_agent")));
    }
}

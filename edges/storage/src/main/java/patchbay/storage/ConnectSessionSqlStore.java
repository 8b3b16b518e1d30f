package patchbay.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.connect.ConnectSession;
import patchbay.connect.InstanceId;
import patchbay.connect.SessionStore;
import patchbay.connect.Target;
import patchbay.explain.TraceCode;

/** Sessions of contact-centre users in SQL. */
public final class ConnectSessionSqlStore implements SessionStore {
    private static final String TOKENS =
            "select s.*, t.hash, t.kind, t.destination, t.new_domain,"
                    + " t.expires_at as token_expires_at from connect_session_token t"
                    + " join connect_session s on s.id = t.session where t.hash = ?"
                    + " and t.kind = ?";

    /** Whoever only has a code has not arrived. */
    private static final String SIGNED_IN =
            " from connect_session s join connect_user u on u.id = s.user_id"
                    + " where s.instance = ? and s.expires_at > ? and s.active_at > ?"
                    + " and exists (select 1 from connect_session_token t where t.session = s.id"
                    + " and t.kind in ('COOKIE', 'REFRESH'))";

    private static final String BROWSERS =
            "select 1 from connect_session_token where session = ? and kind = ?";

    private final Database database;

    public ConnectSessionSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Kept... tokens) {
        database.change(sql -> {
            for (Kept token : tokens) {
                if (keepSession(sql, token.session())) {
                    insert(sql, token);
                }
            }
        });
    }

    /** False where the user is gone: then there is no session either. */
    private static boolean keepSession(Sql sql, ConnectSession session) {
        boolean user =
                sql.exists(
                        "select 1 from connect_user where instance = ? and id = ?",
                        session.instance().text(),
                        session.user());
        if (user) {
            boolean _ =
                    sql.insert(
                            "insert into connect_session (id, instance, user_id, trace, role,"
                                    + " provider, address, signed_in_at, active_at, expires_at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            session.id(),
                            session.instance().text(),
                            session.user(),
                            session.trace().map(TraceCode::text),
                            session.through().role(),
                            session.through().provider(),
                            session.through().address(),
                            session.signedInAt(),
                            session.activeAt(),
                            session.expiresAt());
        }
        return user;
    }

    private static void insert(Sql sql, Kept token) {
        sql.update(
                "insert into connect_session_token (hash, kind, session, destination, new_domain,"
                        + " expires_at) values (?, ?, ?, ?, ?, ?)",
                token.hash(),
                token.kind(),
                token.session().id(),
                token.target().map(Target::destination),
                token.target().map(Target::newDomain).orElse(false),
                token.expiresAt());
    }

    @Override
    public Optional<Kept> take(String hash, Kind kind) {
        return database.write(sql -> {
            Optional<Kept> kept = sql.first(TOKENS, ConnectSessionSqlStore::read, hash, kind);
            // Of two who ask at once, one deletes it.
            return kept.filter(_ -> forget(sql, hash));
        });
    }

    @Override
    public Optional<Kept> find(String hash, Kind kind) {
        return database.read(sql -> sql.first(TOKENS, ConnectSessionSqlStore::read, hash, kind));
    }

    @Override
    public boolean forget(String hash) {
        return database.write(sql -> forget(sql, hash));
    }

    private static boolean forget(Sql sql, String hash) {
        return sql.update("delete from connect_session_token where hash = ?", hash) > 0;
    }

    @Override
    public void replaceAccess(Kept token) {
        database.change(sql -> {
            sql.update(
                    "delete from connect_session_token where session = ? and kind = ?",
                    token.session().id(),
                    Kind.ACCESS);
            if (sql.exists("select 1 from connect_session where id = ?", token.session().id())) {
                insert(sql, token);
            }
        });
    }

    @Override
    public void active(ConnectSession session, Instant at) {
        database.change(sql ->
                sql.update(
                        "update connect_session set active_at = ? where id = ? and active_at < ?",
                        at,
                        session.id(),
                        at));
    }

    @Override
    public List<ConnectSession> goingOn(InstanceId instance, String user, Instant now) {
        return database.read(sql ->
                sql.query(
                        "select s.* from connect_session s where s.user_id = ?"
                                + " and s.instance = ? and s.expires_at > ?"
                                + " and exists (select 1 from connect_session_token t"
                                + " where t.session = s.id and t.kind = ?)"
                                + " order by s.signed_in_at",
                        ConnectSessionSqlStore::session,
                        user,
                        instance.text(),
                        now,
                        Kind.COOKIE));
    }

    @Override
    public List<SignedIn> signedIn(
            InstanceId instance,
            Instant now,
            Instant idleSince,
            Optional<ConnectSession> before,
            int most) {
        Instant last = before.map(ConnectSession::signedInAt).orElse(now.plusSeconds(1));
        return database.read(sql ->
                sql
                        .query(
                                "select s.*, u.login"
                                        + SIGNED_IN
                                        + " and (s.signed_in_at < ? or (s.signed_in_at = ?"
                                        + " and s.id < ?))"
                                        + " order by s.signed_in_at desc, s.id desc limit ?",
                                row -> new SignedIn(session(row), row.text("login"), false),
                                instance.text(),
                                now,
                                idleSince,
                                last,
                                last,
                                before.map(ConnectSession::id).orElse(""),
                                most)
                        .stream()
                        .map(row ->
                                new SignedIn(
                                        row.session(),
                                        row.login(),
                                        sql.exists(BROWSERS, row.session().id(), Kind.COOKIE)))
                        .toList());
    }

    @Override
    public long countSignedIn(InstanceId instance, Instant now, Instant idleSince) {
        return database.read(
                sql -> sql.number("select count(*)" + SIGNED_IN, instance.text(), now, idleSince));
    }

    @Override
    public Optional<ConnectSession> session(InstanceId instance, String id) {
        return database.read(sql ->
                sql.first(
                        "select * from connect_session where instance = ? and id = ?",
                        ConnectSessionSqlStore::session,
                        instance.text(),
                        id));
    }

    @Override
    public boolean end(ConnectSession session) {
        return database.write(
                sql -> sql.update("delete from connect_session where id = ?", session.id()) > 0);
    }

    @Override
    public int endAll(InstanceId instance, Instant now) {
        return database.write(sql -> {
            sql.update(
                    "update connect_user set status_since = ?, status = (select id from"
                            + " connect_agent_status where instance = ? and type = 'OFFLINE')"
                            + " where instance = ? and id in"
                            + " (select user_id from connect_session where instance = ?)",
                    now,
                    instance.text(),
                    instance.text(),
                    instance.text());
            return sql.update("delete from connect_session where instance = ?", instance.text());
        });
    }

    @Override
    public int forgetExpired(Instant before) {
        return database.write(sql -> {
            sql.update("delete from connect_session_token where expires_at < ?", before);
            return sql.update("delete from connect_session where expires_at < ?", before);
        });
    }

    private static Kept read(Row row) {
        return new Kept(
                row.text("hash"),
                row.constant("kind", Kind.class),
                session(row),
                row.optionalText("destination").map(to -> new Target(to, row.flag("new_domain"))),
                row.instant("token_expires_at"));
    }

    private static ConnectSession session(Row row) {
        return new ConnectSession(
                row.text("id"),
                new InstanceId(row.text("instance")),
                row.text("user_id"),
                row.optionalText("trace").map(TraceCode::new),
                new ConnectSession.Through(
                        row.optionalText("role"),
                        row.optionalText("provider"),
                        row.text("address")),
                row.instant("signed_in_at"),
                row.instant("active_at"),
                row.instant("expires_at"));
    }
}

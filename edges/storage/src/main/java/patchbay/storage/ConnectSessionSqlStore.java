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
    private final Database database;
    private final TokenRows<Kept> tokens;

    public ConnectSessionSqlStore(Database database) {
        this.database = database;
        this.tokens = new TokenRows<>(database, "connect_token", ConnectSessionSqlStore::read);
    }

    @Override
    public void keep(Kept... tokens) {
        database.change(sql -> {
            for (Kept token : tokens) {
                ConnectSession session = token.session();
                boolean user =
                        sql.exists(
                                "select 1 from connect_user where instance = ? and id = ?",
                                session.instance().text(),
                                session.user());
                if (user) {
                    insert(sql, token, session);
                }
            }
        });
    }

    private static void insert(Sql sql, Kept token, ConnectSession session) {
        sql.update(
                "insert into connect_token (hash, kind, instance, user_id, trace, signed_in_at,"
                        + " destination, new_domain, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                token.hash(),
                token.kind(),
                session.instance().text(),
                session.user(),
                session.trace().map(TraceCode::text),
                session.signedInAt(),
                token.target().map(Target::destination),
                token.target().map(Target::newDomain).orElse(false),
                token.expiresAt());
    }

    @Override
    public Optional<Kept> take(String hash, Kind kind) {
        return tokens.take(hash, kind);
    }

    @Override
    public Optional<Kept> find(String hash, Kind kind) {
        return tokens.find(hash, kind);
    }

    @Override
    public List<ConnectSession> goingOn(InstanceId instance, String user, Instant now) {
        return database.read(sql ->
                sql
                        .query(
                                "select hash, kind, instance, user_id, trace, signed_in_at,"
                                        + " destination, new_domain, expires_at from connect_token"
                                        + " where user_id = ? and instance = ? and kind = ?"
                                        + " and expires_at > ? order by signed_in_at",
                                ConnectSessionSqlStore::read,
                                user,
                                instance.text(),
                                Kind.COOKIE,
                                now)
                        .stream()
                        .map(Kept::session)
                        .toList());
    }

    @Override
    public void end(Kept token) {
        database.change(sql ->
                sql.update(
                        "delete from connect_token where user_id = ? and signed_in_at = ?",
                        token.session().user(),
                        token.session().signedInAt()));
    }

    @Override
    public int forgetExpired(Instant before) {
        return tokens.forgetExpired(before);
    }

    private static Kept read(Row row) {
        return new Kept(
                row.text("hash"),
                row.constant("kind", Kind.class),
                new ConnectSession(
                        new InstanceId(row.text("instance")),
                        row.text("user_id"),
                        row.optionalText("trace").map(TraceCode::new),
                        row.instant("signed_in_at")),
                row.optionalText("destination").map(to -> new Target(to, row.flag("new_domain"))),
                row.instant("expires_at"));
    }
}

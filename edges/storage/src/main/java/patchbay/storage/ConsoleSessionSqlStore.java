package patchbay.storage;

import java.time.Instant;
import java.util.Optional;
import patchbay.explain.TraceCode;
import patchbay.signin.ConsoleSessionStore;

/** Console sessions in SQL. */
public final class ConsoleSessionSqlStore implements ConsoleSessionStore {
    private final Database database;
    private final TokenRows<Kept> tokens;

    public ConsoleSessionSqlStore(Database database) {
        this.database = database;
        this.tokens = new TokenRows<>(database, "console_session", ConsoleSessionSqlStore::read);
    }

    @Override
    public void keep(Kept token) {
        database.change(sql ->
                sql.update(
                        "insert into console_session (hash, kind, session_token, trace, rest,"
                                + " issued_at, expires_at) values (?, ?, ?, ?, ?, ?, ?)",
                        token.hash(),
                        token.kind(),
                        token.sessionToken(),
                        token.trace().text(),
                        token.rest(),
                        token.issuedAt(),
                        token.expiresAt()));
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
    public void end(String hash) {
        database.change(sql -> sql.update("delete from console_session where hash = ?", hash));
    }

    @Override
    public int forgetExpired(Instant before) {
        return tokens.forgetExpired(before);
    }

    private static Kept read(Row row) {
        return new Kept(
                row.text("hash"),
                row.constant("kind", Kind.class),
                row.text("session_token"),
                new TraceCode(row.text("trace")),
                row.text("rest"),
                row.instant("issued_at"),
                row.instant("expires_at"));
    }
}

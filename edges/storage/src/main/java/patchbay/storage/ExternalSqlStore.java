package patchbay.storage;

import java.time.Instant;
import java.util.Optional;
import patchbay.identity.directory.PersonId;
import patchbay.identity.source.SourceId;
import patchbay.identity.source.external.ExternalStore;

/** Remembers sign-ins by other identity providers that are under way. */
public final class ExternalSqlStore implements ExternalStore {
    private final Database database;

    public ExternalSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Waiting waiting) {
        database.change(sql -> {
            boolean _ =
                    sql.insert(
                            "insert into identity_external_request (id, source_id, browser, next,"
                                    + " expires_at) values (?, ?, ?, ?, ?)",
                            waiting.id(),
                            waiting.source().text(),
                            waiting.browser(),
                            waiting.next(),
                            waiting.expiresAt());
        });
    }

    @Override
    public Optional<Waiting> waiting(String id) {
        return database.read(sql ->
                sql.first(
                        "select id, source_id, browser, next, expires_at from"
                                + " identity_external_request where id = ?",
                        row ->
                                new Waiting(
                                        row.text("id"),
                                        new SourceId(row.text("source_id")),
                                        row.text("browser"),
                                        row.text("next"),
                                        row.instant("expires_at")),
                        id));
    }

    @Override
    public boolean answered(String id) {
        return database.write(
                sql -> sql.update("delete from identity_external_request where id = ?", id) > 0);
    }

    @Override
    public boolean firstUse(String issuer, String assertionId, Instant until) {
        return database.write(sql ->
                sql.insert(
                        "insert into identity_external_used (issuer, assertion_id, until)"
                                + " values (?, ?, ?)",
                        issuer,
                        assertionId,
                        until));
    }

    @Override
    public void add(Ticket ticket) {
        database.change(sql -> {
            boolean _ =
                    sql.insert(
                            "insert into identity_external_ticket (code, person_id, browser, next,"
                                    + " ends_at, trace, expires_at) values (?, ?, ?, ?, ?, ?, ?)",
                            ticket.code(),
                            ticket.person().text(),
                            ticket.browser(),
                            ticket.next(),
                            ticket.endsAt(),
                            ticket.trace(),
                            ticket.expiresAt());
        });
    }

    @Override
    public Optional<Ticket> redeem(String code) {
        return database.write(sql -> {
            Optional<Ticket> ticket =
                    sql.first(
                            "select code, person_id, browser, next, ends_at, trace, expires_at from"
                                    + " identity_external_ticket where code = ?",
                            row ->
                                    new Ticket(
                                            row.text("code"),
                                            new PersonId(row.text("person_id")),
                                            row.text("browser"),
                                            row.text("next"),
                                            row.optionalInstant("ends_at"),
                                            row.text("trace"),
                                            row.instant("expires_at")),
                            code);
            sql.update("delete from identity_external_ticket where code = ?", code);
            return ticket;
        });
    }

    @Override
    public int sweep(Instant now) {
        return database.write(sql ->
                sql.update("delete from identity_external_request where expires_at < ?", now)
                        + sql.update("delete from identity_external_used where until < ?", now)
                        + sql.update(
                                "delete from identity_external_ticket where expires_at < ?", now));
    }
}

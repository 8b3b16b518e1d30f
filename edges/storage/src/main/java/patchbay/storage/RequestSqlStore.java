package patchbay.storage;

import java.time.Instant;
import java.util.Optional;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.saml.PendingRequest;
import patchbay.identity.saml.RequestStore;

/** Keeps requests of service providers. */
public final class RequestSqlStore implements RequestStore {
    private static final String REQUEST =
            "select application_id, request_id, handle, relay_state, force_authn, passive,"
                    + " received_at, expires_at, answered from identity_saml_request ";

    private final Database database;

    public RequestSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public Kept keep(PendingRequest request) {
        return database.write(sql -> {
            sql.insert(
                    "insert into identity_saml_request (application_id, request_id, handle,"
                            + " relay_state, force_authn, passive, received_at, expires_at,"
                            + " answered) values (?, ?, ?, ?, ?, ?, ?, ?, 0)",
                    request.application().text(),
                    request.requestId(),
                    request.handle(),
                    request.relayState(),
                    request.force(),
                    request.passive(),
                    request.receivedAt(),
                    request.expiresAt());
            return sql.first(
                            REQUEST + "where application_id = ? and request_id = ?",
                            RequestSqlStore::kept,
                            request.application().text(),
                            request.requestId())
                    .orElseThrow();
        });
    }

    @Override
    public Optional<Kept> find(String handle) {
        return database.read(
                sql -> sql.first(REQUEST + "where handle = ?", RequestSqlStore::kept, handle));
    }

    @Override
    public boolean answer(String handle) {
        return database.write(sql ->
                sql.update(
                                "update identity_saml_request set answered = 1"
                                        + " where handle = ? and answered = 0",
                                handle)
                        > 0);
    }

    @Override
    public int removeExpiredBefore(Instant instant) {
        return database.write(sql ->
                sql.update("delete from identity_saml_request where expires_at < ?", instant));
    }

    private static Kept kept(Row row) {
        return new Kept(
                new PendingRequest(
                        row.text("handle"),
                        new ApplicationId(row.text("application_id")),
                        row.text("request_id"),
                        row.text("relay_state"),
                        row.flag("force_authn"),
                        row.flag("passive"),
                        row.instant("received_at"),
                        row.instant("expires_at")),
                row.flag("answered"));
    }
}

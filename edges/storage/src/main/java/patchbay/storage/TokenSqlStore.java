package patchbay.storage;

import java.time.Instant;
import java.util.Optional;
import patchbay.identity.directory.PersonId;
import patchbay.identity.token.Consent;
import patchbay.identity.token.TokenSession;
import patchbay.identity.token.TokenStore;

/** Keeps consents and tokens. */
public final class TokenSqlStore implements TokenStore {
    private static final String CONSENT =
            "select id, user_code, client_id, client_name, scopes, redirect_uri, state, challenge,"
                    + " status, person_id, code_hash, expires_at from token_consent ";

    private final Database database;

    public TokenSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Consent consent) {
        return database.write(sql ->
                sql.insert(
                        "insert into token_consent (id, user_code, client_id, client_name, scopes,"
                                + " redirect_uri, state, challenge, status, person_id, code_hash,"
                                + " expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        consent.id(),
                        consent.userCode(),
                        consent.clientId(),
                        consent.clientName(),
                        Texts.of(consent.scopes()),
                        consent.callback().map(Consent.Callback::redirectUri),
                        consent.callback().map(Consent.Callback::state),
                        consent.callback().map(Consent.Callback::challenge),
                        consent.status(),
                        consent.person().map(PersonId::text),
                        consent.codeHash(),
                        consent.expiresAt()));
    }

    @Override
    public Optional<Consent> consent(String id) {
        return consentBy("id", id);
    }

    @Override
    public Optional<Consent> consentByUserCode(String userCode) {
        return consentBy("user_code", userCode);
    }

    @Override
    public Optional<Consent> consentByCode(String codeHash) {
        return consentBy("code_hash", codeHash);
    }

    private Optional<Consent> consentBy(String column, String value) {
        return database.read(sql ->
                sql.first(CONSENT + "where " + column + " = ?", TokenSqlStore::consent, value));
    }

    @Override
    public boolean decide(
            String id, Consent.Status status, PersonId person, Optional<String> codeHash) {
        return database.write(sql ->
                sql.update(
                                "update token_consent set status = ?, person_id = ?, code_hash = ?"
                                        + " where id = ? and status = ?",
                                status,
                                person.text(),
                                codeHash,
                                id,
                                Consent.Status.PENDING)
                        > 0);
    }

    @Override
    public boolean asks(String id, Instant now, Instant notAfter) {
        return database.write(sql ->
                sql.update(
                                "update token_consent set asked_at = ? where id = ?"
                                        + " and (asked_at is null or asked_at <= ?)",
                                now,
                                id,
                                notAfter)
                        > 0);
    }

    @Override
    public boolean take(String id) {
        return database.write(sql -> sql.update("delete from token_consent where id = ?", id) > 0);
    }

    @Override
    public boolean add(TokenSession session) {
        return database.write(sql ->
                sql.exists("select 1 from identity_person where id = ?", session.person().text())
                        && sql.insert(
                                "insert into token_session (id, person_id, client_id, scopes,"
                                        + " started_at, ends_at) values (?, ?, ?, ?, ?, ?)",
                                session.id(),
                                session.person().text(),
                                session.clientId(),
                                Texts.of(session.scopes()),
                                session.startedAt(),
                                session.endsAt()));
    }

    @Override
    public void addToken(String hash, TokenSession session, Kind kind, Instant expiresAt) {
        database.change(sql ->
                sql.update(
                        "insert into token_token (hash, session_id, kind, expires_at)"
                                + " values (?, ?, ?, ?)",
                        hash,
                        session.id(),
                        kind,
                        expiresAt));
    }

    @Override
    public Optional<TokenSession> find(String hash, Kind kind, Instant now) {
        return database.read(sql ->
                sql.first(
                        "select s.id, s.person_id, s.client_id, s.scopes, s.started_at, s.ends_at"
                                + " from token_token t join token_session s on s.id = t.session_id"
                                + " where t.hash = ? and t.kind = ? and t.expires_at > ?"
                                + " and s.ends_at > ?",
                        row ->
                                new TokenSession(
                                        row.text("id"),
                                        new PersonId(row.text("person_id")),
                                        row.text("client_id"),
                                        Texts.list(row.text("scopes")),
                                        row.instant("started_at"),
                                        row.instant("ends_at")),
                        hash,
                        kind,
                        now,
                        now));
    }

    @Override
    public void end(TokenSession session) {
        database.change(sql -> {
            sql.update("delete from token_token where session_id = ?", session.id());
            sql.update("delete from token_session where id = ?", session.id());
        });
    }

    @Override
    public int forget(Instant before) {
        return database.write(sql ->
                sql.update("delete from token_consent where expires_at < ?", before)
                        + sql.update("delete from token_token where expires_at < ?", before)
                        + sql.update("delete from token_session where ends_at < ?", before));
    }

    private static Consent consent(Row row) {
        return new Consent(
                row.text("id"),
                row.optionalText("user_code"),
                row.text("client_id"),
                row.text("client_name"),
                Texts.list(row.text("scopes")),
                row.optionalText("redirect_uri")
                        .map(uri ->
                                new Consent.Callback(
                                        uri, row.text("state"), row.text("challenge"))),
                row.constant("status", Consent.Status.class),
                row.optionalText("person_id").map(PersonId::new),
                row.optionalText("code_hash"),
                row.instant("expires_at"));
    }
}

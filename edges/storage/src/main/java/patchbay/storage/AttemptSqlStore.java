package patchbay.storage;

import java.time.Instant;
import java.util.Optional;
import patchbay.identity.directory.PersonId;
import patchbay.identity.portal.Attempt;
import patchbay.identity.portal.AttemptStore;
import patchbay.identity.portal.SessionKind;

/** Keeps sign-ins under way. */
public final class AttemptSqlStore implements AttemptStore {
    private final Database database;

    public AttemptSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Attempt attempt) {
        return database.write(sql -> {
            boolean there =
                    sql.exists(
                            "select 1 from identity_person where id = ?", attempt.person().text());
            return there
                    && sql.insert(
                            "insert into identity_attempt (token_hash, kind, person_id, workflow,"
                                    + " next, proven, challenge, sealed_secret, failures, ends_at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            attempt.tokenHash(),
                            attempt.kind(),
                            attempt.person().text(),
                            attempt.workflow(),
                            attempt.next(),
                            attempt.proven(),
                            attempt.challenge(),
                            attempt.sealedSecret(),
                            attempt.failures(),
                            attempt.endsAt());
        });
    }

    @Override
    public Optional<Found> find(String tokenHash) {
        return database.read(sql ->
                sql.first(
                        "select a.token_hash, a.kind, a.workflow, a.next, a.proven, a.challenge,"
                                + " a.sealed_secret, a.failures, a.ends_at, p.*"
                                + " from identity_attempt a"
                                + " join identity_person p on p.id = a.person_id"
                                + " where a.token_hash = ?",
                        row ->
                                new Found(
                                        new Attempt(
                                                row.text("token_hash"),
                                                row.constant("kind", SessionKind.class),
                                                new PersonId(row.text("id")),
                                                row.text("workflow"),
                                                row.text("next"),
                                                row.text("proven"),
                                                row.text("challenge"),
                                                row.optionalBlob("sealed_secret"),
                                                (int) row.integer("failures"),
                                                row.instant("ends_at")),
                                        DirectoryRows.person(row)),
                        tokenHash));
    }

    @Override
    public boolean update(Attempt attempt) {
        return database.write(sql ->
                sql.update(
                                "update identity_attempt set proven = ?, challenge = ?,"
                                        + " sealed_secret = ? where token_hash = ?",
                                attempt.proven(),
                                attempt.challenge(),
                                attempt.sealedSecret(),
                                attempt.tokenHash())
                        > 0);
    }

    @Override
    public boolean takeTry(String tokenHash, int most) {
        return database.write(sql ->
                sql.update(
                                "update identity_attempt set failures = failures + 1"
                                        + " where token_hash = ? and failures < ?",
                                tokenHash,
                                most)
                        > 0);
    }

    @Override
    public boolean remove(String tokenHash) {
        return database.write(sql ->
                sql.update("delete from identity_attempt where token_hash = ?", tokenHash) > 0);
    }

    @Override
    public int removeEndedBefore(Instant instant) {
        return database.write(
                sql -> sql.update("delete from identity_attempt where ends_at < ?", instant));
    }
}

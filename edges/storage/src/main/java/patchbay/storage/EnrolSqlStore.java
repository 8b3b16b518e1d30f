package patchbay.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.identity.directory.PersonId;
import patchbay.identity.enrol.EnrolStore;
import patchbay.identity.enrol.Link;
import patchbay.identity.enrol.LinkPurpose;
import patchbay.identity.enrol.Standing;
import patchbay.identity.mail.KeptLetter;

/** Keeps mailed links, and how far people have come in. */
public final class EnrolSqlStore implements EnrolStore {
    private static final String LINK =
            "select token_hash, purpose, person_id, email, created_at, ends_at, used_at"
                    + " from identity_link ";

    private final Database database;

    public EnrolSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(Link link, KeptLetter letter) {
        database.change(sql -> {
            sql.update(
                    "update identity_link set used_at = ?"
                            + " where person_id = ? and purpose = ? and used_at is null",
                    link.createdAt(),
                    link.person().text(),
                    link.purpose());
            sql.update(
                    "insert into identity_link (token_hash, purpose, person_id, email, created_at,"
                            + " ends_at, used_at) values (?, ?, ?, ?, ?, ?, ?)",
                    link.tokenHash(),
                    link.purpose(),
                    link.person().text(),
                    link.email(),
                    link.createdAt(),
                    link.endsAt(),
                    link.usedAt());
            LetterSqlStore.add(sql, letter);
        });
    }

    @Override
    public Optional<Link> find(String tokenHash) {
        return database.read(
                sql -> sql.first(LINK + "where token_hash = ?", EnrolSqlStore::link, tokenHash));
    }

    @Override
    public boolean use(String tokenHash, Instant now) {
        return database.write(sql ->
                sql.update(
                                "update identity_link set used_at = ? where token_hash = ? and"
                                        + " used_at is null and ends_at > ?",
                                now,
                                tokenHash,
                                now)
                        > 0);
    }

    @Override
    public void endLinks(PersonId person, Instant now) {
        database.change(sql ->
                sql.update(
                        "update identity_link set used_at = ?"
                                + " where person_id = ? and used_at is null",
                        now,
                        person.text()));
    }

    @Override
    public List<Link> links(PersonId person, int limit) {
        return database.read(sql ->
                sql.query(
                        LINK + "where person_id = ? order by created_at desc limit ?",
                        EnrolSqlStore::link,
                        person.text(),
                        limit));
    }

    @Override
    public Standing standing(PersonId person) {
        return database.read(sql ->
                sql.first(
                                "select one_time_until, verified_email from identity_standing"
                                        + " where person_id = ?",
                                row ->
                                        new Standing(
                                                row.optionalInstant("one_time_until"),
                                                row.text("verified_email")),
                                person.text())
                        .orElse(Standing.PLAIN));
    }

    @Override
    public void put(PersonId person, Standing standing) {
        database.change(sql ->
                sql.update(
                        "insert into identity_standing (person_id, one_time_until, verified_email)"
                                + " values (?, ?, ?) on conflict (person_id) do update set"
                                + " one_time_until = excluded.one_time_until,"
                                + " verified_email = excluded.verified_email",
                        person.text(),
                        standing.oneTimeUntil(),
                        standing.verifiedEmail()));
    }

    @Override
    public int removeEndedBefore(Instant instant) {
        return database.write(
                sql -> sql.update("delete from identity_link where ends_at < ?", instant));
    }

    private static Link link(Row row) {
        return new Link(
                row.text("token_hash"),
                row.constant("purpose", LinkPurpose.class),
                new PersonId(row.text("person_id")),
                row.text("email"),
                row.instant("created_at"),
                row.instant("ends_at"),
                row.optionalInstant("used_at"));
    }
}

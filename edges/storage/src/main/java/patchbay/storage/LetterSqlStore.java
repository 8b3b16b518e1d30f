package patchbay.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import patchbay.identity.mail.KeptLetter;
import patchbay.identity.mail.LetterStore;

/** Keeps letters to people. */
public final class LetterSqlStore implements LetterStore {
    private static final String LETTER =
            "select id, recipient, subject, sealed_text, state, created_at, attempts, due_at,"
                    + " problem from identity_letter ";

    private final Database database;

    public LetterSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(KeptLetter letter) {
        database.change(sql -> add(sql, letter));
    }

    static void add(Sql sql, KeptLetter letter) {
        sql.update(
                "insert into identity_letter (id, recipient, subject, sealed_text, state,"
                        + " created_at, attempts, due_at, problem)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                letter.id(),
                letter.recipient(),
                letter.subject(),
                letter.sealed(),
                letter.state(),
                letter.createdAt(),
                letter.attempts(),
                letter.dueAt(),
                letter.problem());
    }

    @Override
    public List<KeptLetter> due(Instant now, int limit) {
        return database.read(sql ->
                sql.query(
                        LETTER + "where state = 'WAITING' and due_at <= ? order by due_at limit ?",
                        LetterSqlStore::letter,
                        now,
                        limit));
    }

    @Override
    public boolean claim(String id, Instant due, Instant until) {
        return database.write(sql ->
                sql.update(
                                "update identity_letter set due_at = ?"
                                        + " where id = ? and due_at = ? and state = 'WAITING'",
                                until,
                                id,
                                due)
                        > 0);
    }

    @Override
    public void delivered(String id) {
        database.change(sql ->
                sql.update(
                        "update identity_letter set state = 'DELIVERED', sealed_text = null,"
                                + " attempts = attempts + 1, problem = '' where id = ?",
                        id));
    }

    @Override
    public void failed(String id, String problem, Instant next) {
        database.change(sql ->
                sql.update(
                        "update identity_letter set attempts = attempts + 1, problem = ?,"
                                + " due_at = ? where id = ?",
                        problem,
                        next,
                        id));
    }

    @Override
    public void givenUp(String id, String problem) {
        database.change(sql ->
                sql.update(
                        "update identity_letter set state = 'GIVEN_UP', sealed_text = null,"
                                + " attempts = attempts + 1, problem = ? where id = ?",
                        problem,
                        id));
    }

    @Override
    public Optional<KeptLetter> find(String id) {
        return database.read(sql -> sql.first(LETTER + "where id = ?", LetterSqlStore::letter, id));
    }

    @Override
    public List<KeptLetter> newest(Instant before, int limit) {
        return database.read(sql ->
                sql.query(
                        LETTER + "where created_at < ? order by created_at desc, id limit ?",
                        LetterSqlStore::letter,
                        before,
                        limit));
    }

    @Override
    public int removeBefore(Instant instant) {
        return database.write(
                sql -> sql.update("delete from identity_letter where created_at < ?", instant));
    }

    private static KeptLetter letter(Row row) {
        return new KeptLetter(
                row.text("id"),
                row.text("recipient"),
                row.text("subject"),
                row.optionalBlob("sealed_text"),
                row.constant("state", KeptLetter.State.class),
                row.instant("created_at"),
                (int) row.integer("attempts"),
                row.instant("due_at"),
                row.text("problem"));
    }
}

package patchbay.storage;

import java.time.Instant;
import java.util.List;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.directory.PersonId;
import patchbay.identity.portal.OpenedStore;

/** Keeps what people opened last. */
public final class OpenedSqlStore implements OpenedStore {
    private final Database database;

    public OpenedSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public void note(PersonId person, ApplicationId application, Instant at) {
        database.change(sql ->
                sql.update(
                        "insert into identity_last_opened (person_id, application_id, opened_at)"
                                + " values (?, ?, ?) on conflict (person_id, application_id)"
                                + " do update set opened_at = excluded.opened_at",
                        person.text(),
                        application.text(),
                        at));
    }

    @Override
    public List<ApplicationId> latest(PersonId person, int limit) {
        return database.read(sql ->
                sql.query(
                        "select application_id from identity_last_opened"
                                + " where person_id = ? order by opened_at desc limit ?",
                        row -> new ApplicationId(row.text("application_id")),
                        person.text(),
                        limit));
    }
}

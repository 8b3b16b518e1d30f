package patchbay.storage;

import java.util.List;
import java.util.Optional;
import patchbay.identity.access.AccessRows;
import patchbay.identity.application.Assignee;
import patchbay.identity.directory.PersonId;
import patchbay.identity.oauth.CustomerApplication;
import patchbay.identity.oauth.CustomerApplicationStore;
import patchbay.identity.oauth.Option;

/** Keeps OAuth applications. */
public final class CustomerApplicationSqlStore implements CustomerApplicationStore {
    private static final String APPLICATION =
            "select id, instance, name, description, url, visible, enabled, assignment_required,"
                    + " created_at from oauth_application ";

    /** Assignments that reach a person: two parameters. */
    private static final String REACHING =
            "(s.assignee = 'PERSON:' || cast(? as text) or s.assignee in (select 'GROUP:' ||"
                    + " m.group_id from identity_membership m where m.person_id = ?))";

    private final Database database;

    public CustomerApplicationSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public void put(CustomerApplication application) {
        database.change(sql -> {
            sql.update("delete from oauth_application where id = ?", application.id());
            sql.update(
                    "insert into oauth_application (id, instance, name, description, url, visible,"
                            + " enabled, assignment_required, created_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    application.id(),
                    application.instance(),
                    application.name(),
                    application.description(),
                    application.url(),
                    application.visible(),
                    application.enabled(),
                    application.assignmentRequired(),
                    application.createdAt());
        });
    }

    @Override
    public boolean remove(String id) {
        return database.write(sql -> {
            sql.update("delete from oauth_assignment where application_id = ?", id);
            sql.update("delete from oauth_option where application_id = ?", id);
            return sql.update("delete from oauth_application where id = ?", id) > 0;
        });
    }

    @Override
    public Optional<CustomerApplication> find(String id) {
        return database.read(sql ->
                sql.first(
                        APPLICATION + "where id = ?",
                        CustomerApplicationSqlStore::application,
                        id));
    }

    @Override
    public List<CustomerApplication> list(String instance) {
        return database.read(sql ->
                sql.query(
                        APPLICATION + "where instance = ? order by id",
                        CustomerApplicationSqlStore::application,
                        instance));
    }

    @Override
    public boolean assign(String id, Assignee assignee) {
        return database.write(sql ->
                sql.insert(
                        "insert into oauth_assignment (application_id, assignee) values (?, ?)",
                        id,
                        AccessRows.key(assignee)));
    }

    @Override
    public boolean unassign(String id, Assignee assignee) {
        return database.write(sql ->
                sql.update(
                                "delete from oauth_assignment"
                                        + " where application_id = ? and assignee = ?",
                                id,
                                AccessRows.key(assignee))
                        > 0);
    }

    @Override
    public List<Assignee> assignees(String id) {
        return database.read(sql ->
                sql.query(
                        "select assignee from oauth_assignment where application_id = ?"
                                + " order by assignee",
                        row -> AccessSqlRows.assignee(row.text("assignee")),
                        id));
    }

    @Override
    public boolean reaches(String id, PersonId person) {
        return database.read(sql ->
                sql.exists(
                        "select 1 from oauth_assignment s where s.application_id = ? and "
                                + REACHING,
                        id,
                        person.text(),
                        person.text()));
    }

    @Override
    public List<CustomerApplication> shownTo(PersonId person) {
        return database.read(sql ->
                sql.query(
                        APPLICATION
                                + "where visible = 1 and enabled = 1 and url is not null and"
                                + " (assignment_required = 0 or id in (select s.application_id"
                                + " from oauth_assignment s where "
                                + REACHING
                                + ")) order by name, id",
                        CustomerApplicationSqlStore::application,
                        person.text(),
                        person.text()));
    }

    @Override
    public void put(String id, Option option) {
        database.change(sql -> {
            delete(sql, id, option.kind(), option.name());
            sql.update(
                    "insert into oauth_option (application_id, kind, name, content)"
                            + " values (?, ?, ?, ?)",
                    id,
                    option.kind().name(),
                    option.name(),
                    option.text());
        });
    }

    @Override
    public boolean remove(String id, Option.Kind kind, String name) {
        return database.write(sql -> delete(sql, id, kind, name) > 0);
    }

    private static int delete(Sql sql, String id, Option.Kind kind, String name) {
        return sql.update(
                "delete from oauth_option where application_id = ? and kind = ? and name = ?",
                id,
                kind.name(),
                name);
    }

    @Override
    public List<Option> options(String id, Option.Kind kind) {
        return database.read(sql ->
                sql.query(
                        "select name, content from oauth_option where application_id = ?"
                                + " and kind = ? order by name",
                        row -> Option.of(kind, row.text("name"), row.text("content")),
                        id,
                        kind.name()));
    }

    private static CustomerApplication application(Row row) {
        return new CustomerApplication(
                row.text("id"),
                row.text("instance"),
                row.text("name"),
                row.text("description"),
                row.optionalText("url"),
                row.flag("visible"),
                row.flag("enabled"),
                row.flag("assignment_required"),
                row.instant("created_at"));
    }
}

package patchbay.storage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.identity.directory.DirectoryStore;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.Names;
import patchbay.identity.directory.PasswordHash;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.identity.directory.Profile;

/** Keeps people, groups and password hashes. */
public final class DirectorySqlStore implements DirectoryStore {
    private static final String PERSON =
            "select p.id, p.user_name, p.given_name, p.family_name, p.middle_name, p.display_name,"
                    + " p.email, p.enabled, p.administrator, p.created_at from identity_person p ";
    private static final String GROUP =
            "select g.id, g.display_name, g.description, g.created_at from identity_group g ";

    private final Database database;

    public DirectorySqlStore(Database database) {
        this.database = database;
    }

    @Override
    public Written add(Person person, Optional<PasswordHash> hash) {
        return database.write(sql -> {
            boolean stored =
                    sql.insert(
                            "insert into identity_person (id, user_name, user_name_key, given_name,"
                                    + " family_name, middle_name, display_name, email, email_key,"
                                    + " enabled, administrator, created_at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            person.id().text(),
                            person.userName(),
                            Names.key(person.userName()),
                            person.profile().givenName(),
                            person.profile().familyName(),
                            person.profile().middleName(),
                            person.displayName(),
                            person.email(),
                            emailKey(person),
                            person.enabled(),
                            person.administrator(),
                            person.createdAt());
            if (!stored) {
                return named(sql, person.userName()).isPresent()
                        ? Written.NAME_TAKEN
                        : Written.EMAIL_TAKEN;
            }
            hash.ifPresent(first -> addPassword(sql, person.id(), first));
            return Written.DONE;
        });
    }

    @Override
    public Written update(Person person) {
        return database.write(sql -> {
            boolean taken =
                    sql.exists(
                            "select 1 from identity_person where email_key = ? and id <> ?",
                            emailKey(person),
                            person.id().text());
            if (taken) {
                return Written.EMAIL_TAKEN;
            }
            int changed =
                    sql.update(
                            "update identity_person set given_name = ?, family_name = ?,"
                                    + " middle_name = ?, display_name = ?, email = ?,"
                                    + " email_key = ?, enabled = ?, administrator = ?"
                                    + " where id = ?",
                            person.profile().givenName(),
                            person.profile().familyName(),
                            person.profile().middleName(),
                            person.displayName(),
                            person.email(),
                            emailKey(person),
                            person.enabled(),
                            person.administrator(),
                            person.id().text());
            return changed > 0 ? Written.DONE : Written.GONE;
        });
    }

    @Override
    public boolean remove(PersonId id) {
        return database.write(sql -> {
            sql.update("delete from identity_membership where person_id = ?", id.text());
            sql.update("delete from identity_password where person_id = ?", id.text());
            sql.update("delete from identity_session where person_id = ?", id.text());
            sql.update(
                    "delete from identity_assignment where kind = 'PERSON' and assignee_id = ?",
                    id.text());
            return sql.update("delete from identity_person where id = ?", id.text()) > 0;
        });
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return database.read(
                sql -> sql.first(PERSON + "where p.id = ?", DirectorySqlStore::person, id.text()));
    }

    @Override
    public Optional<Person> personNamed(String userName) {
        return database.read(sql -> named(sql, userName));
    }

    @Override
    public Optional<Credential> credential(String userName) {
        return database.read(sql ->
                named(sql, userName)
                        .map(person ->
                                new Credential(
                                        person,
                                        passwords(sql, person.id(), 1).stream().findFirst())));
    }

    @Override
    public List<Person> people(String afterUserName, int limit) {
        return database.read(sql ->
                sql.query(
                        PERSON + "where p.user_name_key > ? order by p.user_name_key limit ?",
                        DirectorySqlStore::person,
                        Names.key(afterUserName),
                        limit));
    }

    @Override
    public List<PasswordHash> passwords(PersonId id, int limit) {
        return database.read(sql -> passwords(sql, id, limit));
    }

    @Override
    public boolean setPassword(PersonId id, PasswordHash hash) {
        return database.write(sql -> {
            boolean there = sql.exists("select 1 from identity_person where id = ?", id.text());
            if (there) {
                addPassword(sql, id, hash);
            }
            return there;
        });
    }

    @Override
    public Written add(Group group) {
        return database.write(sql ->
                sql.insert(
                                "insert into identity_group"
                                        + " (id, display_name, display_name_key, description,"
                                        + " created_at) values (?, ?, ?, ?, ?)",
                                group.id().text(),
                                group.displayName(),
                                Names.key(group.displayName()),
                                group.description(),
                                group.createdAt())
                        ? Written.DONE
                        : Written.NAME_TAKEN);
    }

    @Override
    public boolean remove(GroupId id) {
        return database.write(sql -> {
            sql.update("delete from identity_membership where group_id = ?", id.text());
            sql.update(
                    "delete from identity_assignment where kind = 'GROUP' and assignee_id = ?",
                    id.text());
            return sql.update("delete from identity_group where id = ?", id.text()) > 0;
        });
    }

    @Override
    public Optional<Group> group(GroupId id) {
        return database.read(
                sql -> sql.first(GROUP + "where g.id = ?", DirectorySqlStore::group, id.text()));
    }

    @Override
    public Optional<Group> groupNamed(String displayName) {
        return database.read(sql ->
                sql.first(
                        GROUP + "where g.display_name_key = ?",
                        DirectorySqlStore::group,
                        Names.key(displayName)));
    }

    @Override
    public List<Group> groups(String afterDisplayName, int limit) {
        return database.read(sql ->
                sql.query(
                        GROUP + "where g.display_name_key > ? order by g.display_name_key limit ?",
                        DirectorySqlStore::group,
                        Names.key(afterDisplayName),
                        limit));
    }

    @Override
    public boolean join(GroupId group, PersonId person) {
        return database.write(sql -> {
            boolean both =
                    sql.exists("select 1 from identity_group where id = ?", group.text())
                            && sql.exists(
                                    "select 1 from identity_person where id = ?", person.text());
            if (both) {
                sql.insert(
                        "insert into identity_membership (person_id, group_id) values (?, ?)",
                        person.text(),
                        group.text());
            }
            return both;
        });
    }

    @Override
    public boolean leave(GroupId group, PersonId person) {
        return database.write(sql ->
                sql.update(
                                "delete from identity_membership"
                                        + " where group_id = ? and person_id = ?",
                                group.text(),
                                person.text())
                        > 0);
    }

    @Override
    public List<Person> members(GroupId group) {
        return database.read(sql ->
                sql.query(
                        PERSON
                                + "join identity_membership m on m.person_id = p.id"
                                + " where m.group_id = ? order by p.user_name_key",
                        DirectorySqlStore::person,
                        group.text()));
    }

    @Override
    public List<Group> groupsOf(PersonId person) {
        return database.read(sql ->
                sql.query(
                        GROUP
                                + "join identity_membership m on m.group_id = g.id"
                                + " where m.person_id = ? order by g.display_name_key",
                        DirectorySqlStore::group,
                        person.text()));
    }

    private static Optional<Person> named(Sql sql, String userName) {
        return sql.first(
                PERSON + "where p.user_name_key = ?",
                DirectorySqlStore::person,
                Names.key(userName));
    }

    private static List<PasswordHash> passwords(Sql sql, PersonId id, int limit) {
        return sql.query(
                "select hash from identity_password where person_id = ?"
                        + " order by number desc limit ?",
                row -> new PasswordHash(row.text("hash")),
                id.text(),
                limit);
    }

    private static void addPassword(Sql sql, PersonId id, PasswordHash hash) {
        long last =
                sql.number(
                        "select coalesce(max(number), 0) from identity_password"
                                + " where person_id = ?",
                        id.text());
        sql.update(
                "insert into identity_password (person_id, number, hash) values (?, ?, ?)",
                id.text(),
                last + 1,
                hash.encoded());
    }

    /** Nobody's address is nobody's: many people may have none. */
    private static @Nullable String emailKey(Person person) {
        return person.email().isEmpty() ? null : Names.key(person.email());
    }

    static Person person(Row row) {
        return new Person(
                new PersonId(row.text("id")),
                row.text("user_name"),
                new Profile(
                        row.text("given_name"),
                        row.text("family_name"),
                        row.text("middle_name"),
                        row.text("display_name"),
                        row.text("email")),
                row.flag("enabled"),
                row.flag("administrator"),
                row.instant("created_at"));
    }

    private static Group group(Row row) {
        return new Group(
                new GroupId(row.text("id")),
                row.text("display_name"),
                row.text("description"),
                row.instant("created_at"));
    }
}

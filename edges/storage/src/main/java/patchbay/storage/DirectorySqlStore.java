package patchbay.storage;

import java.util.List;
import java.util.Optional;
import patchbay.identity.directory.DirectoryStore;
import patchbay.identity.directory.ExternalId;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.History;
import patchbay.identity.directory.Membership;
import patchbay.identity.directory.MembershipId;
import patchbay.identity.directory.Names;
import patchbay.identity.directory.PasswordHash;
import patchbay.identity.directory.PeoplePlace;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;

/** Keeps people, groups and password hashes. */
public final class DirectorySqlStore implements DirectoryStore {
    private static final String OF_PERSON = "PERSON";
    private static final String OF_GROUP = "GROUP";

    private final Database database;

    public DirectorySqlStore(Database database) {
        this.database = database;
    }

    @Override
    public Written add(Person person, Optional<PasswordHash> hash) {
        return database.write(sql -> {
            List<ExternalId> ids = person.profile().externalIds();
            if (DirectoryRows.taken(sql, OF_PERSON, person.id().text(), ids)) {
                return Written.EXTERNAL_ID_TAKEN;
            }
            boolean stored =
                    sql.insert(
                            "insert into identity_person (id, user_name, user_name_key, given_name,"
                                    + " family_name, middle_name, display_name, display_name_key,"
                                    + " email, email_key, details, enabled, administrator, created_at,"
                                    + " created_by, updated_at, updated_by) values (?, ?, ?, ?, ?, ?,"
                                    + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            person.id().text(),
                            person.userName(),
                            Names.key(person.userName()),
                            person.profile().givenName(),
                            person.profile().familyName(),
                            person.profile().middleName(),
                            person.displayName(),
                            Names.key(person.displayName()),
                            person.email(),
                            DirectoryRows.emailKey(person),
                            DetailsText.write(person.profile().details()),
                            person.enabled(),
                            person.administrator(),
                            person.history().createdAt(),
                            person.history().createdBy(),
                            person.history().updatedAt(),
                            person.history().updatedBy());
            if (!stored) {
                return DirectoryRows.named(sql, person.userName()).isPresent()
                        ? Written.NAME_TAKEN
                        : Written.EMAIL_TAKEN;
            }
            DirectoryRows.putIds(sql, OF_PERSON, person.id().text(), ids);
            hash.ifPresent(first -> DirectoryRows.addPassword(sql, person.id(), first));
            return Written.DONE;
        });
    }

    @Override
    public Written update(Person person, History read) {
        return database.write(sql -> {
            String id = person.id().text();
            List<ExternalId> ids = person.profile().externalIds();
            if (isAnothers(sql, "user_name_key", Names.key(person.userName()), id)) {
                return Written.NAME_TAKEN;
            }
            if (!person.email().isEmpty()
                    && isAnothers(sql, "email_key", Names.key(person.email()), id)) {
                return Written.EMAIL_TAKEN;
            }
            if (DirectoryRows.taken(sql, OF_PERSON, id, ids)) {
                return Written.EXTERNAL_ID_TAKEN;
            }
            int changed =
                    sql.update(
                            "update identity_person set user_name = ?, user_name_key = ?,"
                                    + " given_name = ?, family_name = ?, middle_name = ?,"
                                    + " display_name = ?, display_name_key = ?, email = ?,"
                                    + " email_key = ?, details = ?, enabled = ?, administrator = ?,"
                                    + " updated_at = ?, updated_by = ?"
                                    + " where id = ? and updated_at = ?",
                            person.userName(),
                            Names.key(person.userName()),
                            person.profile().givenName(),
                            person.profile().familyName(),
                            person.profile().middleName(),
                            person.displayName(),
                            Names.key(person.displayName()),
                            person.email(),
                            DirectoryRows.emailKey(person),
                            DetailsText.write(person.profile().details()),
                            person.enabled(),
                            person.administrator(),
                            person.history().updatedAt(),
                            person.history().updatedBy(),
                            id,
                            read.updatedAt());
            if (changed == 0) {
                return missing(sql, "identity_person", id);
            }
            DirectoryRows.forgetIds(sql, OF_PERSON, id);
            DirectoryRows.putIds(sql, OF_PERSON, id, ids);
            if (!person.enabled()) {
                sql.update("delete from identity_session where person_id = ?", id);
            }
            return Written.DONE;
        });
    }

    private static boolean isAnothers(Sql sql, String column, String key, String id) {
        return sql.exists(
                "select 1 from identity_person where " + column + " = ? and id <> ?", key, id);
    }

    private static Written missing(Sql sql, String table, String id) {
        return sql.exists("select 1 from " + table + " where id = ?", id)
                ? Written.STALE
                : Written.GONE;
    }

    @Override
    public boolean remove(PersonId id) {
        return database.write(sql -> {
            RemovedPerson.forget(sql, id);
            sql.update(
                    "delete from identity_assignment where kind = 'PERSON' and assignee_id = ?",
                    id.text());
            DirectoryRows.forgetIds(sql, OF_PERSON, id.text());
            return sql.update("delete from identity_person where id = ?", id.text()) > 0;
        });
    }

    @Override
    public Optional<Person> person(PersonId id) {
        return database.read(sql ->
                sql.first(
                        DirectoryRows.PERSON + "where p.id = ?", DirectoryRows::person, id.text()));
    }

    @Override
    public Optional<Person> personNamed(String userName) {
        return database.read(sql -> DirectoryRows.named(sql, userName));
    }

    @Override
    public Optional<Person> personWithEmail(String email) {
        return database.read(sql ->
                sql.first(
                        DirectoryRows.PERSON + "where p.email_key = ?",
                        DirectoryRows::person,
                        Names.key(email)));
    }

    @Override
    public Optional<Person> personWithExternalId(ExternalId id) {
        return database.read(sql ->
                sql.first(
                        DirectoryRows.PERSON
                                + "join identity_external_id e on e.owner_id = p.id"
                                + " where e.owner_kind = 'PERSON' and e.issuer = ?"
                                + " and e.id = ?",
                        DirectoryRows::person,
                        id.issuer(),
                        id.id()));
    }

    @Override
    public Optional<Credential> credential(String userName) {
        return database.read(sql ->
                DirectoryRows.named(sql, userName)
                        .map(person ->
                                new Credential(
                                        person,
                                        DirectoryRows.passwords(sql, person.id(), 1).stream()
                                                .findFirst())));
    }

    @Override
    public List<Person> people(String afterUserName, int limit) {
        return database.read(sql ->
                sql.query(
                        DirectoryRows.PERSON
                                + "where p.user_name_key > ? order by p.user_name_key limit ?",
                        DirectoryRows::person,
                        Names.key(afterUserName),
                        limit));
    }

    @Override
    public List<Person> peopleFrom(int skipped, int limit) {
        return database.read(sql ->
                sql.query(
                        DirectoryRows.PERSON + "order by p.user_name_key limit ? offset ?",
                        DirectoryRows::person,
                        limit,
                        skipped));
    }

    @Override
    public List<Person> search(String prefix, PeoplePlace after, int limit) {
        return database.read(sql -> PeopleSearch.find(sql, prefix, after, limit));
    }

    @Override
    public boolean hasAdministrator() {
        return database.read(sql ->
                sql.number(
                                "select count(*) from (select 1 from identity_person where"
                                        + " administrator = 1 and enabled = 1 limit 1) as one")
                        > 0);
    }

    @Override
    public int countPeople() {
        return (int)
                (long) database.read(sql -> sql.number("select count(*) from identity_person"));
    }

    @Override
    public int countGroups() {
        return (int) (long) database.read(sql -> sql.number("select count(*) from identity_group"));
    }

    @Override
    public List<PasswordHash> passwords(PersonId id, int limit) {
        return database.read(sql -> DirectoryRows.passwords(sql, id, limit));
    }

    @Override
    public boolean setPassword(PersonId id, PasswordHash hash) {
        return database.write(sql -> {
            boolean there = sql.exists("select 1 from identity_person where id = ?", id.text());
            if (there) {
                DirectoryRows.addPassword(sql, id, hash);
            }
            return there;
        });
    }

    @Override
    public Written add(Group group) {
        return database.write(sql -> {
            if (DirectoryRows.taken(sql, OF_GROUP, group.id().text(), group.externalIds())) {
                return Written.EXTERNAL_ID_TAKEN;
            }
            boolean stored =
                    sql.insert(
                            "insert into identity_group (id, display_name, display_name_key,"
                                    + " description, details, created_at, created_by, updated_at,"
                                    + " updated_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            group.id().text(),
                            group.displayName(),
                            Names.key(group.displayName()),
                            group.description(),
                            DetailsText.write(group.externalIds()),
                            group.history().createdAt(),
                            group.history().createdBy(),
                            group.history().updatedAt(),
                            group.history().updatedBy());
            if (stored) {
                DirectoryRows.putIds(sql, OF_GROUP, group.id().text(), group.externalIds());
            }
            return stored ? Written.DONE : Written.NAME_TAKEN;
        });
    }

    @Override
    public Written update(Group group, History read) {
        return database.write(sql -> {
            String id = group.id().text();
            boolean taken =
                    sql.exists(
                            "select 1 from identity_group where display_name_key = ? and id <> ?",
                            Names.key(group.displayName()),
                            id);
            if (taken) {
                return Written.NAME_TAKEN;
            }
            if (DirectoryRows.taken(sql, OF_GROUP, id, group.externalIds())) {
                return Written.EXTERNAL_ID_TAKEN;
            }
            int changed =
                    sql.update(
                            "update identity_group set display_name = ?, display_name_key = ?,"
                                    + " description = ?, details = ?, updated_at = ?,"
                                    + " updated_by = ? where id = ? and updated_at = ?",
                            group.displayName(),
                            Names.key(group.displayName()),
                            group.description(),
                            DetailsText.write(group.externalIds()),
                            group.history().updatedAt(),
                            group.history().updatedBy(),
                            id,
                            read.updatedAt());
            if (changed == 0) {
                return missing(sql, "identity_group", id);
            }
            DirectoryRows.forgetIds(sql, OF_GROUP, id);
            DirectoryRows.putIds(sql, OF_GROUP, id, group.externalIds());
            return Written.DONE;
        });
    }

    @Override
    public boolean remove(GroupId id) {
        return database.write(sql -> {
            sql.update("delete from identity_membership where group_id = ?", id.text());
            sql.update(
                    "delete from identity_nesting where outer_id = ? or inner_id = ?",
                    id.text(),
                    id.text());
            sql.update(
                    "delete from identity_assignment where kind = 'GROUP' and assignee_id = ?",
                    id.text());
            DirectoryRows.forgetIds(sql, OF_GROUP, id.text());
            return sql.update("delete from identity_group where id = ?", id.text()) > 0;
        });
    }

    @Override
    public Optional<Group> group(GroupId id) {
        return firstGroup("where g.id = ?", id.text());
    }

    @Override
    public Optional<Group> groupNamed(String displayName) {
        return firstGroup("where g.display_name_key = ?", Names.key(displayName));
    }

    @Override
    public Optional<Group> groupWithExternalId(ExternalId id) {
        return firstGroup(
                "join identity_external_id e on e.owner_id = g.id"
                        + " where e.owner_kind = 'GROUP' and e.issuer = ? and e.id = ?",
                id.issuer(),
                id.id());
    }

    private Optional<Group> firstGroup(String where, Object... arguments) {
        return database.read(
                sql -> sql.first(DirectoryRows.GROUP + where, DirectoryRows::group, arguments));
    }

    @Override
    public List<Group> groups(String afterDisplayName, int limit) {
        return groups("", afterDisplayName, limit);
    }

    @Override
    public List<Group> groups(String prefix, String afterDisplayName, int limit) {
        return database.read(sql ->
                sql.query(
                        DirectoryRows.GROUP
                                + "where g.display_name_key >= ? and g.display_name_key < ?"
                                + " and g.display_name_key > ?"
                                + " order by g.display_name_key limit ?",
                        DirectoryRows::group,
                        prefix,
                        DirectoryRows.behind(prefix),
                        Names.key(afterDisplayName),
                        limit));
    }

    @Override
    public List<Group> groupsFrom(int skipped, int limit) {
        return database.read(sql ->
                sql.query(
                        DirectoryRows.GROUP + "order by g.display_name_key limit ? offset ?",
                        DirectoryRows::group,
                        limit,
                        skipped));
    }

    @Override
    public Joined join(Membership membership) {
        return database.write(sql -> new MembershipRows(sql).join(membership));
    }

    @Override
    public Joined change(GroupId group, List<PersonId> leaving, List<Membership> joining) {
        return database.write(sql -> new MembershipRows(sql).change(group, leaving, joining));
    }

    @Override
    public boolean leave(GroupId group, PersonId person) {
        return database.write(sql -> new MembershipRows(sql).leave(group, person));
    }

    @Override
    public boolean remove(MembershipId id) {
        return database.write(
                sql -> sql.update("delete from identity_membership where id = ?", id.text()) > 0);
    }

    @Override
    public Optional<Membership> membership(MembershipId id) {
        return database.read(sql ->
                sql.first(
                        DirectoryRows.MEMBERSHIP + "where id = ?",
                        DirectoryRows::membership,
                        id.text()));
    }

    @Override
    public Optional<Membership> membership(GroupId group, PersonId person) {
        return database.read(sql -> new MembershipRows(sql).of(group, person));
    }

    @Override
    public List<Membership> memberships(GroupId group, String afterPerson, int limit) {
        return database.read(sql -> new MembershipRows(sql).of(group, afterPerson, limit));
    }

    @Override
    public List<Membership> memberships(PersonId person, String afterGroup, int limit) {
        return database.read(sql -> new MembershipRows(sql).of(person, afterGroup, limit));
    }

    @Override
    public List<Person> members(GroupId group) {
        return members(group, "", Integer.MAX_VALUE);
    }

    @Override
    public List<Person> members(GroupId group, String afterUserName, int limit) {
        return database.read(sql -> new MembershipRows(sql).members(group, afterUserName, limit));
    }

    @Override
    public int countMembers(GroupId group) {
        return (int)
                (long)
                        database.read(sql ->
                                sql.number(
                                        "select count(*) from identity_membership"
                                                + " where group_id = ?",
                                        group.text()));
    }

    @Override
    public List<Group> groupsOf(PersonId person) {
        return database.read(sql -> new MembershipRows(sql).groupsOf(person));
    }

    @Override
    public boolean nest(GroupId outer, GroupId inner) {
        return database.write(sql -> new MembershipRows(sql).nest(outer, inner));
    }

    @Override
    public boolean unnest(GroupId outer, GroupId inner) {
        return database.write(sql -> new MembershipRows(sql).unnest(outer, inner));
    }

    @Override
    public List<Group> nestedIn(GroupId outer) {
        return database.read(sql -> new MembershipRows(sql).nestedIn(outer));
    }

    @Override
    public List<Group> around(GroupId inner) {
        return database.read(sql -> new MembershipRows(sql).around(inner));
    }
}

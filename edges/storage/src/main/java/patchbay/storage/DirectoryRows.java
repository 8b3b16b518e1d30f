package patchbay.storage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.identity.directory.ExternalId;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.History;
import patchbay.identity.directory.Membership;
import patchbay.identity.directory.MembershipId;
import patchbay.identity.directory.Names;
import patchbay.identity.directory.PasswordHash;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;
import patchbay.identity.directory.Profile;

/** Rows of the directory's tables, as values. */
final class DirectoryRows {
    static final String PERSON =
            "select p.id, p.user_name, p.given_name, p.family_name, p.middle_name, p.display_name,"
                    + " p.email, p.details, p.enabled, p.administrator, p.created_at, p.created_by,"
                    + " p.updated_at, p.updated_by from identity_person p ";
    static final String GROUP =
            "select g.id, g.display_name, g.description, g.details, g.created_at, g.created_by,"
                    + " g.updated_at, g.updated_by from identity_group g ";
    static final String MEMBERSHIP =
            "select id, group_id, person_id, created_at, created_by from identity_membership ";

    private DirectoryRows() {}

    static Person person(Row row) {
        return new Person(
                new PersonId(row.text("id")),
                row.text("user_name"),
                new Profile(
                        row.text("given_name"),
                        row.text("family_name"),
                        row.text("middle_name"),
                        row.text("display_name"),
                        row.text("email"),
                        DetailsText.details(row.text("details"))),
                row.flag("enabled"),
                row.flag("administrator"),
                history(row));
    }

    static Group group(Row row) {
        return new Group(
                new GroupId(row.text("id")),
                row.text("display_name"),
                row.text("description"),
                DetailsText.externalIds(row.text("details")),
                history(row));
    }

    private static History history(Row row) {
        return new History(
                row.instant("created_at"),
                row.text("created_by"),
                row.instant("updated_at"),
                row.text("updated_by"));
    }

    static Membership membership(Row row) {
        return new Membership(
                new MembershipId(row.text("id")),
                new GroupId(row.text("group_id")),
                new PersonId(row.text("person_id")),
                History.begin(row.instant("created_at"), row.text("created_by")));
    }

    static Optional<Person> named(Sql sql, String userName) {
        return sql.first(
                PERSON + "where p.user_name_key = ?", DirectoryRows::person, Names.key(userName));
    }

    static List<PasswordHash> passwords(Sql sql, PersonId id, int limit) {
        return sql.query(
                "select hash from identity_password where person_id = ?"
                        + " order by number desc limit ?",
                row -> new PasswordHash(row.text("hash")),
                id.text(),
                limit);
    }

    static void addPassword(Sql sql, PersonId id, PasswordHash hash) {
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
    static @Nullable String emailKey(Person person) {
        return person.email().isEmpty() ? null : Names.key(person.email());
    }

    /** Whether somebody else has one of these ids. */
    static boolean taken(Sql sql, String kind, String owner, List<ExternalId> ids) {
        return ids.stream()
                .anyMatch(id ->
                        sql.exists(
                                "select 1 from identity_external_id where owner_kind = ?"
                                        + " and issuer = ? and id = ? and owner_id <> ?",
                                kind,
                                id.issuer(),
                                id.id(),
                                owner));
    }

    static void putIds(Sql sql, String kind, String owner, List<ExternalId> ids) {
        for (ExternalId id : ids) {
            boolean _ =
                    sql.insert(
                            "insert into identity_external_id (owner_kind, issuer, id, owner_id)"
                                    + " values (?, ?, ?, ?)",
                            kind,
                            id.issuer(),
                            id.id(),
                            owner);
        }
    }

    static void forgetIds(Sql sql, String kind, String owner) {
        sql.update(
                "delete from identity_external_id where owner_kind = ? and owner_id = ?",
                kind,
                owner);
    }

    /** Behind every text that begins so. */
    static String behind(String prefix) {
        return prefix + Character.toString(Character.MAX_CODE_POINT);
    }
}

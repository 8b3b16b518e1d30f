package patchbay.storage;

import java.util.List;
import java.util.Optional;
import patchbay.identity.directory.DirectoryStore.Joined;
import patchbay.identity.directory.Group;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.Membership;
import patchbay.identity.directory.Names;
import patchbay.identity.directory.Person;
import patchbay.identity.directory.PersonId;

/** Who is in which group, and which group is nested in which, within a transaction. */
final class MembershipRows {
    private final Sql sql;

    MembershipRows(Sql sql) {
        this.sql = sql;
    }

    Joined join(Membership membership) {
        if (!isGroup(membership.group())) {
            return Joined.NO_GROUP;
        }
        return isPerson(membership.person()) ? put(membership) : Joined.NO_PERSON;
    }

    Joined change(GroupId group, List<PersonId> leaving, List<Membership> joining) {
        if (!isGroup(group)) {
            return Joined.NO_GROUP;
        }
        if (!joining.stream().allMatch(membership -> isPerson(membership.person()))) {
            return Joined.NO_PERSON;
        }
        leaving.forEach(person -> leave(group, person));
        joining.forEach(this::put);
        return Joined.DONE;
    }

    private Joined put(Membership membership) {
        boolean stored =
                sql.insert(
                        "insert into identity_membership (person_id, group_id, id, created_at,"
                                + " created_by) values (?, ?, ?, ?, ?)",
                        membership.person().text(),
                        membership.group().text(),
                        membership.id().text(),
                        membership.history().createdAt(),
                        membership.history().createdBy());
        return stored ? Joined.DONE : Joined.ALREADY;
    }

    boolean leave(GroupId group, PersonId person) {
        return sql.update(
                        "delete from identity_membership where group_id = ? and person_id = ?",
                        group.text(),
                        person.text())
                > 0;
    }

    Optional<Membership> of(GroupId group, PersonId person) {
        return sql.first(
                DirectoryRows.MEMBERSHIP + "where group_id = ? and person_id = ?",
                DirectoryRows::membership,
                group.text(),
                person.text());
    }

    List<Membership> of(GroupId group, String afterPerson, int limit) {
        return sql.query(
                DirectoryRows.MEMBERSHIP
                        + "where group_id = ? and person_id > ? order by person_id limit ?",
                DirectoryRows::membership,
                group.text(),
                afterPerson,
                limit);
    }

    List<Membership> of(PersonId person, String afterGroup, int limit) {
        return sql.query(
                DirectoryRows.MEMBERSHIP
                        + "where person_id = ? and group_id > ? order by group_id limit ?",
                DirectoryRows::membership,
                person.text(),
                afterGroup,
                limit);
    }

    List<Person> members(GroupId group, String afterUserName, int limit) {
        return sql.query(
                DirectoryRows.PERSON
                        + "join identity_membership m on m.person_id = p.id"
                        + " where m.group_id = ? and p.user_name_key > ?"
                        + " order by p.user_name_key limit ?",
                DirectoryRows::person,
                group.text(),
                Names.key(afterUserName),
                limit);
    }

    List<Group> groupsOf(PersonId person) {
        return groups(
                "join identity_membership m on m.group_id = g.id where m.person_id = ?",
                person.text());
    }

    boolean nest(GroupId outer, GroupId inner) {
        boolean both = isGroup(outer) && isGroup(inner);
        if (both) {
            boolean _ =
                    sql.insert(
                            "insert into identity_nesting (outer_id, inner_id) values (?, ?)",
                            outer.text(),
                            inner.text());
        }
        return both;
    }

    boolean unnest(GroupId outer, GroupId inner) {
        return sql.update(
                        "delete from identity_nesting where outer_id = ? and inner_id = ?",
                        outer.text(),
                        inner.text())
                > 0;
    }

    List<Group> nestedIn(GroupId outer) {
        return groups(
                "join identity_nesting n on n.inner_id = g.id where n.outer_id = ?", outer.text());
    }

    List<Group> around(GroupId inner) {
        return groups(
                "join identity_nesting n on n.outer_id = g.id where n.inner_id = ?", inner.text());
    }

    private List<Group> groups(String joined, String id) {
        return sql.query(
                DirectoryRows.GROUP + joined + " order by g.display_name_key",
                DirectoryRows::group,
                id);
    }

    private boolean isGroup(GroupId group) {
        return sql.exists("select 1 from identity_group where id = ?", group.text());
    }

    private boolean isPerson(PersonId person) {
        return sql.exists("select 1 from identity_person where id = ?", person.text());
    }
}

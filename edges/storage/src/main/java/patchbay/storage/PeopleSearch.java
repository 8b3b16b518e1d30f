package patchbay.storage;

import java.util.List;
import patchbay.identity.directory.PeoplePlace;
import patchbay.identity.directory.Person;

/**
 * Finds people by how their user name, e-mail address or display name begins, in that order, each
 * person once. Every pass is a range of an index: the cost is that of the page asked for.
 */
final class PeopleSearch {
    private PeopleSearch() {}

    static List<Person> find(Sql sql, String prefix, PeoplePlace after, int limit) {
        String behind = DirectoryRows.behind(prefix);
        String otherName = "not (p.user_name_key >= ? and p.user_name_key < ?)";
        String otherEmail = "(p.email_key is null or not (p.email_key >= ? and p.email_key < ?))";
        return switch (after.pass()) {
            case USER_NAME ->
                    sql.query(
                            DirectoryRows.PERSON
                                    + "where p.user_name_key >= ? and p.user_name_key < ?"
                                    + " and p.user_name_key > ?"
                                    + " order by p.user_name_key limit ?",
                            DirectoryRows::person,
                            prefix,
                            behind,
                            after.key(),
                            limit);
            case EMAIL ->
                    sql.query(
                            DirectoryRows.PERSON
                                    + "where p.email_key >= ? and p.email_key < ?"
                                    + " and p.email_key > ? and "
                                    + otherName
                                    + " order by p.email_key limit ?",
                            DirectoryRows::person,
                            prefix,
                            behind,
                            after.key(),
                            prefix,
                            behind,
                            limit);
            case DISPLAY_NAME ->
                    sql.query(
                            DirectoryRows.PERSON
                                    + "where p.display_name_key >= ?"
                                    + " and p.display_name_key < ?"
                                    + " and (p.display_name_key > ? or p.id > ?) and "
                                    + otherName
                                    + " and "
                                    + otherEmail
                                    + " order by p.display_name_key, p.id limit ?",
                            DirectoryRows::person,
                            after.key().isEmpty() ? prefix : after.key(),
                            behind,
                            after.key(),
                            after.id(),
                            prefix,
                            behind,
                            prefix,
                            behind,
                            limit);
        };
    }
}

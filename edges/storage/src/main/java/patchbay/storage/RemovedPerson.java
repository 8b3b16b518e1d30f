package patchbay.storage;

import java.util.List;
import patchbay.identity.directory.PersonId;

/**
 * Forgets everything that is kept about a person, wherever it is kept: whoever adds a table with a
 * {@code person_id} adds it here, and a test compares the two.
 */
final class RemovedPerson {
    static final List<String> TABLES =
            List.of(
                    "identity_membership",
                    "identity_password",
                    "identity_session",
                    "identity_link",
                    "identity_standing",
                    "identity_attempt",
                    "identity_device",
                    "identity_known_browser",
                    "identity_last_opened",
                    "identity_source_person",
                    "identity_external_ticket",
                    "token_consent",
                    "token_session");

    private RemovedPerson() {}

    static void forget(Sql sql, PersonId person) {
        sql.update(
                "delete from token_token where session_id in (select id from token_session where"
                        + " person_id = ?)",
                person.text());
        for (String table : TABLES) {
            sql.update("delete from " + table + " where person_id = ?", person.text());
        }
    }
}

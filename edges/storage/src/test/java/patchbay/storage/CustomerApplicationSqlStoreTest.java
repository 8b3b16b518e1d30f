package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.identity.application.Assignee;
import patchbay.identity.directory.PersonId;
import patchbay.identity.oauth.CustomerApplication;

/** OAuth applications come back as they were put, and go with their assignments. */
final class CustomerApplicationSqlStoreTest extends OnBothDatabases {
    private static final String INSTANCE = "ssoins-0123456789abcdef";
    private static final CustomerApplication ONE =
            new CustomerApplication(
                    "apl-0123456789abcdef",
                    INSTANCE,
                    "Desk",
                    "",
                    Optional.of("https://desk.example.com"),
                    true,
                    true,
                    true,
                    Instant.parse("2026-01-02T03:04:05Z"));
    private static final Assignee ANA =
            new Assignee.OnePerson(new PersonId("11111111-1111-1111-1111-111111111111"));

    @Test
    void an_application_is_found_as_it_was_put_and_changed() {
        var store = new CustomerApplicationSqlStore(database);
        store.put(ONE);
        assertThat(store.find(ONE.id())).contains(ONE);
        assertThat(store.list(INSTANCE)).containsExactly(ONE);
        assertThat(store.list("ssoins-fedcba9876543210")).isEmpty();
        store.put(ONE.requiring(false));
        assertThat(store.find(ONE.id())).contains(ONE.requiring(false));
    }

    @Test
    void with_an_application_its_assignments_go() {
        var store = new CustomerApplicationSqlStore(database);
        store.put(ONE);
        assertThat(store.assign(ONE.id(), ANA)).isTrue();
        assertThat(store.assign(ONE.id(), ANA)).isFalse();
        assertThat(store.assignees(ONE.id())).containsExactly(ANA);
        assertThat(store.unassign(ONE.id(), ANA)).isTrue();
        assertThat(store.unassign(ONE.id(), ANA)).isFalse();
        store.assign(ONE.id(), ANA);
        assertThat(store.remove(ONE.id())).isTrue();
        assertThat(store.remove(ONE.id())).isFalse();
        assertThat(store.assignees(ONE.id())).isEmpty();
    }
}

package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.identity.directory.PersonId;
import patchbay.identity.source.SourceId;
import patchbay.identity.source.external.ExternalStore.Ticket;
import patchbay.identity.source.external.ExternalStore.Waiting;

final class ExternalSqlStoreTest extends OnBothDatabases {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final SourceId SOURCE = new SourceId("src-0000000000000001");

    @SuppressWarnings("NullAway.Init") // set before each test
    private ExternalSqlStore store;

    @BeforeEach
    void openStore() {
        store = new ExternalSqlStore(database);
    }

    @Test
    void a_request_is_answered_once() {
        Waiting waiting = new Waiting("_1", SOURCE, "hash", "/", NOW);
        store.add(waiting);

        assertThat(store.waiting("_1")).contains(waiting);
        assertThat(store.answered("_1")).isTrue();
        assertThat(store.answered("_1")).isFalse();
        assertThat(store.waiting("_1")).isEmpty();
    }

    @Test
    void an_assertion_is_used_once_on_every_node() {
        assertThat(store.firstUse("https://idp", "_a", NOW)).isTrue();
        try (Database other = secondNode()) {
            assertThat(new ExternalSqlStore(other).firstUse("https://idp", "_a", NOW)).isFalse();
            assertThat(new ExternalSqlStore(other).firstUse("https://other", "_a", NOW)).isTrue();
        }
    }

    @Test
    void a_ticket_is_redeemed_once() {
        Ticket ticket =
                new Ticket(
                        "code",
                        new PersonId("11111111-2222-4333-8444-555555555555"),
                        "",
                        "/",
                        Optional.of(NOW),
                        "ABCD-EF",
                        NOW);
        store.add(ticket);

        assertThat(store.redeem("code")).contains(ticket);
        assertThat(store.redeem("code")).isEmpty();
    }

    @Test
    void what_expired_is_forgotten() {
        store.add(new Waiting("_1", SOURCE, "hash", "/", NOW));
        boolean _ = store.firstUse("https://idp", "_a", NOW.plusSeconds(60));

        assertThat(store.sweep(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(store.waiting("_1")).isEmpty();
        assertThat(store.firstUse("https://idp", "_a", NOW)).isFalse();
    }
}

package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;

final class DenialSqlStoreTest extends OnBothDatabases {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final AccountId ONE = new AccountId("111122223333");
    private static final AccountId OTHER = new AccountId("444455556666");

    private static byte[] bytes(int content) {
        return new byte[] {(byte) content};
    }

    @Test
    void details_are_found_by_their_own_account_within_their_time() {
        var store = new DenialSqlStore(database);
        store.keep("a1", ONE, NOON, bytes(1));

        assertThat(store.find("a1", ONE, NOON)).hasValue(bytes(1));
        assertThat(store.find("a1", ONE, NOON.plusSeconds(1))).isEmpty();
        assertThat(store.find("a1", OTHER, NOON)).isEmpty();
        assertThat(store.find("a2", ONE, NOON)).isEmpty();
    }

    @Test
    void what_was_kept_under_an_id_stays() {
        var store = new DenialSqlStore(database);
        store.keep("a1", ONE, NOON, bytes(1));
        store.keep("a1", OTHER, NOON, bytes(2));

        assertThat(store.find("a1", ONE, NOON)).hasValue(bytes(1));
        assertThat(store.find("a1", OTHER, NOON)).isEmpty();
    }

    @Test
    void the_oldest_of_an_account_go_first_and_no_others() {
        var store = new DenialSqlStore(database);
        for (int i = 0; i < 5; i++) {
            store.keep("a" + i, ONE, NOON.plusSeconds(i), bytes(i));
        }
        store.keep("b", OTHER, NOON.minusSeconds(9), bytes(9));

        store.trim(ONE, 2);

        assertThat(store.find("a2", ONE, NOON)).isEmpty();
        assertThat(store.find("a3", ONE, NOON)).isPresent();
        assertThat(store.find("a4", ONE, NOON)).isPresent();
        assertThat(store.find("b", OTHER, NOON.minusSeconds(9))).isPresent();
    }

    @Test
    void what_is_old_is_forgotten() {
        var store = new DenialSqlStore(database);
        store.keep("a", ONE, NOON, bytes(1));
        store.keep("b", OTHER, NOON.plusSeconds(1), bytes(2));

        assertThat(store.forgetBefore(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(store.find("b", OTHER, NOON)).isPresent();
    }
}

package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import patchbay.explain.TraceCode;
import patchbay.signin.ConsoleSessionStore.Kept;
import patchbay.signin.ConsoleSessionStore.Kind;

final class ConsoleSessionSqlStoreTest extends OnBothDatabases {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static Kept kept(String hash, Kind kind) {
        return new Kept(
                hash,
                kind,
                "sealed",
                new TraceCode("AAAA-22"),
                "/connect/federate/x?destination=%2Fccp-v2",
                NOON,
                NOON.plusSeconds(60));
    }

    @Test
    void a_code_opens_once() {
        var store = new ConsoleSessionSqlStore(database);
        store.keep(kept("h1", Kind.CODE));

        assertThat(store.find("h1", Kind.COOKIE)).isEmpty();
        assertThat(store.take("h1", Kind.CODE)).contains(kept("h1", Kind.CODE));
        assertThat(store.take("h1", Kind.CODE)).isEmpty();
    }

    @Test
    void a_session_is_found_until_it_is_ended_or_swept() {
        var store = new ConsoleSessionSqlStore(database);
        store.keep(kept("h1", Kind.COOKIE));
        store.keep(kept("h2", Kind.COOKIE));

        store.end("h1");

        assertThat(store.find("h1", Kind.COOKIE)).isEmpty();
        assertThat(store.find("h2", Kind.COOKIE)).isPresent();
        assertThat(store.forgetExpired(NOON.plusSeconds(60))).isZero();
        assertThat(store.forgetExpired(NOON.plusSeconds(61))).isEqualTo(1);
    }
}

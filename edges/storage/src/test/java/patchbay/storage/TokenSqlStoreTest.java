package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.identity.directory.PersonId;
import patchbay.identity.token.Consent;
import patchbay.identity.token.TokenSession;
import patchbay.identity.token.TokenStore.Kind;

/** Consents are decided once and taken once; tokens open their session until either ends. */
final class TokenSqlStoreTest extends OnBothDatabases {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final PersonId ANA = new PersonId(UUID.randomUUID().toString());

    @SuppressWarnings("NullAway.Init") // set before each test
    private TokenSqlStore store;

    @BeforeEach
    void somebody() {
        store = new TokenSqlStore(database);
        database.change(sql ->
                sql.update(
                        "insert into identity_person (id, user_name, user_name_key, given_name,"
                                + " family_name, middle_name, display_name, email, enabled,"
                                + " administrator, created_at)"
                                + " values (?, 'ana', 'ana', 'A', 'N', '', 'A N', '', 1, 0, 0)",
                        ANA.text()));
    }

    @Test
    void a_consent_is_found_by_each_of_its_names() {
        Consent device = consent("one", Optional.of("ABCD-EFGH"), Optional.empty());
        Consent browser =
                consent(
                        "two",
                        Optional.empty(),
                        Optional.of(new Consent.Callback("http://127.0.0.1/x", "s", "c")));
        assertThat(store.add(device)).isTrue();
        assertThat(store.add(browser)).isTrue();
        assertThat(store.add(consent("three", Optional.of("ABCD-EFGH"), Optional.empty())))
                .isFalse();

        assertThat(store.consent("one")).contains(device);
        assertThat(store.consent("two")).contains(browser);
        assertThat(store.consentByUserCode("ABCD-EFGH")).contains(device);
        assertThat(store.consentByUserCode("XXXX-XXXX")).isEmpty();
    }

    @Test
    void a_program_asks_again_only_after_a_while() {
        store.add(consent("one", Optional.empty(), Optional.empty()));
        assertThat(store.asks("one", NOW, NOW.minusSeconds(1))).isTrue();
        assertThat(store.asks("one", NOW.plusMillis(999), NOW.minusMillis(1))).isFalse();
        assertThat(store.asks("one", NOW.plusSeconds(1), NOW)).isTrue();
        assertThat(store.asks("gone", NOW, NOW)).isFalse();
    }

    @Test
    void a_consent_is_decided_once_and_taken_once() {
        store.add(consent("one", Optional.empty(), Optional.empty()));
        assertThat(store.decide("one", Consent.Status.ALLOWED, ANA, Optional.of("code"))).isTrue();
        assertThat(store.decide("one", Consent.Status.DENIED, ANA, Optional.empty())).isFalse();
        Consent decided = store.consentByCode("code").orElseThrow();
        assertThat(decided.status()).isEqualTo(Consent.Status.ALLOWED);
        assertThat(decided.person()).contains(ANA);
        assertThat(store.take("one")).isTrue();
        assertThat(store.take("one")).isFalse();
    }

    @Test
    void a_token_opens_its_session_until_either_ends() {
        TokenSession session = session(ANA);
        assertThat(store.add(session)).isTrue();
        store.addToken("access", session, Kind.ACCESS, NOW.plusSeconds(60));
        store.addToken("refresh", session, Kind.REFRESH, NOW.plusSeconds(600));

        assertThat(store.find("access", Kind.ACCESS, NOW)).contains(session);
        assertThat(store.find("access", Kind.REFRESH, NOW)).isEmpty();
        assertThat(store.find("access", Kind.ACCESS, NOW.plusSeconds(60))).isEmpty();
        assertThat(store.find("refresh", Kind.REFRESH, NOW.plusSeconds(300))).isEmpty();
        store.end(session);
        assertThat(store.find("access", Kind.ACCESS, NOW)).isEmpty();
    }

    @Test
    void nobody_gets_a_session_who_is_gone_and_what_ended_is_forgotten() {
        assertThat(store.add(session(new PersonId(UUID.randomUUID().toString())))).isFalse();
        store.add(consent("one", Optional.empty(), Optional.empty()));
        TokenSession session = session(ANA);
        store.add(session);
        store.addToken("access", session, Kind.ACCESS, NOW.plusSeconds(60));
        assertThat(store.forget(NOW)).isZero();
        assertThat(store.forget(NOW.plusSeconds(1000))).isEqualTo(3);
        assertThat(store.consent("one")).isEmpty();
    }

    private static Consent consent(
            String id, Optional<String> userCode, Optional<Consent.Callback> callback) {
        return new Consent(
                id,
                userCode,
                "client",
                "a program",
                List.of("sso:account:access"),
                callback,
                Consent.Status.PENDING,
                Optional.empty(),
                Optional.empty(),
                NOW.plusSeconds(600));
    }

    private static TokenSession session(PersonId person) {
        return new TokenSession(
                UUID.randomUUID().toString(),
                person,
                "client",
                List.of(),
                NOW,
                NOW.plusSeconds(300));
    }
}

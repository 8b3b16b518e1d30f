package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.saml.LogoutRound;
import patchbay.identity.saml.LogoutRound.State;
import patchbay.identity.saml.Participant;
import patchbay.identity.saml.PendingRequest;
import patchbay.saml.issue.NameId;

/** What is kept for service providers: requests, participants, logouts on their way. */
final class SamlSqlStoresTest extends OnBothDatabases {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final ApplicationId ONE = new ApplicationId("ins-0123456789abcdef");
    private static final ApplicationId OTHER = new ApplicationId("ins-fedcba9876543210");
    private static final NameId ANA = new NameId("ana@example.com", "urn:f");

    @SuppressWarnings("NullAway.Init") // set before each test
    private RequestSqlStore requests;

    @SuppressWarnings("NullAway.Init") // set before each test
    private LogoutSqlStore logouts;

    @BeforeEach
    void openStores() {
        requests = new RequestSqlStore(database);
        logouts = new LogoutSqlStore(database);
    }

    @Test
    void a_request_brought_again_is_the_one_that_was_kept() {
        PendingRequest first = request("handle-1", ONE, "_1");

        assertThat(requests.keep(first).request()).isEqualTo(first);
        assertThat(requests.keep(request("handle-2", ONE, "_1")).request()).isEqualTo(first);
        PendingRequest elsewhere = request("handle-3", OTHER, "_1");
        assertThat(requests.keep(elsewhere).request()).isEqualTo(elsewhere);
        assertThat(requests.find("handle-1").orElseThrow().answered()).isFalse();
        assertThat(requests.find("handle-2")).isEmpty();
    }

    @Test
    void it_is_answered_once_and_forgotten_when_it_expires() {
        requests.keep(request("handle-1", ONE, "_1"));

        assertThat(requests.answer("handle-1")).isTrue();
        assertThat(requests.answer("handle-1")).isFalse();
        assertThat(requests.keep(request("handle-2", ONE, "_1")).answered()).isTrue();
        assertThat(requests.removeExpiredBefore(NOW.plusSeconds(60))).isZero();
        assertThat(requests.removeExpiredBefore(NOW.plusSeconds(61))).isEqualTo(1);
    }

    @Test
    void participants_are_found_by_session_and_by_name() {
        logouts.join(new Participant("s1", ONE, ANA, "_1", NOW));
        logouts.join(new Participant("s1", OTHER, ANA, "_2", NOW.plusSeconds(1)));
        Participant again = new Participant("s1", ONE, ANA, "_3", NOW.plusSeconds(2));
        logouts.join(again);

        assertThat(logouts.participants("s1"))
                .extracting(Participant::sessionIndex)
                .containsExactly("_2", "_3");
        assertThat(logouts.named(ONE, "ana@example.com")).containsExactly(again);
        assertThat(logouts.named(ONE, "Ana@example.com")).isEmpty();
        logouts.leave("s1");
        assertThat(logouts.participants("s1")).isEmpty();
    }

    @Test
    void a_logout_goes_from_step_to_step() {
        LogoutRound round =
                new LogoutRound(
                        "r",
                        Optional.of(new LogoutRound.Asker(ONE, "_q", "state")),
                        List.of(step(0), step(1)),
                        NOW.plusSeconds(60));
        logouts.begin(round);

        assertThat(logouts.round("r")).contains(round);
        assertThat(logouts.sent("r", 0, "_a")).isTrue();
        assertThat(logouts.sent("r", 0, "_b")).isFalse();
        assertThat(logouts.answered(OTHER, "_b", true)).isEmpty();
        assertThat(logouts.answered(ONE, "_a", true)).isEmpty();
        assertThat(logouts.answered(OTHER, "_a", true)).contains("r");
        assertThat(logouts.answered(OTHER, "_a", true)).isEmpty();
        assertThat(logouts.round("r").orElseThrow().steps())
                .extracting(LogoutRound.Step::state)
                .containsExactly(State.DONE, State.WAITING);
        assertThat(logouts.removeExpired(NOW.plusSeconds(61), NOW)).isEqualTo(1);
        assertThat(logouts.round("r")).isEmpty();
    }

    @Test
    void a_round_that_the_portal_began_has_no_asker() {
        LogoutRound round = new LogoutRound("p", Optional.empty(), List.of(step(0)), NOW);
        logouts.begin(round);

        assertThat(logouts.round("p")).contains(round);
    }

    private static LogoutRound.Step step(int position) {
        return new LogoutRound.Step(position, OTHER, ANA, "_s", State.WAITING, "");
    }

    private static PendingRequest request(String handle, ApplicationId application, String id) {
        return new PendingRequest(
                handle, application, id, "state", true, false, NOW, NOW.plusSeconds(60));
    }
}

package patchbay.identity.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import patchbay.identity.House;
import patchbay.identity.directory.Person;

class SessionsTest {
    private final House house = new House();
    private final Person ana = house.person("ana");

    @Test
    void a_session_lasts_eight_hours() {
        String token = start(SessionKind.PORTAL);

        house.pass(Duration.ofHours(8).minusSeconds(1));
        assertThat(house.sessions.find(token, SessionKind.PORTAL)).isPresent();
        house.pass(Duration.ofSeconds(1));
        assertThat(house.sessions.find(token, SessionKind.PORTAL)).isEmpty();
    }

    @Test
    void a_portal_session_opens_no_console() {
        assertThat(house.sessions.find(start(SessionKind.PORTAL), SessionKind.CONSOLE)).isEmpty();
        assertThat(house.sessions.find(start(SessionKind.CONSOLE), SessionKind.PORTAL)).isEmpty();
    }

    @Test
    void signing_out_and_being_disabled_end_it_at_once() {
        String first = start(SessionKind.PORTAL);
        house.sessions.end(first);
        assertThat(house.sessions.find(first, SessionKind.PORTAL)).isEmpty();

        String second = start(SessionKind.PORTAL);
        house.directory.change(ana.enabled(false));
        assertThat(house.sessions.find(second, SessionKind.PORTAL)).isEmpty();
    }

    @Test
    void the_token_itself_is_kept_nowhere() {
        String token = start(SessionKind.PORTAL);

        assertThat(house.sessionStore.kept()).doesNotContain(token);
        assertThat(house.sessions.find(token + "x", SessionKind.PORTAL)).isEmpty();
    }

    private String start(SessionKind kind) {
        return house.sessions.start(ana, kind, House.CLIENT).token().reveal();
    }
}

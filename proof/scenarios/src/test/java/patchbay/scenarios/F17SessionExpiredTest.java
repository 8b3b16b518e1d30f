package patchbay.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.aws.Region;
import patchbay.explain.Station;
import patchbay.testkit.Attempt;
import patchbay.testkit.Patchbay;
import patchbay.testkit.WithPatchbay;

@WithPatchbay
class F17SessionExpiredTest {
    private static final String SENTENCE = "Your session has expired. Please log in.";

    private static Attempt refused(Attempt attempt) {
        return attempt.refusedWith(SENTENCE)
                .because(Station.WORKSPACE, "connect.session-is-alive", "F17");
    }

    @Test
    void the_instance_opened_directly(Patchbay patchbay) {
        refused(patchbay.open("example-corp", "/ccp-v2", Optional.empty()))
                .found("no session: the address was opened directly");
    }

    @Test
    void twelve_hours_after_the_sign_in(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        Attempt signIn = patchbay.signIn(patchbay.response("ana@example.com"));
        patchbay.clock().advance(Duration.ofHours(12).minusSeconds(1));
        assertThat(patchbay.open("example-corp", "/ccp-v2", signIn.cookie()).agent()).isPresent();
        patchbay.clock().advance(Duration.ofSeconds(1));

        refused(patchbay.open("example-corp", "/ccp-v2", signIn.cookie()))
                .found("ended at 2026-11-23T00:00:00Z");
    }

    @Test
    void after_logging_out(Patchbay patchbay) {
        patchbay.agent("example-corp", "ana@example.com");
        Attempt signIn = patchbay.signIn(patchbay.response("ana@example.com"));
        patchbay.logOut("example-corp", signIn.cookie().orElseThrow());

        refused(patchbay.open("example-corp", "/ccp-v2", signIn.cookie())).found("logged out");
    }

    @Test
    void a_session_of_another_instance(Patchbay patchbay) {
        patchbay.instance("other", "bbbbbbbb-bbbb-4ccc-8ddd-eeeeeeeeeeee", new Region("us-east-1"));
        patchbay.agent("example-corp", "ana@example.com");
        Attempt signIn = patchbay.signIn(patchbay.response("ana@example.com"));

        refused(patchbay.open("other", "/ccp-v2", signIn.cookie())).found("another instance");
    }
}

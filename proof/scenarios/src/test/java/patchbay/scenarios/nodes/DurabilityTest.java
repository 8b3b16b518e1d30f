package patchbay.scenarios.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the process was killed under load. */
final class DurabilityTest {
    private static final int BEFORE_THE_KILL = 200;

    @SuppressWarnings("NullAway.Init") // set by JUnit
    @TempDir
    Path folder;

    @Test
    void no_acknowledged_user_is_lost_when_the_server_is_killed_while_users_are_created()
            throws Exception {
        List<String> acknowledged;
        try (ServerProcess server = ServerProcess.start(folder)) {
            acknowledged = Writers.untilKilled(server, BEFORE_THE_KILL);
        }

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
        try (ServerProcess again = ServerProcess.start(folder)) {
            for (String name : acknowledged) {
                HttpResponse<String> answer = again.iam("Action=GetUser&UserName=" + name);
                assertThat(answer.statusCode()).as(name).isEqualTo(200);
            }
        }
    }

    @Test
    void sigterm_stops_the_server_and_its_data_can_be_opened_again() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder)) {
            assertThat(server.iam("Action=CreateUser&UserName=kept").statusCode()).isEqualTo(200);
            long before = System.nanoTime();
            int code = server.stop();
            assertThat(code).isEqualTo(128 + 15);
            assertThat(System.nanoTime() - before).isLessThan(10_000_000_000L);
        }
        try (ServerProcess again = ServerProcess.start(folder)) {
            assertThat(again.iam("Action=GetUser&UserName=kept").statusCode()).isEqualTo(200);
        }
    }
}

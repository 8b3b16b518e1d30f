package patchbay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after the process was killed under load. */
final class DurabilityTest {
    private static final int WRITERS = 8;
    private static final int BEFORE_THE_KILL = 200;

    @SuppressWarnings("NullAway.Init") // set by JUnit
    @TempDir
    Path folder;

    @Test
    void no_acknowledged_user_is_lost_when_the_server_is_killed_while_users_are_created()
            throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (ServerProcess server = ServerProcess.start(folder)) {
            CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(
                        Thread.ofVirtual()
                                .start(() -> createUsers(server, writer, acknowledged, enough)));
            }
            enough.await();
            server.kill();
            for (Thread writer : writers) {
                writer.join();
            }
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

    /** Until the server is gone. A call that was cut off in the middle counts for nothing. */
    private static void createUsers(
            ServerProcess server, int writer, Queue<String> acknowledged, CountDownLatch enough) {
        try {
            for (int i = 0; ; i++) {
                String name = "writer" + writer + "-" + i;
                if (server.iam("Action=CreateUser&UserName=" + name).statusCode() == 200) {
                    acknowledged.add(name);
                    enough.countDown();
                }
            }
        } catch (IOException e) {
            // killed, as it was meant to be
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

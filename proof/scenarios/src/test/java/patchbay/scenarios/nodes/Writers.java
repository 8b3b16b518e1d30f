package patchbay.scenarios.nodes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Some callers that create users, one after the other, until their server is gone. */
final class Writers {
    private static final int COUNT = 8;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    /** Kills the server once so many users were acknowledged; the names of all that were. */
    static List<String> untilKilled(ServerProcess server, int users) throws InterruptedException {
        Writers writers = new Writers();
        CountDownLatch enough = new CountDownLatch(users);
        for (int i = 0; i < COUNT; i++) {
            String prefix = "writer" + i + "-";
            writers.threads.add(
                    Thread.ofVirtual().start(() -> writers.createUsers(server, prefix, enough)));
        }
        enough.await();
        server.kill();
        for (Thread thread : writers.threads) {
            thread.join();
        }
        return List.copyOf(writers.acknowledged);
    }

    /** A call that was cut off in the middle counts for nothing. */
    private void createUsers(ServerProcess server, String prefix, CountDownLatch enough) {
        try {
            for (int i = 0; ; i++) {
                String name = prefix + i;
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

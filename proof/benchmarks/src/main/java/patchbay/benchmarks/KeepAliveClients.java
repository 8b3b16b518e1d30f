package patchbay.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Connections that stay open, each asking again as soon as it was answered. */
final class KeepAliveClients implements AutoCloseable {
    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService threads;
    private final int expected;

    /**
     * @param expected the status of every answer; another one ends the run
     */
    KeepAliveClients(URI server, int count, int expected) throws IOException {
        for (int i = 0; i < count; i++) {
            connections.add(new Connection(server));
        }
        this.threads = Executors.newFixedThreadPool(count);
        this.expected = expected;
    }

    /** Sends the requests in turn for so long; how many were answered. */
    long work(List<byte[]> requests, Duration length) throws InterruptedException, IOException {
        long end = System.nanoTime() + length.toNanos();
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < connections.size(); i++) {
            Connection connection = connections.get(i);
            int first = i;
            tasks.add(() -> until(end, connection, requests, first));
        }
        long calls = 0;
        for (Future<Long> done : threads.invokeAll(tasks)) {
            try {
                calls += done.get();
            } catch (ExecutionException e) {
                throw new IOException("a connection failed", e);
            }
        }
        return calls;
    }

    private long until(long end, Connection connection, List<byte[]> requests, int first)
            throws IOException {
        long calls = 0;
        while (System.nanoTime() < end) {
            int next = (int) ((first + calls) % requests.size());
            Connection.Answer answer = connection.ask(requests.get(next));
            if (answer.status() != expected) {
                throw new IOException(answer.status() + " " + answer.body());
            }
            calls++;
        }
        return calls;
    }

    @Override
    public void close() throws IOException {
        threads.close();
        for (Connection connection : connections) {
            connection.close();
        }
    }
}

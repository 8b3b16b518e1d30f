package patchbay.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Connections that stay open, each asking again as soon as it was answered. */
final class KeepAliveClients implements AutoCloseable {
    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService threads;

    KeepAliveClients(URI server, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            connections.add(new Connection(server, i));
        }
        this.threads = Executors.newFixedThreadPool(count);
    }

    /** Sends the requests in turn for so long; how many were answered, every one with 200. */
    long work(List<byte[]> requests, Duration length) throws InterruptedException, IOException {
        long end = System.nanoTime() + length.toNanos();
        List<Callable<Long>> tasks = new ArrayList<>();
        for (Connection connection : connections) {
            tasks.add(() -> connection.until(end, requests));
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

    @Override
    public void close() throws IOException {
        threads.close();
        for (Connection connection : connections) {
            connection.socket.close();
        }
    }

    private static final class Connection {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;
        private int next;

        Connection(URI server, int first) throws IOException {
            this.socket = new Socket(server.getHost(), server.getPort());
            this.socket.setTcpNoDelay(true);
            this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
            this.out = socket.getOutputStream();
            this.next = first;
        }

        long until(long end, List<byte[]> requests) throws IOException {
            long calls = 0;
            while (System.nanoTime() < end) {
                out.write(requests.get(next++ % requests.size()));
                answered();
                calls++;
            }
            return calls;
        }

        private void answered() throws IOException {
            String status = line();
            int length = 0;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(lower.substring(15).strip());
                }
            }
            byte[] body = in.readNBytes(length);
            if (!status.contains(" 200 ")) {
                throw new IOException(status + " " + new String(body, StandardCharsets.UTF_8));
            }
        }

        private String line() throws IOException {
            StringBuilder text = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the server hung up");
                }
                if (c != '\r') {
                    text.append((char) c);
                }
            }
            return text.toString();
        }
    }
}

package patchbay.scenarios.realpeers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a server on this machine, which can be cut and mended. */
final class Cable implements AutoCloseable {
    private final InetAddress here = InetAddress.getLoopbackAddress();
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final int target;
    private final int port;
    private ServerSocket door;

    /**
     * @param target the server's port
     */
    Cable(int target) throws IOException {
        this.target = target;
        this.door = open(0);
        this.port = door.getLocalPort();
    }

    /** Where the server is found, so long as the cable is whole. */
    int port() {
        return port;
    }

    /** Ends every connection, and refuses new ones. */
    void cut() throws IOException {
        door.close();
        for (Socket end : ends) {
            end.close();
        }
        ends.clear();
    }

    void mend() throws IOException {
        door = open(port);
    }

    private ServerSocket open(int wanted) throws IOException {
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(here, wanted));
        Thread.startVirtualThread(() -> serve(opened));
        return opened;
    }

    private void serve(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket client = opened.accept();
                Socket server = new Socket(here, target);
                carry(client, server);
                carry(server, client);
            } catch (IOException e) {
                System.getLogger("cable").log(System.Logger.Level.DEBUG, "cut", e);
            }
        }
    }

    private void carry(Socket from, Socket to) {
        ends.add(from);
        Thread.startVirtualThread(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                System.getLogger("cable").log(System.Logger.Level.DEBUG, "cut", e);
            }
        });
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}

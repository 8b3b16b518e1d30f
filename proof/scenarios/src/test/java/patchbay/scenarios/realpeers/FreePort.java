package patchbay.scenarios.realpeers;

import java.io.IOException;
import java.net.ServerSocket;

/** Ports for programs that cannot take a free one themselves. */
final class FreePort {
    private FreePort() {}

    static int take() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}

package patchbay.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.Locale;
import java.util.Optional;
import patchbay.server.settings.Settings;
import patchbay.server.tls.LocalTls;
import patchbay.web.http.WebServer;

/** The addresses that are listened on: tried before anything is written, opened at the end. */
final class Ports {
    private Ports() {}

    /**
     * Takes both ports for a moment, so that a start that cannot end well leaves nothing behind.
     */
    static void probe(Settings settings) throws StartRefused {
        try (ServerSocketChannel plain = taken(settings, settings.port(), "--port");
                ServerSocketChannel tls = taken(settings, settings.httpsPort(), "--https-port")) {
            if (!plain.isOpen() || !tls.isOpen()) {
                throw new IllegalStateException("closed while it was bound");
            }
        } catch (IOException e) {
            throw new IllegalStateException("a port cannot be given back", e);
        }
    }

    private static ServerSocketChannel taken(Settings settings, int port, String flag)
            throws IOException, StartRefused {
        InetSocketAddress address = new InetSocketAddress(settings.bind(), port);
        if (address.isUnresolved()) {
            throw new StartRefused(
                    "address `" + settings.bind() + "` cannot be listened on: no such host");
        }
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            return channel.bind(address);
        } catch (IOException e) {
            channel.close();
            throw new StartRefused(
                    sentence(settings, port, flag, String.valueOf(e.getMessage())), e);
        }
    }

    /** Opens the listeners, which take requests from then on. */
    static void open(Settings settings, WebServer web) throws StartRefused {
        try {
            web.start();
        } catch (IOException e) {
            web.close();
            String failure = String.valueOf(e.getMessage());
            boolean https = failure.endsWith(":" + settings.httpsPort());
            throw new StartRefused(
                    https
                            ? sentence(settings, settings.httpsPort(), "--https-port", failure)
                            : sentence(settings, settings.port(), "--port", failure),
                    e);
        }
    }

    static WebServer.Listen wanted(Settings settings, LocalTls tls) {
        return new WebServer.Listen(
                settings.bind(),
                settings.port(),
                Optional.of(new WebServer.Tls(settings.httpsPort(), tls.context())));
    }

    private static String sentence(Settings settings, int port, String flag, String failure) {
        String words = failure.toLowerCase(Locale.ROOT);
        if (port == 0 || words.contains("cannot assign")) {
            return "address `"
                    + settings.bind()
                    + "` cannot be listened on: it is not this"
                    + " machine's ("
                    + failure
                    + ")";
        }
        String choose = "choose another with `" + flag + "` (0 takes a free one)";
        return words.contains("permission")
                ? "port " + port + " cannot be listened on by this user: " + choose
                : "port "
                        + port
                        + " cannot be listened on, most likely it is in use: stop what uses it, or "
                        + choose;
    }
}

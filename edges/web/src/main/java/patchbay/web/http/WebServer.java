package patchbay.web.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.Door;
import patchbay.chance.Randomness;

/**
 * The listeners: one plain, one TLS where a context is given, both serving the same routes, each
 * request on a virtual thread of its own.
 */
public final class WebServer implements AutoCloseable {
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration DRAIN = Duration.ofSeconds(8);

    /** A session token in a presigned query, or in a header, may take 8 kB by itself. */
    private static final int HEADER_BYTES = 32 * 1024;

    private final Server server;
    private final ServerConnector plain;
    private final Optional<ServerConnector> tls;

    /**
     * Where to listen.
     *
     * @param host the local address to bind
     * @param port 0 takes a free one
     */
    public record Listen(String host, int port, Optional<Tls> tls) {}

    /**
     * @param port 0 takes a free one
     */
    public record Tls(int port, SSLContext context) {}

    /**
     * What the listeners serve, and what they need to answer when nothing fits.
     *
     * @param publicDoor through which everybody comes, whatever listener a proxy asks; empty: the
     *     listener is the door
     */
    public record Served(
            AddressBook addresses,
            List<Route> routes,
            ErrorAnswers errors,
            Outages outages,
            Metrics metrics,
            Randomness random,
            Optional<Door> publicDoor) {
        public Served {
            routes = List.copyOf(routes);
        }
    }

    public WebServer(Listen listen, Served served) {
        this.server = new Server(new VirtualThreadPool());
        HttpConfiguration http = configuration();
        this.plain = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        bind(plain, listen.host(), listen.port());
        this.tls = listen.tls().map(wanted -> tlsConnector(listen.host(), wanted));
        server.setHandler(new GracefulHandler(bridge(served)));
        server.setStopTimeout(DRAIN.toMillis());
        server.setStopAtShutdown(false);
    }

    private static JettyBridge bridge(Served served) {
        Incidents incidents = new Incidents(served.random());
        Router router = new Router(served.routes());
        Dispatcher dispatcher =
                new Dispatcher(
                        served.addresses(), router, served.errors(), served.outages(), incidents);
        return new JettyBridge(
                served.addresses(), dispatcher, served.metrics(), served.publicDoor());
    }

    private ServerConnector tlsConnector(String host, Tls wanted) {
        HttpConfiguration https = configuration();
        // One certificate covers all local names; a client may also come by address, without one.
        https.addCustomizer(new SecureRequestCustomizer(false));
        SslContextFactory.Server ssl = new SslContextFactory.Server();
        ssl.setSslContext(wanted.context());
        ssl.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        ServerConnector connector =
                new ServerConnector(
                        server,
                        1,
                        1,
                        new SslConnectionFactory(ssl, HttpVersion.HTTP_1_1.asString()),
                        new HttpConnectionFactory(https));
        bind(connector, host, wanted.port());
        return connector;
    }

    private void bind(ServerConnector connector, String host, int port) {
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setShutdownIdleTimeout(Duration.ofSeconds(1).toMillis());
        server.addConnector(connector);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
        http.setRequestHeaderSize(HEADER_BYTES);
        // AWS's REST protocols send whole ARNs, slashes escaped, as one path segment. Routes match
        // the path as sent, so an escaped slash never becomes a separator.
        http.setUriCompliance(
                UriCompliance.DEFAULT.with(
                        "escaped-arns",
                        Violation.AMBIGUOUS_PATH_SEPARATOR,
                        Violation.AMBIGUOUS_PATH_ENCODING,
                        Violation.AMBIGUOUS_EMPTY_SEGMENT));
        return http;
    }

    /**
     * Starts listening.
     *
     * @throws IOException where a port is taken or the address is not this machine's
     */
    public void start() throws IOException {
        try {
            server.start();
        } catch (IOException bind) {
            throw bind;
        } catch (Exception failure) {
            throw new IOException(failure.getMessage(), failure);
        }
    }

    /** The port that the plain listener got. */
    public int port() {
        return plain.getLocalPort();
    }

    /** The port that the TLS listener got, where there is one. */
    public Optional<Integer> tlsPort() {
        return tls.map(ServerConnector::getLocalPort);
    }

    /** Takes no new request, lets those under way finish for a few seconds, then stops. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("the listener did not stop cleanly", failure);
        }
    }
}

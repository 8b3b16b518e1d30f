package patchbay.scenarios.seeds;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import patchbay.testkit.ResponseDraft;
import patchbay.testkit.TestIdp;

/** Another company's identity provider, with one tile: what Okta and Entra are in the documents. */
final class ForeignPortal implements AutoCloseable {
    private final TestIdp idp;
    private final HttpServer server;
    private final String consumer;
    private final String recipient;
    private final List<String> roles = new ArrayList<>();
    private String relayState = "";

    private ForeignPortal(TestIdp idp, HttpServer server, String consumer, String recipient) {
        this.idp = idp;
        this.server = server;
        this.consumer = consumer;
        this.recipient = recipient;
    }

    /**
     * @param consumer where its tile posts the response
     */
    static ForeignPortal open(String entityId, String consumer) throws IOException {
        return open(entityId, consumer, "https://signin.aws.amazon.com/saml");
    }

    /**
     * @param recipient what its responses call that address
     */
    static ForeignPortal open(String entityId, String consumer, String recipient)
            throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ForeignPortal portal =
                new ForeignPortal(
                        TestIdp.known(entityId, Instant.now(), new SecureRandom()::nextBytes),
                        server,
                        consumer,
                        recipient);
        server.createContext(
                "/tile",
                exchange -> {
                    String person = exchange.getRequestURI().getQuery().substring("as=".length());
                    byte[] page = portal.page(person).getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                    exchange.close();
                });
        server.start();
        return portal;
    }

    /** What its administrator exports. */
    String metadata() {
        return idp.metadata();
    }

    void relayState(String address) {
        relayState = address;
    }

    /** The roles that its people are assigned: provider and role ARNs; replaces those before. */
    void assign(String... pairs) {
        roles.clear();
        roles.addAll(List.of(pairs));
    }

    /** The page behind the tile, for somebody who is signed in there. */
    String tile(String person) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/tile?as=" + person;
    }

    private String page(String person) {
        ResponseDraft draft = idp.response(person, Instant.now()).recipient(recipient);
        String response =
                (roles.isEmpty()
                                ? draft.without(ResponseDraft.AWS + "Role")
                                : draft.roles(roles.toArray(String[]::new)))
                        .base64();
        return """
        <body data-page="tile"><form id="saml-form" method="post" action="%s">
        <input type="hidden" name="SAMLResponse" value="%s">
        <input type="hidden" name="RelayState" value="%s"></form></body>
        """
                .formatted(consumer, response, relayState);
    }

    /** Nobody answers any more. */
    void stop() {
        server.stop(0);
    }

    @Override
    public void close() {
        stop();
    }
}

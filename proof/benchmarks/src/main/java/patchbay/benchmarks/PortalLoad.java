package patchbay.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.benchmarks.Connection.Answer;

/** The requests of people at our own portal, and at a Keycloak that has the same client. */
final class PortalLoad {
    private static final List<String> PEOPLE = List.of("ana", "chris", "admin");

    private final URI server;
    private final String host;

    /**
     * @param server a {@code demo}
     */
    PortalLoad(URI server) {
        this.server = server;
        this.host = "start.patchbay.localhost:" + server.getPort();
    }

    /** One sign-in by password for each person. */
    List<byte[]> signIns() {
        return PEOPLE.stream().map(this::signIn).toList();
    }

    private byte[] signIn(String person) {
        return post(
                "/sign-in",
                host,
                "Origin: http://" + host + "\r\n",
                "username=" + person + "&password=" + escaped(person + "-Demo-2026!"));
    }

    /** One click on the tile for each person, in a session that is signed in already. */
    List<byte[]> clicks() throws IOException {
        List<byte[]> clicks = new ArrayList<>();
        for (String person : PEOPLE) {
            try (var connection = new Connection(server)) {
                Answer signedIn = connection.ask(signIn(person));
                String cookies = "Cookie: " + signedIn.cookies() + "\r\n";
                Answer tiles = connection.ask(get("/", host, cookies));
                String href = found("href=\"(/applications/[^\"]+)\"", tiles.body());
                byte[] click = get(href, host, cookies);
                String _ =
                        found(
                                "name=\"SAMLResponse\" value=\"([^\"]+)\"",
                                connection.ask(click).body());
                clicks.add(click);
            }
        }
        return clicks;
    }

    /**
     * The same at a Keycloak, which the example has set up.
     *
     * @param signIn where its client begins
     */
    static List<byte[]> keycloakClicks(URI signIn) throws IOException {
        String host = signIn.getAuthority();
        try (var connection = new Connection(signIn)) {
            Answer page = connection.ask(get(signIn.getPath(), host, ""));
            String action =
                    found("<form[^>]*action=\"([^\"]*)\"", page.body()).replace("&amp;", "&");
            String path = action.substring(action.indexOf('/', "http://".length()));
            Answer signedIn =
                    connection.ask(
                            post(
                                    path,
                                    host,
                                    "Cookie: " + page.cookies() + "\r\n",
                                    "username=ana&password=" + escaped("ana-Keycloak-2026!")));
            byte[] click = get(signIn.getPath(), host, "Cookie: " + signedIn.cookies() + "\r\n");
            String _ =
                    found(
                            "(?i)name=\"SAMLResponse\"[^>]*value=\"([^\"]*)\"",
                            connection.ask(click).body());
            return List.of(click);
        }
    }

    private static byte[] get(String path, String host, String headers) {
        return ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] post(String path, String host, String headers, String form) {
        return ("POST "
                        + path
                        + " HTTP/1.1\r\nHost: "
                        + host
                        + "\r\n"
                        + headers
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + form.length()
                        + "\r\n\r\n"
                        + form)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

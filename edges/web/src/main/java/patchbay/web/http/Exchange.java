package patchbay.web.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.Door;
import patchbay.aws.places.Location;
import patchbay.aws.places.Place;

/**
 * One request, as an action sees it: where it arrived, what was sent, and how to link from here.
 *
 * <p>The body was read under the route's limit before the action runs.
 */
public final class Exchange {
    private final AddressBook book;
    private final Incoming incoming;
    private final Location location;
    private final Map<String, String> pathValues;
    private final byte[] body;
    private final Form query;
    private final Form form;

    Exchange(
            AddressBook book,
            Incoming incoming,
            Location location,
            Map<String, String> pathValues,
            byte[] body,
            Form query,
            Form form) {
        this.book = book;
        this.incoming = incoming;
        this.location = location;
        this.pathValues = pathValues;
        this.body = body;
        this.query = query;
        this.form = form;
    }

    public String method() {
        return incoming.method();
    }

    /** The place that was addressed, and path and query inside it. */
    public Location location() {
        return location;
    }

    public Place place() {
        return location.place();
    }

    /** The path inside the place, as sent. */
    public String path() {
        return location.path();
    }

    /** Path and query exactly as they stood on the request line. */
    public String target() {
        return incoming.target();
    }

    /** The Host header, as sent. */
    public String host() {
        return incoming.host();
    }

    /** What stood in the path where the route's pattern has {@code {name}}, decoded. */
    public String pathValue(String name) {
        String value = pathValues.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no {" + name + "}");
        }
        return value;
    }

    public Form query() {
        return query;
    }

    /** The posted form; empty where another type of body was sent. */
    public Form form() {
        return form;
    }

    public byte[] body() {
        return body.clone();
    }

    /** The first header of this name. */
    public Optional<String> header(String name) {
        return incoming.header(name);
    }

    /** Every header line, in the order sent. */
    public List<Answer.Header> headers() {
        return incoming.headers();
    }

    /** The value of a cookie that {@link NewCookie} set under this name. */
    public Optional<String> cookie(String name) {
        return incoming.cookie(NewCookie.wireName(name, door().secure()));
    }

    /** Whether the client asks for JSON rather than a page. */
    public boolean wantsJson() {
        String accept = header("Accept").orElse("").toLowerCase(Locale.ROOT);
        return accept.contains("application/json") && !accept.contains("text/html");
    }

    /** Whether a person with a browser is asking. */
    public boolean wantsPage() {
        return header("Accept").orElse("").toLowerCase(Locale.ROOT).contains("text/html");
    }

    /** The listener that the next link must lead to. */
    public Door door() {
        return incoming.door();
    }

    /** Textual address of the client. */
    public String clientIp() {
        return incoming.clientIp();
    }

    public String userAgent() {
        return header("User-Agent").orElse("");
    }

    /**
     * An absolute address in one of our places, of the family of names (local or the cloud's) by
     * which this request came.
     */
    public String link(Place to, String rest) {
        return byCloudName() ? book.cloud(to, rest, door()) : book.local(to, rest, door());
    }

    /**
     * The same for an address that names one of our places in any form; nothing where it is
     * foreign. A bare {@code localhost} is foreign too: what else listens on this machine is not
     * ours.
     */
    public Optional<String> link(String address) {
        return book.locate(address)
                .filter(there -> !(there.place() instanceof Place.Front))
                .map(there -> link(there.place(), there.rest()));
    }

    /** A link inside this place: the path, behind the prefix that the cloud's host needs. */
    public String here(String path) {
        String full = link(place(), path);
        return full.substring(full.indexOf('/', full.indexOf("://") + 3));
    }

    /** The canonical address at which this request arrived, without its query. */
    public String canonicalAddress() {
        return book.canonical(place(), path());
    }

    public AddressBook addresses() {
        return book;
    }

    private boolean byCloudName() {
        return book.isCloudName(incoming.host(), incoming.target());
    }

    /** The body as UTF-8 text. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }
}

package patchbay.web.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import patchbay.aws.Region;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.Location;
import patchbay.aws.places.Place;

/**
 * Takes each request from the door to its action, and sees that it always gets an answer.
 *
 * <p>A host that is none of our names is served as the front: a container's name or an address in
 * the network reaches the APIs that way. A host under our domain that names nothing is a typing
 * mistake, and is told so.
 */
final class Dispatcher {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final AddressBook book;
    private final Router router;
    private final ErrorAnswers errors;
    private final Outages outages;
    private final Incidents incidents;

    Dispatcher(
            AddressBook book,
            Router router,
            ErrorAnswers errors,
            Outages outages,
            Incidents incidents) {
        this.book = book;
        this.router = router;
        this.errors = errors;
        this.outages = outages;
        this.incidents = incidents;
    }

    /** Reads a body of at most so many bytes; nothing where it is longer. */
    @FunctionalInterface
    interface BodyReader {
        Optional<byte[]> read(int limit);
    }

    Answer dispatch(Incoming incoming, BodyReader body) {
        return LanguageCookie.reader(incoming).served(() -> answer(incoming, body));
    }

    private Answer answer(Incoming incoming, BodyReader body) {
        try {
            return route(incoming, body);
        } catch (RuntimeException | StackOverflowError failure) {
            String number = incidents.report(incoming.method() + ":" + kind(incoming), failure);
            return say(incoming, 500, Trouble.INCIDENT, number);
        }
    }

    private Answer route(Incoming incoming, BodyReader body) {
        Optional<Location> location = locate(incoming);
        if (location.isEmpty()) {
            return say(incoming, 404, Trouble.NO_ADDRESS);
        }
        Location there = location.get();
        Optional<Region> down = outages.of(there.place(), incoming.header("Authorization"));
        if (down.isPresent()) {
            return say(incoming, 503, Trouble.REGION_DOWN, down.get().id())
                    .with("Retry-After", "60");
        }
        return switch (router.find(there.place(), incoming.method(), there.path())) {
            case Router.Found.Nothing() -> say(incoming, 404, Trouble.NO_PAGE);
            case Router.Found.OtherMethods(Set<String> allowed) ->
                    say(incoming, 405, Trouble.METHOD, incoming.method())
                            .with("Allow", String.join(", ", allowed));
            case Router.Found.Match(Route route, Map<String, String> values) ->
                    act(incoming, there, route, values, body);
        };
    }

    /** The address with its gaps: what stood in them may be a link's token, or name somebody. */
    private String kind(Incoming incoming) {
        return locate(incoming)
                .map(there -> router.find(there.place(), incoming.method(), there.path()))
                .map(found ->
                        found instanceof Router.Found.Match(Route route, _)
                                ? route.pattern()
                                : "nothing")
                .orElse("nowhere");
    }

    private Optional<Location> locate(Incoming incoming) {
        Optional<Location> known = book.locate(incoming.host(), incoming.target());
        if (known.isPresent()) {
            return known;
        }
        String host = incoming.host().toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
        return host.endsWith("." + book.domain())
                ? Optional.empty()
                : Optional.of(new Location(new Place.Front(), incoming.target()));
    }

    private Answer act(
            Incoming incoming,
            Location location,
            Route route,
            Map<String, String> pathValues,
            BodyReader reader) {
        if (!READING.contains(incoming.method())
                && !route.crossSite()
                && !SameOrigin.holds(incoming)) {
            return say(incoming, 403, Trouble.OTHER_SITE);
        }
        Optional<byte[]> body = reader.read(route.bodyLimit());
        if (body.isEmpty()) {
            return tooLarge(incoming, location, route, pathValues).with("Connection", "close");
        }
        // An API reads its query and body itself, and words its own errors.
        boolean api = route.method().equals("*");
        Optional<Form> query = api ? Optional.of(Form.empty()) : Form.parse(location.query());
        Optional<Form> form =
                !api && isForm(incoming) ? form(body.get()) : Optional.of(Form.empty());
        if (query.isEmpty() || form.isEmpty()) {
            return say(incoming, 400, Trouble.MALFORMED);
        }
        Exchange exchange =
                new Exchange(
                        book, incoming, location, pathValues, body.get(), query.get(), form.get());
        return route.action().answer(exchange);
    }

    private Answer tooLarge(
            Incoming incoming, Location location, Route route, Map<String, String> pathValues) {
        if (route.tooLarge().isEmpty()) {
            return say(incoming, 413, Trouble.TOO_LARGE);
        }
        Exchange unread =
                new Exchange(
                        book,
                        incoming,
                        location,
                        pathValues,
                        new byte[0],
                        Form.empty(),
                        Form.empty());
        return route.tooLarge().get().answer(unread);
    }

    private static boolean isForm(Incoming incoming) {
        return incoming.header("Content-Type")
                .map(type -> type.split(";", 2)[0].strip())
                .filter(type -> type.equalsIgnoreCase("application/x-www-form-urlencoded"))
                .isPresent();
    }

    private static Optional<Form> form(byte[] body) {
        return Form.parse(new String(body, StandardCharsets.UTF_8));
    }

    private Answer say(Incoming incoming, int status, Trouble trouble) {
        return say(incoming, status, trouble, "");
    }

    private Answer say(Incoming incoming, int status, Trouble trouble, String detail) {
        boolean page =
                incoming.header("Accept")
                        .map(accept -> accept.toLowerCase(Locale.ROOT).contains("text/html"))
                        .orElse(false);
        return errors.answer(page, status, trouble, detail);
    }
}

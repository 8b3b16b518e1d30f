package patchbay.scenarios.browser;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import patchbay.aws.places.AddressBook;
import patchbay.aws.places.Location;
import patchbay.web.http.Route;

/** The addresses that the server answers to a GET, by their patterns. */
final class Addresses {
    private final AddressBook book = new AddressBook("patchbay.localhost");
    private final List<Route> routes;

    Addresses(List<Route> routes) {
        this.routes =
                routes.stream()
                        .filter(route -> route.method().equals("GET"))
                        .sorted(Comparator.comparing(Addresses::exactness))
                        .toList();
    }

    /** Fixed segments come before gaps, as the server chooses. */
    private static String exactness(Route route) {
        return route.pattern()
                .replaceAll("\\{[^}/]*\\.\\.\\.\\}", "~~")
                .replaceAll("\\{[^}/]*\\}", "~");
    }

    /** Names of all of them. */
    Set<String> all() {
        return routes.stream().map(Addresses::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The name of the one that answers this address; nothing where it is not ours. */
    Optional<String> of(String address) {
        URI uri = URI.create(address);
        String target =
                (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                        + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return book.locate(uri.getAuthority(), target).flatMap(this::of);
    }

    private Optional<String> of(Location there) {
        return routes.stream()
                .filter(route -> route.place().isInstance(there.place()))
                .filter(route -> fits(route.pattern(), there.path()))
                .map(Addresses::name)
                .findFirst();
    }

    private static boolean fits(String pattern, String path) {
        String regex =
                List.of(pattern.split("/", -1)).stream()
                        .map(Addresses::segment)
                        .collect(Collectors.joining("/"));
        return path.matches(regex);
    }

    private static String segment(String text) {
        return text.endsWith("...}") ? ".*" : text.startsWith("{") ? "[^/]+" : Pattern.quote(text);
    }

    private static String name(Route route) {
        return route.place().getSimpleName() + " " + route.pattern();
    }
}

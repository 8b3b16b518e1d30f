package patchbay.web.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import patchbay.aws.places.Place;

/** The map from place, method and path to what is to be done. */
public final class Router {
    private final List<Route> routes;

    /** The more exact path wins; among equals, the narrower kind of place. */
    public Router(List<Route> routes) {
        this.routes = routes.stream().sorted(Router::compare).toList();
    }

    private static int compare(Route one, Route other) {
        int exactness = PathPattern.byExactness(one.path(), other.path());
        if (exactness != 0) {
            return exactness;
        }
        int width = Integer.compare(width(one), width(other));
        return width != 0 ? width : other.method().compareTo(one.method());
    }

    private static int width(Route route) {
        Class<?> place = route.place();
        return place.isRecord() ? 0 : place == Place.class ? 2 : 1;
    }

    /** What a look at the map brings. */
    sealed interface Found {
        record Match(Route route, Map<String, String> pathValues) implements Found {}

        /** The path exists, for other methods. */
        record OtherMethods(Set<String> allowed) implements Found {}

        record Nothing() implements Found {}
    }

    Found find(Place place, String method, String path) {
        Set<String> others = new LinkedHashSet<>();
        for (Route route : routes) {
            if (!route.place().isInstance(place)) {
                continue;
            }
            Optional<Map<String, String>> values = route.path().match(path);
            if (values.isPresent()) {
                if (route.takes(method)) {
                    return new Found.Match(route, values.get());
                }
                others.add(route.method());
            }
        }
        return others.isEmpty() ? new Found.Nothing() : new Found.OtherMethods(others);
    }
}

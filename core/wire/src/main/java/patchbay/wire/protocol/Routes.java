package patchbay.wire.protocol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import patchbay.wire.ServiceModel;

/** Which operation a method and a path mean, and which names are operations at all. */
final class Routes {
    /**
     * A route as the model writes it: {@code PUT /users/{InstanceId}}.
     *
     * @param query what the address's query must have, such as {@code aws_iam=t}; empty for nothing
     */
    record Route(String method, List<String> segments, String query, String operation) {
        boolean fits(String asked) {
            return query.isEmpty() || List.of(asked.split("&", -1)).contains(query);
        }

        /** The labels' values, or nothing where the path is another. */
        @Nullable Map<String, String> labels(List<String> path) {
            var labels = new HashMap<String, String>();
            for (int i = 0; i < segments.size(); i++) {
                String segment = segments.get(i);
                if (segment.startsWith("{")) {
                    if (path.get(i).isEmpty()) {
                        return null;
                    }
                    labels.put(segment.substring(1, segment.length() - 1), path.get(i));
                } else if (!segment.equals(path.get(i))) {
                    return null;
                }
            }
            return labels;
        }
    }

    /**
     * @param labels values of the path's labels, still escaped
     */
    record Match(String operation, Map<String, String> labels) {}

    private final Map<Integer, List<Route>> byLength = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    private Routes() {}

    static Routes of(ServiceModel model) {
        var routes = new Routes();
        model.routes()
                .lines()
                .forEach(line -> {
                    String[] part = line.split(" ");
                    int query = part[1].indexOf('?');
                    List<String> segments =
                            segments(query < 0 ? part[1] : part[1].substring(0, query));
                    routes.byLength
                            .computeIfAbsent(segments.size(), n -> new ArrayList<>())
                            .add(
                                    new Route(
                                            part[0],
                                            segments,
                                            query < 0 ? "" : part[1].substring(query + 1),
                                            part[2]));
                    routes.names.add(part[2]);
                });
        return routes;
    }

    boolean knows(String operation) {
        return names.contains(operation);
    }

    /** The route with the fewest labels that fits; one that asks for a query comes first. */
    Optional<Match> match(String method, String path, String query) {
        List<String> segments = segments(path);
        Match best = null;
        for (Route route : byLength.getOrDefault(segments.size(), List.of())) {
            Map<String, String> labels =
                    route.method().equals(method) && route.fits(query)
                            ? route.labels(segments)
                            : null;
            if (labels == null) {
                continue;
            }
            if (!route.query().isEmpty()) {
                return Optional.of(new Match(route.operation(), labels));
            }
            if (best == null || labels.size() < best.labels().size()) {
                best = new Match(route.operation(), labels);
            }
        }
        return Optional.ofNullable(best);
    }

    /** Where the operation is found. */
    Optional<Route> to(String operation) {
        return byLength.values().stream()
                .flatMap(List::stream)
                .filter(route -> route.operation().equals(operation))
                .findAny();
    }

    private static List<String> segments(String path) {
        String inner = path.startsWith("/") ? path.substring(1) : path;
        if (inner.endsWith("/")) {
            inner = inner.substring(0, inner.length() - 1);
        }
        return List.of(inner.split("/", -1));
    }
}

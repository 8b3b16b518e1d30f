package patchbay.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A document's statements by the actions they can be about, so that a decision does not walk those
 * that are about other actions.
 *
 * <p>Three places: statements about any service ({@code *}, a wildcard in the service, NotAction);
 * statements about one service whose names hold wildcards, those with the same names together;
 * statements about one action by its full name. On the way of one request through the index no
 * statement is met twice.
 */
final class StatementIndex {
    /**
     * Statements that name the same actions of a service.
     *
     * @param names what the action's name in lower case must match, one of them
     */
    record Group(List<Glob> names, List<Statement> statements) {
        boolean isAbout(String lowerName) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).matches(lowerName)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Statements about one service.
     *
     * @param groups those whose names hold wildcards
     * @param exact the others, by the action's name in lower case
     */
    record OfService(List<Group> groups, Map<String, List<Statement>> exact) {
        List<Statement> exact(String lowerName) {
            return exact.getOrDefault(lowerName, List.of());
        }
    }

    private final List<Statement> anyService;
    private final Map<String, OfService> services;

    private StatementIndex(List<Statement> anyService, Map<String, OfService> services) {
        this.anyService = anyService;
        this.services = services;
    }

    static StatementIndex of(List<Statement> statements) {
        Builder builder = new Builder();
        statements.forEach(builder::add);
        return builder.build();
    }

    /** Statements that may be about any service; their action must still be matched. */
    List<Statement> anyService() {
        return anyService;
    }

    /** Further statements that may be about this service; null where there are none. */
    @Nullable OfService service(String lowerName) {
        return services.get(lowerName);
    }

    private static final class Builder {
        private static final class Service {
            /** By their names, as one text. */
            private final Map<String, Group> groups = new LinkedHashMap<>();

            private final Map<String, List<Statement>> exact = new HashMap<>();

            OfService build() {
                List<Group> all = new ArrayList<>();
                groups.values()
                        .forEach(group ->
                                all.add(new Group(group.names, List.copyOf(group.statements))));
                exact.replaceAll((_, statements) -> List.copyOf(statements));
                return new OfService(List.copyOf(all), exact);
            }
        }

        private final List<Statement> anyService = new ArrayList<>();
        private final Map<String, Service> services = new HashMap<>();

        void add(Statement statement) {
            ActionElement action = statement.action();
            if (action.negated() || action.patterns().stream().anyMatch(Builder::anyService)) {
                anyService.add(statement);
                return;
            }
            Map<String, TreeSet<String>> names = new TreeMap<>();
            for (ActionPattern pattern : action.patterns()) {
                String service = pattern.service().literal();
                if (service != null && !pattern.matchesNothing()) {
                    names.computeIfAbsent(service, _ -> new TreeSet<>())
                            .add(RequestContext.lower(pattern.writtenName()));
                }
            }
            names.forEach((service, patterns) -> add(statement, service, patterns));
        }

        private static boolean anyService(ActionPattern pattern) {
            return pattern.everything()
                    || (!pattern.matchesNothing() && pattern.service().hasWildcard());
        }

        private void add(Statement statement, String service, Set<String> names) {
            Service of = services.computeIfAbsent(service, _ -> new Service());
            List<Glob> globs = names.stream().map(Glob::of).toList();
            if (globs.stream().anyMatch(Glob::hasWildcard)) {
                of.groups
                        .computeIfAbsent(
                                String.join(" ", names), _ -> new Group(globs, new ArrayList<>()))
                        .statements
                        .add(statement);
                return;
            }
            for (String name : names) {
                of.exact.computeIfAbsent(name, _ -> new ArrayList<>()).add(statement);
            }
        }

        StatementIndex build() {
            Map<String, OfService> built = new HashMap<>();
            services.forEach((name, service) -> built.put(name, service.build()));
            return new StatementIndex(List.copyOf(anyService), built);
        }
    }
}

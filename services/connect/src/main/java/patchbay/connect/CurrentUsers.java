package patchbay.connect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is signed in to an instance at this moment, and works for which queues and groups. */
public final class CurrentUsers {
    /** More than anybody has. */
    private static final int EVERYBODY = 1_000_000;

    private final ConnectStore store;
    private final ConnectSessions sessions;
    private final Hierarchy hierarchy;

    public CurrentUsers(ConnectStore store, ConnectSessions sessions, Hierarchy hierarchy) {
        this.store = store;
        this.sessions = sessions;
        this.hierarchy = hierarchy;
    }

    /**
     * Who is asked for; where a list is empty, it asks for nothing.
     *
     * @param queues served by their routing profiles
     * @param group that they are in, or below
     */
    public record Filter(
            List<String> users,
            List<String> queues,
            List<String> routingProfiles,
            Optional<String> group) {
        public Filter {
            users = List.copyOf(users);
            queues = List.copyOf(queues);
            routingProfiles = List.copyOf(routingProfiles);
        }
    }

    /** In the order of their logins. */
    public List<ConnectUser> present(Instance instance, Filter filter, Instant now) {
        Set<String> signedIn =
                sessions.roll(instance.id(), Optional.empty(), EVERYBODY, now).rows().stream()
                        .map(row -> row.session().user())
                        .collect(Collectors.toSet());
        Set<String> routing = routing(instance, filter);
        Map<String, List<HierarchyGroup>> paths =
                filter.group().isEmpty() ? Map.of() : hierarchy.paths(instance);
        return store.users(instance.id()).stream()
                .filter(user -> signedIn.contains(user.id()))
                .filter(user -> filter.users().isEmpty() || filter.users().contains(user.id()))
                .filter(user -> routing.contains(user.routingProfile()))
                .filter(user ->
                        filter.group().isEmpty()
                                || paths
                                        .getOrDefault(user.hierarchyGroup().orElse(""), List.of())
                                        .stream()
                                        .anyMatch(it -> it.id().equals(filter.group().get())))
                .toList();
    }

    /** The routing profiles that their users must have one of. */
    private Set<String> routing(Instance instance, Filter filter) {
        return store.routingProfiles(instance.id()).stream()
                .filter(profile ->
                        filter.routingProfiles().isEmpty()
                                || filter.routingProfiles().contains(profile.id()))
                .filter(profile ->
                        filter.queues().isEmpty()
                                || profile.queues().stream()
                                        .anyMatch(it -> filter.queues().contains(it.queue())))
                .map(RoutingProfile::id)
                .collect(Collectors.toSet());
    }
}

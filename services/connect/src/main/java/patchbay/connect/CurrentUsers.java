package patchbay.connect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who is signed in to an instance at this moment, and works for which queues and groups. */
public final class CurrentUsers {
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

    /** How those are found who are asked for and signed in. */
    public UserQuery query(Instance instance, Filter filter, Instant now) {
        List<UserCondition> conditions = new ArrayList<>();
        if (!filter.users().isEmpty()) {
            conditions.add(new UserCondition.Among(UserCondition.Field.ID, filter.users()));
        }
        if (!filter.routingProfiles().isEmpty() || !filter.queues().isEmpty()) {
            conditions.add(
                    new UserCondition.Among(
                            UserCondition.Field.ROUTING_PROFILE, routing(instance, filter)));
        }
        filter.group()
                .map(group -> hierarchy.below(instance, group))
                .ifPresent(groups ->
                        conditions.add(
                                new UserCondition.Among(
                                        UserCondition.Field.HIERARCHY_GROUP, groups)));
        return new UserQuery(
                new UserCondition.Every(conditions),
                Optional.of(sessions.signedIn(instance.id(), now)));
    }

    /** The routing profiles that their users must have one of. */
    private List<String> routing(Instance instance, Filter filter) {
        return store.routingProfiles(instance.id()).stream()
                .filter(profile ->
                        filter.routingProfiles().isEmpty()
                                || filter.routingProfiles().contains(profile.id()))
                .filter(profile ->
                        filter.queues().isEmpty()
                                || profile.queues().stream()
                                        .anyMatch(it -> filter.queues().contains(it.queue())))
                .map(RoutingProfile::id)
                .toList();
    }
}

package patchbay.connect.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import patchbay.connect.AgentStatus;
import patchbay.connect.ConnectUser;
import patchbay.connect.HierarchyGroup;
import patchbay.connect.Instance;
import patchbay.connect.Presence;
import patchbay.connect.RoutingProfile;
import patchbay.connect.Users;
import patchbay.wire.connect.AgentStatusReference;
import patchbay.wire.connect.HierarchyGroupSummaryReference;
import patchbay.wire.connect.HierarchyPathReference;
import patchbay.wire.connect.RoutingProfileReference;
import patchbay.wire.connect.UserData;
import patchbay.wire.connect.UserReference;

/** Who is at work, as the wire carries it. */
final class CurrentUserShapes {
    private final Instance instance;
    private final Users users;
    private final Map<String, List<HierarchyGroup>> paths;
    private final Map<String, RoutingProfile> routing;

    CurrentUserShapes(
            Instance instance,
            Users users,
            Map<String, List<HierarchyGroup>> paths,
            List<RoutingProfile> routing) {
        this.instance = instance;
        this.users = users;
        this.paths = paths;
        this.routing =
                routing.stream().collect(Collectors.toMap(RoutingProfile::id, profile -> profile));
    }

    /** Nobody has contacts here: every slot is free. */
    UserData data(ConnectUser user) {
        AgentStatus status = users.status(user);
        Map<String, Integer> slots =
                Optional.ofNullable(routing.get(user.routingProfile()))
                        .map(profile -> profile.channels().concurrency())
                        .orElse(Map.of());
        Map<String, Integer> none =
                slots.keySet().stream().collect(Collectors.toMap(channel -> channel, _ -> 0));
        return UserData.builder()
                .user(
                        UserReference.builder()
                                .id(user.id())
                                .arn(UserShapes.arn(instance, user))
                                .build())
                .routingProfile(
                        RoutingProfileReference.builder()
                                .id(user.routingProfile())
                                .arn(
                                        instance.arn("routing-profile/" + user.routingProfile())
                                                .toString())
                                .build())
                .hierarchyPath(user.hierarchyGroup().map(paths::get).map(this::path))
                .status(
                        AgentStatusReference.builder()
                                .statusName(status.name())
                                .statusArn(StatusShapes.arn(instance, status))
                                .statusStartTimestamp(users.presence(user).map(Presence::since))
                                .build())
                .availableSlotsByChannel(slots)
                .maxSlotsByChannel(slots)
                .activeSlotsByChannel(none)
                .build();
    }

    private HierarchyPathReference path(List<HierarchyGroup> path) {
        return HierarchyPathReference.builder()
                .levelOne(step(path, 1))
                .levelTwo(step(path, 2))
                .levelThree(step(path, 3))
                .levelFour(step(path, 4))
                .levelFive(step(path, 5))
                .build();
    }

    private Optional<HierarchyGroupSummaryReference> step(List<HierarchyGroup> path, int level) {
        return path.stream()
                .filter(group -> group.level() == level)
                .findFirst()
                .map(group ->
                        HierarchyGroupSummaryReference.builder()
                                .id(group.id())
                                .arn(HierarchyShapes.arn(instance, group))
                                .build());
    }
}

package patchbay.connect.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import patchbay.connect.ConnectStore;
import patchbay.connect.Instance;
import patchbay.connect.Queue;
import patchbay.connect.RoutingProfile;
import patchbay.wire.connect.MediaConcurrency;
import patchbay.wire.connect.RoutingProfileQueueConfigSummary;
import patchbay.wire.connect.RoutingProfileSummary;

/** Routing profiles as the wire carries them. */
final class RoutingShapes {
    private RoutingShapes() {}

    static Optional<RoutingProfile> find(ConnectStore store, Instance instance, String id) {
        return store.routingProfiles(instance.id()).stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst();
    }

    private static String arn(Instance instance, RoutingProfile profile) {
        return instance.arn("routing-profile/" + profile.id()).toString();
    }

    static patchbay.wire.connect.RoutingProfile full(
            ConnectStore store, Instance instance, RoutingProfile profile) {
        long users =
                store.users(instance.id()).stream()
                        .filter(user -> user.routingProfile().equals(profile.id()))
                        .count();
        return patchbay.wire.connect.RoutingProfile.builder()
                .instanceId(instance.id().text())
                .name(profile.name())
                .routingProfileArn(arn(instance, profile))
                .routingProfileId(profile.id())
                .description(profile.description())
                .mediaConcurrencies(
                        profile.concurrency().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry ->
                                        MediaConcurrency.builder()
                                                .channel(entry.getKey())
                                                .concurrency(entry.getValue())
                                                .build())
                                .toList())
                .defaultOutboundQueueId(profile.defaultOutboundQueue())
                .numberOfAssociatedQueues((long) profile.queues().size())
                .numberOfAssociatedUsers(users)
                .lastModifiedTime(profile.changedAt())
                .lastModifiedRegion(instance.region().id())
                .build();
    }

    static RoutingProfileSummary summary(Instance instance, RoutingProfile profile) {
        return RoutingProfileSummary.builder()
                .id(profile.id())
                .arn(arn(instance, profile))
                .name(profile.name())
                .lastModifiedTime(profile.changedAt())
                .lastModifiedRegion(instance.region().id())
                .build();
    }

    static List<RoutingProfileQueueConfigSummary> queues(
            ConnectStore store, Instance instance, RoutingProfile profile) {
        Map<String, String> names =
                store.queues(instance.id()).stream()
                        .collect(Collectors.toMap(Queue::id, Queue::name));
        return profile.queues().stream()
                .map(served ->
                        RoutingProfileQueueConfigSummary.builder()
                                .queueId(served.queue())
                                .queueArn(QueueShapes.arn(instance, served.queue()))
                                .queueName(names.getOrDefault(served.queue(), ""))
                                .priority(served.priority())
                                .delay(served.delaySeconds())
                                .channel(served.channel())
                                .build())
                .toList();
    }
}

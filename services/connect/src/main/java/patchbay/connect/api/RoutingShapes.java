package patchbay.connect.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import patchbay.connect.Furnishings;
import patchbay.connect.Furniture;
import patchbay.connect.Instance;
import patchbay.connect.Queue;
import patchbay.connect.RoutingProfile;
import patchbay.wire.connect.CrossChannelBehavior;
import patchbay.wire.connect.MediaConcurrency;
import patchbay.wire.connect.RoutingProfileQueueConfig;
import patchbay.wire.connect.RoutingProfileQueueConfigSummary;
import patchbay.wire.connect.RoutingProfileQueueReference;
import patchbay.wire.connect.RoutingProfileSummary;

/** Routing profiles as the wire carries them. */
final class RoutingShapes {
    private RoutingShapes() {}

    private static String arn(Instance instance, RoutingProfile profile) {
        return instance.arn("routing-profile/" + profile.id()).toString();
    }

    static patchbay.wire.connect.RoutingProfile full(
            Furnishings furnishings, Instance instance, RoutingProfile profile) {
        return patchbay.wire.connect.RoutingProfile.builder()
                .instanceId(instance.publicId().text())
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
                                                .crossChannelBehavior(
                                                        Optional.ofNullable(
                                                                        profile.channels()
                                                                                .crossChannel()
                                                                                .get(
                                                                                        entry
                                                                                                .getKey()))
                                                                .map(RoutingShapes::behaviour))
                                                .build())
                                .toList())
                .defaultOutboundQueueId(profile.defaultOutboundQueue())
                .numberOfAssociatedQueues((long) profile.queues().size())
                .numberOfAssociatedUsers(furnishings.usersOf(profile))
                .agentAvailabilityTimer(profile.availability())
                .associatedQueueIds(
                        profile.queues().stream()
                                .map(RoutingProfile.ServedQueue::queue)
                                .distinct()
                                .toList())
                .tags(profile.tags())
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
            Furnishings furnishings, Instance instance, RoutingProfile profile) {
        Map<String, String> names =
                furnishings.all(Queue.class, instance).stream()
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

    private static CrossChannelBehavior behaviour(String type) {
        return CrossChannelBehavior.builder().behaviorType(type).build();
    }

    /** What is taken at once; nothing where a channel is named twice. */
    static Optional<RoutingProfile.Channels> channels(List<MediaConcurrency> media) {
        Map<String, Integer> concurrency = new HashMap<>();
        Map<String, String> crossChannel = new HashMap<>();
        for (MediaConcurrency one : media) {
            if (concurrency.put(one.channel(), one.concurrency()) != null) {
                return Optional.empty();
            }
            one.crossChannelBehavior()
                    .ifPresent(it -> crossChannel.put(one.channel(), it.behaviorType()));
        }
        return Optional.of(new RoutingProfile.Channels(concurrency, crossChannel));
    }

    static List<RoutingProfile.ServedQueue> served(List<RoutingProfileQueueConfig> configs) {
        return configs.stream()
                .map(it ->
                        new RoutingProfile.ServedQueue(
                                it.queueReference().queueId(),
                                it.queueReference().channel(),
                                it.priority(),
                                it.delay()))
                .toList();
    }

    /** Those there are, each as the changes have it, then what the changes add. */
    static List<RoutingProfile.ServedQueue> merged(
            List<RoutingProfile.ServedQueue> before, List<RoutingProfile.ServedQueue> changes) {
        List<RoutingProfile.ServedQueue> merged = new ArrayList<>();
        before.stream().filter(old -> changes.stream().noneMatch(old::sameAs)).forEach(merged::add);
        merged.addAll(changes);
        return merged;
    }

    static boolean names(RoutingProfileQueueReference reference, RoutingProfile.ServedQueue queue) {
        return reference.queueId().equals(queue.queue())
                && reference.channel().equals(queue.channel());
    }

    /** What a routing profile is made of. */
    static List<Furniture.Reference> used(
            String outboundQueue, List<RoutingProfileQueueConfig> configs) {
        return Stream.concat(
                        Stream.of(new Furniture.Reference(Furniture.Kind.QUEUE, outboundQueue)),
                        used(configs).stream())
                .distinct()
                .toList();
    }

    static List<Furniture.Reference> used(List<RoutingProfileQueueConfig> configs) {
        return configs.stream()
                .map(it ->
                        new Furniture.Reference(
                                Furniture.Kind.QUEUE, it.queueReference().queueId()))
                .distinct()
                .toList();
    }
}

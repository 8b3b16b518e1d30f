package patchbay.connect.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.connect.ConnectFault;
import patchbay.connect.Instance;
import patchbay.connect.QuickConnect;
import patchbay.wire.Reply;
import patchbay.wire.connect.FlowQuickConnectConfig;
import patchbay.wire.connect.PhoneNumberQuickConnectConfig;
import patchbay.wire.connect.QueueQuickConnectConfig;
import patchbay.wire.connect.QuickConnectConfig;
import patchbay.wire.connect.QuickConnectSummary;
import patchbay.wire.connect.UserQuickConnectConfig;

/** Quick connects as the wire carries them, and back. */
final class QuickConnectShapes {
    private static final String LEAD = "transfer-destination/";

    private QuickConnectShapes() {}

    static String arn(Instance instance, QuickConnect quickConnect) {
        return instance.arn(LEAD + quickConnect.id()).toString();
    }

    /** The quick connect, and what it leads to. */
    static List<String> resources(String id, QuickConnectConfig config) {
        List<String> resources = new ArrayList<>();
        resources.add(LEAD + id);
        config.userConfig().ifPresent(it -> resources.add("agent/" + it.userId()));
        config.queueConfig().ifPresent(it -> resources.add("queue/" + it.queueId()));
        Stream.of(
                        config.userConfig().map(UserQuickConnectConfig::contactFlowId),
                        config.queueConfig().map(QueueQuickConnectConfig::contactFlowId),
                        config.flowConfig().map(FlowQuickConnectConfig::contactFlowId))
                .flatMap(Optional::stream)
                .forEach(flow -> resources.add("contact-flow/" + flow));
        return resources;
    }

    /** A queue and quick connects. */
    static List<String> resources(String queue, List<String> ids) {
        return Stream.concat(Stream.of("queue/" + queue), ids.stream().map(id -> LEAD + id))
                .toList();
    }

    /** Where it leads; refused unless the one configuration of its type is there. */
    static Reply<QuickConnect.Goal> goal(QuickConnectConfig config) {
        long there =
                Stream.of(
                                config.userConfig(),
                                config.queueConfig(),
                                config.phoneConfig(),
                                config.flowConfig())
                        .filter(Optional::isPresent)
                        .count();
        QuickConnect.Type type = QuickConnect.Type.valueOf(config.quickConnectType());
        Optional<QuickConnect.Goal> goal =
                switch (type) {
                    case USER ->
                            config.userConfig()
                                    .map(it ->
                                            new QuickConnect.Goal(
                                                    type,
                                                    it.userId(),
                                                    Optional.of(it.contactFlowId())));
                    case QUEUE ->
                            config.queueConfig()
                                    .map(it ->
                                            new QuickConnect.Goal(
                                                    type,
                                                    it.queueId(),
                                                    Optional.of(it.contactFlowId())));
                    case PHONE_NUMBER ->
                            config.phoneConfig()
                                    .map(it ->
                                            new QuickConnect.Goal(
                                                    type, it.phoneNumber(), Optional.empty()));
                    case FLOW ->
                            config.flowConfig()
                                    .map(it ->
                                            new QuickConnect.Goal(
                                                    type, "", Optional.of(it.contactFlowId())));
                };
        return goal.filter(_ -> there == 1)
                .map(Reply::done)
                .orElseGet(() ->
                        Reply.refused(
                                ConnectFault.invalidRequest(
                                        "QuickConnectConfig must have the configuration of type "
                                                + type
                                                + " alone")));
    }

    static patchbay.wire.connect.QuickConnect full(Instance instance, QuickConnect it) {
        return patchbay.wire.connect.QuickConnect.builder()
                .quickConnectARN(arn(instance, it))
                .quickConnectId(it.id())
                .name(it.name())
                .description(Optional.of(it.description()).filter(text -> !text.isEmpty()))
                .quickConnectConfig(config(it.goal()))
                .tags(it.tags())
                .lastModifiedTime(it.changedAt())
                .lastModifiedRegion(instance.region().id())
                .build();
    }

    private static QuickConnectConfig config(QuickConnect.Goal goal) {
        String flow = goal.flow().orElse("");
        QuickConnectConfig.Builder config =
                QuickConnectConfig.builder().quickConnectType(goal.type().name());
        return switch (goal.type()) {
            case USER ->
                    config.userConfig(
                                    UserQuickConnectConfig.builder()
                                            .userId(goal.target())
                                            .contactFlowId(flow)
                                            .build())
                            .build();
            case QUEUE ->
                    config.queueConfig(
                                    QueueQuickConnectConfig.builder()
                                            .queueId(goal.target())
                                            .contactFlowId(flow)
                                            .build())
                            .build();
            case PHONE_NUMBER ->
                    config.phoneConfig(
                                    PhoneNumberQuickConnectConfig.builder()
                                            .phoneNumber(goal.target())
                                            .build())
                            .build();
            case FLOW ->
                    config.flowConfig(FlowQuickConnectConfig.builder().contactFlowId(flow).build())
                            .build();
        };
    }

    static QuickConnectSummary summary(Instance instance, QuickConnect it) {
        return QuickConnectSummary.builder()
                .id(it.id())
                .arn(arn(instance, it))
                .name(it.name())
                .quickConnectType(it.goal().type().name())
                .lastModifiedTime(it.changedAt())
                .lastModifiedRegion(instance.region().id())
                .build();
    }
}

package patchbay.web.console.furniture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.web.http.Form;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;
import patchbay.wire.connect.AssociateRoutingProfileQueuesRequest;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.DisassociateRoutingProfileQueuesRequest;
import patchbay.wire.connect.ListRoutingProfileQueuesRequest;
import patchbay.wire.connect.RoutingProfileQueueConfig;
import patchbay.wire.connect.RoutingProfileQueueConfigSummary;
import patchbay.wire.connect.RoutingProfileQueueReference;

/** The queues that a routing profile serves: channel, priority and delay of each. */
final class ServedQueues {
    private static final Messages M = Messages.HERE;

    private ServedQueues() {}

    static Reply<List<RoutingProfileQueueConfigSummary>> of(InstanceVisit at, String profile) {
        return Find.all(token ->
                at.call(
                                ConnectOperations.listRoutingProfileQueues(),
                                ListRoutingProfileQueuesRequest.builder()
                                        .instanceId(at.id())
                                        .routingProfileId(profile)
                                        .maxResults(Find.PAGE)
                                        .nextToken(token)
                                        .build())
                        .map(found ->
                                new Find.Page<>(
                                        found.routingProfileQueueConfigSummaryList(),
                                        found.nextToken())));
    }

    static List<Part> parts(
            InstanceVisit at, List<RoutingProfileQueueConfigSummary> served, Sheets sheets) {
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part.Table(
                        "served",
                        M.text("console.routing-profile.queues"),
                        List.of(
                                M.text("console.kind.queue"),
                                M.text("console.routing-profile.channel"),
                                M.text("console.routing-profile.priority"),
                                M.text("console.routing-profile.delay")),
                        served.stream()
                                .sorted(
                                        Comparator.comparingInt(
                                                        RoutingProfileQueueConfigSummary::priority)
                                                .thenComparing(
                                                        RoutingProfileQueueConfigSummary
                                                                ::queueName))
                                .map(it -> line(it, sheets))
                                .toList(),
                        M.text("console.routing-profile.queues.none")));
        List<FieldView.Option> queues = Stock.queueOptions(at);
        parts.add(
                sheets.of("serve")
                        .choice(
                                "queue",
                                M.text("console.kind.queue"),
                                "",
                                queues.isEmpty() ? "" : queues.getFirst().value(),
                                queues,
                                "Queue",
                                "queueId")
                        .choice(
                                "channel",
                                M.text("console.routing-profile.channel"),
                                "",
                                "VOICE",
                                Channels.options(),
                                "channel")
                        .number(
                                "priority",
                                M.text("console.routing-profile.priority"),
                                M.text("console.routing-profile.priority.hint"),
                                "1",
                                "priority")
                        .number(
                                "delay",
                                M.text("console.routing-profile.delay"),
                                M.text("console.routing-profile.delay.hint"),
                                "0",
                                "delay")
                        .view(
                                M.text("console.routing-profile.serve"),
                                M.text("console.routing-profile.serve.why"),
                                M.text("console.thing.save")));
        return parts;
    }

    private static Part.Line line(RoutingProfileQueueConfigSummary it, Sheets sheets) {
        String channel = Channels.name(it.channel());
        return new Part.Line(
                List.of(
                        it.queueName(),
                        channel,
                        Integer.toString(it.priority()),
                        M.text("console.routing-profile.seconds", it.delay())),
                Optional.of(
                        sheets.of(
                                        "leave",
                                        it.queueId() + "-" + it.channel(),
                                        "served",
                                        it.queueId() + " " + it.channel())
                                .button(
                                        "",
                                        "",
                                        M.text("console.thing.remove"),
                                        M.text(
                                                "console.routing-profile.remove",
                                                it.queueName(),
                                                channel))));
    }

    /** Serves a queue, or serves it otherwise. */
    static Reply<?> serve(InstanceVisit at, String profile, Form form) {
        return config(form)
                .then(config ->
                        at.call(
                                ConnectOperations.associateRoutingProfileQueues(),
                                AssociateRoutingProfileQueuesRequest.builder()
                                        .instanceId(at.id())
                                        .routingProfileId(profile)
                                        .queueConfigs(List.of(config))
                                        .build()));
    }

    private static Reply<RoutingProfileQueueConfig> config(Form form) {
        return Numbers.required(form, "priority")
                .then(priority ->
                        Numbers.required(form, "delay")
                                .map(delay ->
                                        RoutingProfileQueueConfig.builder()
                                                .queueReference(
                                                        reference(
                                                                form.text("queue"),
                                                                form.text("channel")))
                                                .priority(priority)
                                                .delay(delay)
                                                .build()));
    }

    private static RoutingProfileQueueReference reference(String queue, String channel) {
        return RoutingProfileQueueReference.builder().queueId(queue).channel(channel).build();
    }

    /** Serves a queue no more. */
    static Reply<?> leave(InstanceVisit at, String profile, Form form) {
        String served = form.text("served");
        int space = served.indexOf(' ');
        return at.call(
                ConnectOperations.disassociateRoutingProfileQueues(),
                DisassociateRoutingProfileQueuesRequest.builder()
                        .instanceId(at.id())
                        .routingProfileId(profile)
                        .queueReferences(
                                List.of(
                                        reference(
                                                served.substring(0, Math.max(space, 0)),
                                                served.substring(space + 1))))
                        .build());
    }
}

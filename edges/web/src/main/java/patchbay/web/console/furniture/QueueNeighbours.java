package patchbay.web.console.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.web.page.Messages;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.ListQueueQuickConnectsRequest;
import patchbay.wire.connect.QueueQuickConnectConfig;
import patchbay.wire.connect.QuickConnect;
import patchbay.wire.connect.QuickConnectConfig;
import patchbay.wire.connect.QuickConnectSummary;

/** What a queue offers to its agents, and what needs it. */
final class QueueNeighbours {
    private static final Messages M = Messages.HERE;

    private QueueNeighbours() {}

    static List<Part> of(InstanceVisit at, String queue, Sheets sheets) {
        List<QuickConnectSummary> offered = offered(at, queue);
        List<QuickConnect> all = Find.orNone(Stock.quickConnects(at));
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part.Links(
                        "offered",
                        M.text("console.queue.offered"),
                        offered.stream().map(it -> offered(at, it, sheets)).toList(),
                        M.text("console.queue.offered.none"),
                        ""));
        List<FieldView.Option> others = others(offered, all);
        if (!others.isEmpty()) {
            parts.add(
                    sheets.of("offer")
                            .choice(
                                    "quickConnect",
                                    M.text("console.queue.offer.which"),
                                    "",
                                    others.getFirst().value(),
                                    others,
                                    "Quick connect")
                            .view(M.text("console.queue.offer"), "", M.text("console.thing.add")));
        }
        parts.add(
                new Part.Links(
                        "used-by",
                        M.text("console.thing.used-by"),
                        Stream.concat(profiles(at, queue), leading(at, queue, all)).toList(),
                        M.text("console.thing.used-by.none"),
                        ""));
        return parts;
    }

    private static List<QuickConnectSummary> offered(InstanceVisit at, String queue) {
        return Find.orNone(
                Find.all(token ->
                        at.call(
                                        ConnectOperations.listQueueQuickConnects(),
                                        ListQueueQuickConnectsRequest.builder()
                                                .instanceId(at.id())
                                                .queueId(queue)
                                                .maxResults(Find.PAGE)
                                                .nextToken(token)
                                                .build())
                                .map(found ->
                                        new Find.Page<>(
                                                found.quickConnectSummaryList(),
                                                found.nextToken()))));
    }

    private static Part.Link offered(InstanceVisit at, QuickConnectSummary it, Sheets sheets) {
        String id = it.id().orElse("");
        String name = it.name().orElse("");
        return new Part.Link(
                "",
                name,
                at.here("quick-connects/" + id),
                Optional.of(
                        sheets.of("withdraw", id, "quickConnect", id)
                                .button(
                                        "",
                                        "",
                                        M.text("console.thing.remove"),
                                        M.text("console.thing.remove.one", name))));
    }

    private static List<FieldView.Option> others(
            List<QuickConnectSummary> offered, List<QuickConnect> all) {
        Set<String> ids =
                offered.stream().map(it -> it.id().orElse("")).collect(Collectors.toSet());
        return all.stream()
                .filter(it -> !ids.contains(it.quickConnectId().orElse("")))
                .map(it ->
                        new FieldView.Option(it.quickConnectId().orElse(""), it.name().orElse("")))
                .toList();
    }

    private static Stream<Part.Link> profiles(InstanceVisit at, String queue) {
        return Find.orNone(Stock.routingProfiles(at)).stream()
                .filter(it ->
                        it.associatedQueueIds().contains(queue)
                                || it.defaultOutboundQueueId().filter(queue::equals).isPresent())
                .map(it ->
                        Part.Link.of(
                                M.text("console.kind.routing-profile"),
                                it.name().orElse(""),
                                at.here("routing-profiles/" + it.routingProfileId().orElse(""))));
    }

    private static Stream<Part.Link> leading(
            InstanceVisit at, String queue, List<QuickConnect> all) {
        return all.stream()
                .filter(it ->
                        it.quickConnectConfig()
                                .flatMap(QuickConnectConfig::queueConfig)
                                .map(QueueQuickConnectConfig::queueId)
                                .filter(queue::equals)
                                .isPresent())
                .map(it ->
                        Part.Link.of(
                                M.text("console.kind.quick-connect"),
                                it.name().orElse(""),
                                at.here("quick-connects/" + it.quickConnectId().orElse(""))));
    }
}

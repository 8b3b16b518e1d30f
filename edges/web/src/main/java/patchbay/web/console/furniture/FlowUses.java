package patchbay.web.console.furniture;

import java.util.stream.Stream;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.web.page.Messages;
import patchbay.wire.connect.FlowQuickConnectConfig;
import patchbay.wire.connect.OutboundCallerConfig;
import patchbay.wire.connect.QueueQuickConnectConfig;
import patchbay.wire.connect.QuickConnectConfig;
import patchbay.wire.connect.UserQuickConnectConfig;

/** What needs a contact flow: queues that call out with it, quick connects that it leads. */
final class FlowUses {
    private static final Messages M = Messages.HERE;

    private FlowUses() {}

    static Part of(InstanceVisit at, String flow) {
        return new Part.Links(
                "used-by",
                M.text("console.thing.used-by"),
                Stream.concat(queues(at, flow), quickConnects(at, flow)).toList(),
                M.text("console.thing.used-by.none"),
                "");
    }

    private static Stream<Part.Link> queues(InstanceVisit at, String flow) {
        return Find.orNone(Stock.queues(at)).stream()
                .filter(it ->
                        it.outboundCallerConfig()
                                .flatMap(OutboundCallerConfig::outboundFlowId)
                                .filter(flow::equals)
                                .isPresent())
                .map(it ->
                        Part.Link.of(
                                M.text("console.kind.queue"),
                                it.name().orElse(""),
                                at.here("queues/" + it.queueId().orElse(""))));
    }

    private static Stream<Part.Link> quickConnects(InstanceVisit at, String flow) {
        return Find.orNone(Stock.quickConnects(at)).stream()
                .filter(it -> it.quickConnectConfig().filter(to -> leads(to, flow)).isPresent())
                .map(it ->
                        Part.Link.of(
                                M.text("console.kind.quick-connect"),
                                it.name().orElse(""),
                                at.here("quick-connects/" + it.quickConnectId().orElse(""))));
    }

    private static boolean leads(QuickConnectConfig config, String flow) {
        return Stream.of(
                        config.userConfig().map(UserQuickConnectConfig::contactFlowId),
                        config.queueConfig().map(QueueQuickConnectConfig::contactFlowId),
                        config.flowConfig().map(FlowQuickConnectConfig::contactFlowId))
                .anyMatch(id -> id.filter(flow::equals).isPresent());
    }
}

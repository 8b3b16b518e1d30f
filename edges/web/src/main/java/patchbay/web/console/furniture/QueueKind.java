package patchbay.web.console.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.web.http.Form;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.wire.Reply;
import patchbay.wire.connect.AssociateQueueQuickConnectsRequest;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.CreateQueueRequest;
import patchbay.wire.connect.CreateQueueResponse;
import patchbay.wire.connect.DeleteQueueRequest;
import patchbay.wire.connect.DescribeQueueRequest;
import patchbay.wire.connect.DisassociateQueueQuickConnectsRequest;
import patchbay.wire.connect.OutboundCallerConfig;
import patchbay.wire.connect.Queue;
import patchbay.wire.connect.UpdateQueueHoursOfOperationRequest;
import patchbay.wire.connect.UpdateQueueMaxContactsRequest;
import patchbay.wire.connect.UpdateQueueNameRequest;
import patchbay.wire.connect.UpdateQueueOutboundCallerConfigRequest;
import patchbay.wire.connect.UpdateQueueStatusRequest;

/** Queues: when they are open, how they call out, how much may wait in them. */
final class QueueKind implements Kind {
    private static final Messages M = Messages.HERE;

    @Override
    public String section() {
        return "queues";
    }

    @Override
    public Words words() {
        return new Words(
                M.text("console.queues.title"),
                M.text("console.queues.lead"),
                M.text("console.queues.new"),
                M.text("console.queues.none"),
                M.text("console.queues.none.why"));
    }

    @Override
    public Reply<List<ThingListView.Row>> rows(InstanceVisit at) {
        return Stock.queues(at)
                .map(queues -> {
                    Map<String, String> hours = Stock.names(Stock.hoursOptions(at));
                    return queues.stream().map(queue -> row(at, queue, hours)).toList();
                });
    }

    private ThingListView.Row row(InstanceVisit at, Queue queue, Map<String, String> hours) {
        return ThingListView.Row.of(
                queue.name().orElse(""),
                at.here(section()) + "/" + queue.queueId().orElse(""),
                on(queue) ? "" : M.text("console.thing.off"),
                hours.getOrDefault(queue.hoursOfOperationId().orElse(""), ""),
                queue.description().orElse(""));
    }

    private static boolean on(Queue queue) {
        return queue.status().filter("DISABLED"::equals).isEmpty();
    }

    @Override
    public FormView fresh(InstanceVisit at, Sheet sheet) {
        hours(at, sheet.label("", "", 127), "");
        most(sheet, "");
        return caller(at, sheet, OutboundCallerConfig.builder().build())
                .view(M.text("console.queues.new"), "", M.text("console.thing.make"));
    }

    private static Sheet hours(InstanceVisit at, Sheet sheet, String kept) {
        return sheet.choice(
                "hours",
                M.text("console.queue.hours"),
                "",
                kept,
                Stock.hoursOptions(at),
                "HoursOfOperationId",
                "hoursOfOperationId",
                "Hours of operation");
    }

    private static Sheet most(Sheet sheet, String kept) {
        return sheet.number(
                "most",
                M.text("console.queue.most"),
                M.text("console.queue.most.hint"),
                kept,
                "MaxContacts",
                "maxContacts");
    }

    private static Sheet caller(InstanceVisit at, Sheet sheet, OutboundCallerConfig kept) {
        return sheet.line(
                        "callerName",
                        M.text("console.queue.caller-name"),
                        M.text("console.thing.optional", 255),
                        kept.outboundCallerIdName().orElse(""),
                        255,
                        "OutboundCallerIdName",
                        "outboundCallerIdName")
                .line(
                        "callerNumber",
                        M.text("console.queue.caller-number"),
                        M.text("console.queue.caller-number.hint"),
                        kept.outboundCallerIdNumberId().orElse(""),
                        0,
                        "Phone number",
                        "outboundCallerIdNumberId")
                .choice(
                        "callerFlow",
                        M.text("console.queue.caller-flow"),
                        "",
                        kept.outboundFlowId().orElse(""),
                        Stock.flowOptions(at, "OUTBOUND_WHISPER", M.text("console.thing.nothing")),
                        "Contact flow",
                        "outboundFlowId");
    }

    private static OutboundCallerConfig caller(Form form) {
        return OutboundCallerConfig.builder()
                .outboundCallerIdName(Find.filled(form, "callerName"))
                .outboundCallerIdNumberId(Find.filled(form, "callerNumber"))
                .outboundFlowId(Find.filled(form, "callerFlow"))
                .build();
    }

    @Override
    public Reply<String> make(InstanceVisit at, Form form) {
        OutboundCallerConfig caller = caller(form);
        boolean bare = caller.equals(OutboundCallerConfig.builder().build());
        return Numbers.optional(form, "most")
                .then(most ->
                        at.call(
                                ConnectOperations.createQueue(),
                                CreateQueueRequest.builder()
                                        .instanceId(at.id())
                                        .name(form.text("name").strip())
                                        .description(Find.filled(form, "description"))
                                        .hoursOfOperationId(form.text("hours"))
                                        .maxContacts(most)
                                        .outboundCallerConfig(
                                                bare ? Optional.empty() : Optional.of(caller))
                                        .build()))
                .map((CreateQueueResponse made) -> made.queueId().orElse(""));
    }

    @Override
    public Reply<Shown> show(InstanceVisit at, String id, Sheets sheets) {
        return at.call(
                        ConnectOperations.describeQueue(),
                        DescribeQueueRequest.builder().instanceId(at.id()).queueId(id).build())
                .map(found -> shown(at, found.queue().orElseThrow(), sheets));
    }

    private static Shown shown(InstanceVisit at, Queue queue, Sheets sheets) {
        String name = queue.name().orElse("");
        String hours = queue.hoursOfOperationId().orElse("");
        boolean on = on(queue);
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part.Facts(
                        List.of(
                                Part.Fact.of(
                                        M.text("console.thing.state"),
                                        on
                                                ? M.text("console.thing.on")
                                                : M.text("console.thing.off")),
                                Part.Fact.link(
                                        M.text("console.queue.hours"),
                                        NavLink.to(
                                                Stock.names(Stock.hoursOptions(at))
                                                        .getOrDefault(hours, hours),
                                                at.here("hours/" + hours))),
                                Part.Fact.code(
                                        M.text("console.arn"), queue.queueArn().orElse("")))));
        parts.add(
                sheets.of("name")
                        .lastingLabel(name, queue.description().orElse(""), 127)
                        .view(M.text("console.thing.label"), "", M.text("console.thing.save")));
        parts.add(
                hours(at, sheets.of("hours"), hours)
                        .view(M.text("console.queue.hours"), "", M.text("console.thing.save")));
        parts.add(
                most(sheets.of("most"), queue.maxContacts().map(String::valueOf).orElse(""))
                        .view(M.text("console.queue.most"), "", M.text("console.thing.save")));
        parts.add(
                caller(
                                at,
                                sheets.of("caller"),
                                queue.outboundCallerConfig()
                                        .orElseGet(() -> OutboundCallerConfig.builder().build()))
                        .view(M.text("console.queue.caller"), "", M.text("console.thing.save")));
        parts.addAll(QueueNeighbours.of(at, queue.queueId().orElse(""), sheets));
        parts.add(
                sheets.of("status")
                        .hidden("status", on ? "DISABLED" : "ENABLED")
                        .button(
                                on
                                        ? M.text("console.queue.off.title")
                                        : M.text("console.queue.on.title"),
                                M.text("console.queue.off.why"),
                                on ? M.text("console.queue.off") : M.text("console.queue.on"),
                                ""));
        parts.add(sheets.delete(name));
        return new Shown(name, parts);
    }

    @Override
    public Map<String, Deed> deeds() {
        return Map.of(
                "name", QueueKind::rename,
                "hours", QueueKind::open,
                "most", QueueKind::bound,
                "caller", QueueKind::call,
                "status", QueueKind::turn,
                "offer", QueueKind::offer,
                "withdraw", QueueKind::withdraw,
                "delete", QueueKind::delete);
    }

    private static Reply<?> rename(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.updateQueueName(),
                UpdateQueueNameRequest.builder()
                        .instanceId(at.id())
                        .queueId(id)
                        .name(form.text("name").strip())
                        .description(Find.filled(form, "description"))
                        .build());
    }

    private static Reply<?> open(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.updateQueueHoursOfOperation(),
                UpdateQueueHoursOfOperationRequest.builder()
                        .instanceId(at.id())
                        .queueId(id)
                        .hoursOfOperationId(form.text("hours"))
                        .build());
    }

    private static Reply<?> bound(InstanceVisit at, String id, Form form) {
        return Numbers.optional(form, "most")
                .then(most ->
                        at.call(
                                ConnectOperations.updateQueueMaxContacts(),
                                UpdateQueueMaxContactsRequest.builder()
                                        .instanceId(at.id())
                                        .queueId(id)
                                        .maxContacts(most)
                                        .build()));
    }

    private static Reply<?> call(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.updateQueueOutboundCallerConfig(),
                UpdateQueueOutboundCallerConfigRequest.builder()
                        .instanceId(at.id())
                        .queueId(id)
                        .outboundCallerConfig(caller(form))
                        .build());
    }

    private static Reply<?> turn(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.updateQueueStatus(),
                UpdateQueueStatusRequest.builder()
                        .instanceId(at.id())
                        .queueId(id)
                        .status(form.text("status"))
                        .build());
    }

    private static Reply<?> offer(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.associateQueueQuickConnects(),
                AssociateQueueQuickConnectsRequest.builder()
                        .instanceId(at.id())
                        .queueId(id)
                        .quickConnectIds(List.of(form.text("quickConnect")))
                        .build());
    }

    private static Reply<?> withdraw(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.disassociateQueueQuickConnects(),
                DisassociateQueueQuickConnectsRequest.builder()
                        .instanceId(at.id())
                        .queueId(id)
                        .quickConnectIds(List.of(form.text("quickConnect")))
                        .build());
    }

    private static Reply<?> delete(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.deleteQueue(),
                DeleteQueueRequest.builder().instanceId(at.id()).queueId(id).build());
    }
}

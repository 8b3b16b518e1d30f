package patchbay.web.console.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.web.http.Form;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;
import patchbay.wire.connect.AgentStatus;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.CreateAgentStatusRequest;
import patchbay.wire.connect.CreateAgentStatusResponse;
import patchbay.wire.connect.DescribeAgentStatusRequest;
import patchbay.wire.connect.SearchAgentStatusesRequest;
import patchbay.wire.connect.UpdateAgentStatusRequest;

/** Agent statuses, in the order in which agents see them; they are switched off, never deleted. */
final class StatusKind implements Kind {
    private static final Messages M = Messages.HERE;

    @Override
    public String section() {
        return "statuses";
    }

    @Override
    public Words words() {
        return new Words(
                M.text("console.statuses.title"),
                M.text("console.statuses.lead"),
                M.text("console.statuses.new"),
                M.text("console.statuses.none"),
                M.text("console.statuses.none.why"));
    }

    @Override
    public Reply<List<ThingListView.Row>> rows(InstanceVisit at) {
        Reply<List<AgentStatus>> all =
                Find.all(token ->
                        at.call(
                                        ConnectOperations.searchAgentStatuses(),
                                        SearchAgentStatusesRequest.builder()
                                                .instanceId(at.id())
                                                .maxResults(Find.PAGE)
                                                .nextToken(token)
                                                .build())
                                .map(found ->
                                        new Find.Page<>(found.agentStatuses(), found.nextToken())));
        return all.map(statuses -> statuses.stream().map(it -> row(at, it)).toList());
    }

    private ThingListView.Row row(InstanceVisit at, AgentStatus status) {
        return ThingListView.Row.of(
                status.name().orElse(""),
                at.here(section()) + "/" + status.agentStatusId().orElse(""),
                on(status) ? "" : M.text("console.thing.off"),
                type(status),
                status.displayOrder()
                        .map(order -> M.text("console.status.order.is", order))
                        .orElse(""),
                status.description().orElse(""));
    }

    private static boolean on(AgentStatus status) {
        return status.state().filter("DISABLED"::equals).isEmpty();
    }

    private static boolean custom(AgentStatus status) {
        return status.type().filter("CUSTOM"::equals).isPresent();
    }

    private static String type(AgentStatus status) {
        return switch (status.type().orElse("")) {
            case "ROUTABLE" -> M.text("console.status.routable");
            case "OFFLINE" -> M.text("console.status.offline");
            default -> M.text("console.status.custom");
        };
    }

    @Override
    public FormView fresh(InstanceVisit at, Sheet sheet) {
        return state(order(sheet.label("", "", 127), ""), "ENABLED")
                .view(M.text("console.statuses.new"), "", M.text("console.thing.make"));
    }

    private static Sheet order(Sheet sheet, String kept) {
        return sheet.number(
                "order",
                M.text("console.status.order"),
                M.text("console.status.order.hint"),
                kept,
                "DisplayOrder",
                "displayOrder");
    }

    private static Sheet state(Sheet sheet, String kept) {
        return sheet.choice(
                "state",
                M.text("console.thing.state"),
                "",
                kept,
                List.of(
                        new FieldView.Option("ENABLED", M.text("console.thing.on")),
                        new FieldView.Option("DISABLED", M.text("console.thing.off"))),
                "cannot be disabled",
                "state");
    }

    @Override
    public Reply<String> make(InstanceVisit at, Form form) {
        return Numbers.optional(form, "order")
                .then(order ->
                        at.call(
                                ConnectOperations.createAgentStatus(),
                                CreateAgentStatusRequest.builder()
                                        .instanceId(at.id())
                                        .name(form.text("name").strip())
                                        .description(Find.filled(form, "description"))
                                        .state(form.text("state"))
                                        .displayOrder(order)
                                        .build()))
                .map((CreateAgentStatusResponse made) -> made.agentStatusId().orElse(""));
    }

    @Override
    public Reply<Shown> show(InstanceVisit at, String id, Sheets sheets) {
        return at.call(
                        ConnectOperations.describeAgentStatus(),
                        DescribeAgentStatusRequest.builder()
                                .instanceId(at.id())
                                .agentStatusId(id)
                                .build())
                .map(found -> shown(found.agentStatus().orElseThrow(), sheets));
    }

    private static Shown shown(AgentStatus status, Sheets sheets) {
        String name = status.name().orElse("");
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part.Facts(
                        List.of(
                                Part.Fact.of(M.text("console.status.type"), type(status)),
                                Part.Fact.of(
                                        M.text("console.thing.state"),
                                        on(status)
                                                ? M.text("console.thing.on")
                                                : M.text("console.thing.off")),
                                Part.Fact.code(
                                        M.text("console.arn"),
                                        status.agentStatusARN().orElse("")))));
        Sheet sheet =
                order(
                        sheets.of("change").label(name, status.description().orElse(""), 127),
                        status.displayOrder().map(String::valueOf).orElse(""));
        if (custom(status)) {
            state(sheet, status.state().orElse("ENABLED"));
        }
        parts.add(
                sheet.view(
                        M.text("console.thing.change"),
                        custom(status)
                                ? M.text("console.status.stays")
                                : M.text("console.status.stays-on"),
                        M.text("console.thing.save")));
        return new Shown(name, parts);
    }

    @Override
    public Map<String, Deed> deeds() {
        return Map.of("change", StatusKind::change);
    }

    private static Reply<?> change(InstanceVisit at, String id, Form form) {
        return Numbers.optional(form, "order")
                .then(order ->
                        at.call(
                                ConnectOperations.updateAgentStatus(),
                                UpdateAgentStatusRequest.builder()
                                        .instanceId(at.id())
                                        .agentStatusId(id)
                                        .name(form.text("name").strip())
                                        .description(form.text("description").strip())
                                        .state(Find.filled(form, "state"))
                                        .displayOrder(order)
                                        .resetOrderNumber(order.isEmpty())
                                        .build()));
    }
}

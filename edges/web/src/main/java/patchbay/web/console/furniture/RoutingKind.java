package patchbay.web.console.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.web.http.Form;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.CreateRoutingProfileRequest;
import patchbay.wire.connect.CreateRoutingProfileResponse;
import patchbay.wire.connect.DeleteRoutingProfileRequest;
import patchbay.wire.connect.DescribeRoutingProfileRequest;
import patchbay.wire.connect.RoutingProfile;
import patchbay.wire.connect.UpdateRoutingProfileAgentAvailabilityTimerRequest;
import patchbay.wire.connect.UpdateRoutingProfileConcurrencyRequest;
import patchbay.wire.connect.UpdateRoutingProfileDefaultOutboundQueueRequest;
import patchbay.wire.connect.UpdateRoutingProfileNameRequest;

/** Routing profiles: what their users take at once, and from which queues. */
final class RoutingKind implements Kind {
    private static final Messages M = Messages.HERE;
    private static final String BY_ACTIVITY = "TIME_SINCE_LAST_ACTIVITY";

    @Override
    public String section() {
        return "routing-profiles";
    }

    @Override
    public Words words() {
        return new Words(
                M.text("console.routing-profiles.title"),
                M.text("console.routing-profiles.lead"),
                M.text("console.routing-profiles.new"),
                M.text("console.routing-profiles.none"),
                M.text("console.routing-profiles.none.why"));
    }

    @Override
    public Reply<List<ThingListView.Row>> rows(InstanceVisit at) {
        return Stock.routingProfiles(at)
                .map(all -> all.stream().map(profile -> row(at, profile)).toList());
    }

    private ThingListView.Row row(InstanceVisit at, RoutingProfile profile) {
        return ThingListView.Row.of(
                profile.name().orElse(""),
                at.here(section()) + "/" + profile.routingProfileId().orElse(""),
                "",
                Channels.told(profile.mediaConcurrencies()),
                M.text(
                        "console.routing-profile.counts",
                        profile.associatedQueueIds().size(),
                        profile.numberOfAssociatedUsers().orElse(0L)),
                profile.description().orElse(""));
    }

    @Override
    public FormView fresh(InstanceVisit at, Sheet sheet) {
        outbound(at, sheet.requiredLabel(127), "");
        return Channels.draw(sheet, Channels.USUAL)
                .view(
                        M.text("console.routing-profiles.new"),
                        M.text("console.routing-profile.new.why"),
                        M.text("console.thing.make"));
    }

    private static Sheet outbound(InstanceVisit at, Sheet sheet, String kept) {
        return sheet.choice(
                "outbound",
                M.text("console.routing-profile.outbound"),
                "",
                kept,
                Stock.queueOptions(at),
                "DefaultOutboundQueueId",
                "Queue");
    }

    @Override
    public Reply<String> make(InstanceVisit at, Form form) {
        return Channels.typed(form)
                .then(media ->
                        at.call(
                                ConnectOperations.createRoutingProfile(),
                                CreateRoutingProfileRequest.builder()
                                        .instanceId(at.id())
                                        .name(form.text("name").strip())
                                        .description(form.text("description").strip())
                                        .defaultOutboundQueueId(form.text("outbound"))
                                        .mediaConcurrencies(media)
                                        .build()))
                .map((CreateRoutingProfileResponse made) -> made.routingProfileId().orElse(""));
    }

    @Override
    public Reply<Shown> show(InstanceVisit at, String id, Sheets sheets) {
        return at.call(
                        ConnectOperations.describeRoutingProfile(),
                        DescribeRoutingProfileRequest.builder()
                                .instanceId(at.id())
                                .routingProfileId(id)
                                .build())
                .then(found ->
                        ServedQueues.of(at, id)
                                .map(served ->
                                        shown(
                                                at,
                                                found.routingProfile().orElseThrow(),
                                                ServedQueues.parts(at, served, sheets),
                                                sheets)));
    }

    private static Shown shown(
            InstanceVisit at, RoutingProfile profile, List<Part> queues, Sheets sheets) {
        String name = profile.name().orElse("");
        String outbound = profile.defaultOutboundQueueId().orElse("");
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part.Facts(
                        List.of(
                                Part.Fact.of(
                                        M.text("console.routing-profile.at-once"),
                                        Channels.told(profile.mediaConcurrencies())),
                                Part.Fact.link(
                                        M.text("console.routing-profile.outbound"),
                                        NavLink.to(
                                                Stock.names(Stock.queueOptions(at))
                                                        .getOrDefault(outbound, outbound),
                                                at.here("queues/" + outbound))),
                                Part.Fact.code(
                                        M.text("console.arn"),
                                        profile.routingProfileArn().orElse("")))));
        parts.addAll(queues);
        parts.add(
                Channels.draw(sheets.of("channels"), profile.mediaConcurrencies())
                        .view(
                                M.text("console.routing-profile.at-once"),
                                M.text("console.routing-profile.at-once.why"),
                                M.text("console.thing.save")));
        parts.add(
                sheets.of("name")
                        .lastingLabel(name, profile.description().orElse(""), 127)
                        .view(M.text("console.thing.label"), "", M.text("console.thing.save")));
        parts.add(
                outbound(at, sheets.of("outbound"), outbound)
                        .view(
                                M.text("console.routing-profile.outbound"),
                                "",
                                M.text("console.thing.save")));
        parts.add(timer(sheets.of("timer"), profile.agentAvailabilityTimer().orElse(BY_ACTIVITY)));
        parts.add(Holders.with(at, "RoutingProfileId", profile.routingProfileId().orElse("")));
        parts.add(sheets.delete(name));
        return new Shown(name, parts);
    }

    private static FormView timer(Sheet sheet, String kept) {
        return sheet.choice(
                        "timer",
                        M.text("console.routing-profile.timer.by"),
                        "",
                        kept,
                        List.of(
                                new FieldView.Option(
                                        BY_ACTIVITY,
                                        M.text("console.routing-profile.timer.activity")),
                                new FieldView.Option(
                                        "TIME_SINCE_LAST_INBOUND",
                                        M.text("console.routing-profile.timer.inbound"))),
                        "agentAvailabilityTimer")
                .view(M.text("console.routing-profile.timer"), "", M.text("console.thing.save"));
    }

    @Override
    public Map<String, Deed> deeds() {
        return Map.of(
                "name", RoutingKind::rename,
                "outbound", RoutingKind::call,
                "channels", RoutingKind::take,
                "timer", RoutingKind::time,
                "serve", ServedQueues::serve,
                "leave", ServedQueues::leave,
                "delete", RoutingKind::delete);
    }

    private static Reply<?> rename(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.updateRoutingProfileName(),
                UpdateRoutingProfileNameRequest.builder()
                        .instanceId(at.id())
                        .routingProfileId(id)
                        .name(form.text("name").strip())
                        .description(Find.filled(form, "description"))
                        .build());
    }

    private static Reply<?> call(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.updateRoutingProfileDefaultOutboundQueue(),
                UpdateRoutingProfileDefaultOutboundQueueRequest.builder()
                        .instanceId(at.id())
                        .routingProfileId(id)
                        .defaultOutboundQueueId(form.text("outbound"))
                        .build());
    }

    private static Reply<?> take(InstanceVisit at, String id, Form form) {
        return Channels.typed(form)
                .then(media ->
                        at.call(
                                ConnectOperations.updateRoutingProfileConcurrency(),
                                UpdateRoutingProfileConcurrencyRequest.builder()
                                        .instanceId(at.id())
                                        .routingProfileId(id)
                                        .mediaConcurrencies(media)
                                        .build()));
    }

    private static Reply<?> time(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.updateRoutingProfileAgentAvailabilityTimer(),
                UpdateRoutingProfileAgentAvailabilityTimerRequest.builder()
                        .instanceId(at.id())
                        .routingProfileId(id)
                        .agentAvailabilityTimer(form.text("timer"))
                        .build());
    }

    private static Reply<?> delete(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.deleteRoutingProfile(),
                DeleteRoutingProfileRequest.builder()
                        .instanceId(at.id())
                        .routingProfileId(id)
                        .build());
    }
}

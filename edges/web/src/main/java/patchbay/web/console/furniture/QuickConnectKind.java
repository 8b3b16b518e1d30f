package patchbay.web.console.furniture;

import java.util.List;
import java.util.Map;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.web.http.Form;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.CreateQuickConnectRequest;
import patchbay.wire.connect.CreateQuickConnectResponse;
import patchbay.wire.connect.DeleteQuickConnectRequest;
import patchbay.wire.connect.DescribeQuickConnectRequest;
import patchbay.wire.connect.QuickConnect;
import patchbay.wire.connect.QuickConnectConfig;
import patchbay.wire.connect.UpdateQuickConnectConfigRequest;
import patchbay.wire.connect.UpdateQuickConnectNameRequest;

/** Quick connects: to a user, a queue, a phone number, or wherever a flow leads. */
final class QuickConnectKind implements Kind {
    private static final Messages M = Messages.HERE;

    @Override
    public String section() {
        return "quick-connects";
    }

    @Override
    public Words words() {
        return new Words(
                M.text("console.quick-connects.title"),
                M.text("console.quick-connects.lead"),
                M.text("console.quick-connects.new"),
                M.text("console.quick-connects.none"),
                M.text("console.quick-connects.none.why"));
    }

    @Override
    public Reply<List<ThingListView.Row>> rows(InstanceVisit at) {
        return Stock.quickConnects(at).map(all -> all.stream().map(it -> row(at, it)).toList());
    }

    private ThingListView.Row row(InstanceVisit at, QuickConnect it) {
        return ThingListView.Row.of(
                it.name().orElse(""),
                at.here(section()) + "/" + it.quickConnectId().orElse(""),
                it.quickConnectConfig()
                        .map(config -> Goal.type(config.quickConnectType()))
                        .orElse(""),
                it.description().orElse(""));
    }

    @Override
    public FormView fresh(InstanceVisit at, Sheet sheet) {
        return Goal.NONE
                .draw(at, sheet.label("", "", 127))
                .view(
                        M.text("console.quick-connects.new"),
                        M.text("console.quick-connect.why"),
                        M.text("console.thing.make"));
    }

    @Override
    public Reply<String> make(InstanceVisit at, Form form) {
        return Goal.typed(at, form)
                .then(goal ->
                        at.call(
                                ConnectOperations.createQuickConnect(),
                                CreateQuickConnectRequest.builder()
                                        .instanceId(at.id())
                                        .name(form.text("name").strip())
                                        .description(Find.filled(form, "description"))
                                        .quickConnectConfig(goal)
                                        .build()))
                .map((CreateQuickConnectResponse made) -> made.quickConnectId().orElse(""));
    }

    @Override
    public Reply<Shown> show(InstanceVisit at, String id, Sheets sheets) {
        return at.call(
                        ConnectOperations.describeQuickConnect(),
                        DescribeQuickConnectRequest.builder()
                                .instanceId(at.id())
                                .quickConnectId(id)
                                .build())
                .map(found -> shown(at, found.quickConnect().orElseThrow(), sheets));
    }

    private static Shown shown(InstanceVisit at, QuickConnect it, Sheets sheets) {
        String name = it.name().orElse("");
        QuickConnectConfig config = it.quickConnectConfig().orElseThrow();
        Goal goal = Goal.of(at, config);
        return new Shown(
                name,
                List.of(
                        new Part.Facts(
                                List.of(
                                        Part.Fact.of(
                                                M.text("console.quick-connect.type"),
                                                Goal.type(config.quickConnectType())),
                                        goal.fact(at),
                                        Part.Fact.code(
                                                M.text("console.arn"),
                                                it.quickConnectARN().orElse("")))),
                        sheets.of("name")
                                .label(name, it.description().orElse(""), 127)
                                .view(
                                        M.text("console.thing.label"),
                                        "",
                                        M.text("console.thing.save")),
                        goal.draw(at, sheets.of("goal"))
                                .view(
                                        M.text("console.quick-connect.goal"),
                                        M.text("console.quick-connect.why"),
                                        M.text("console.thing.save")),
                        sheets.delete(name)));
    }

    @Override
    public Map<String, Deed> deeds() {
        return Map.of(
                "name", QuickConnectKind::rename,
                "goal", QuickConnectKind::lead,
                "delete", QuickConnectKind::delete);
    }

    private static Reply<?> rename(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.updateQuickConnectName(),
                UpdateQuickConnectNameRequest.builder()
                        .instanceId(at.id())
                        .quickConnectId(id)
                        .name(form.text("name").strip())
                        .description(form.text("description").strip())
                        .build());
    }

    private static Reply<?> lead(InstanceVisit at, String id, Form form) {
        return Goal.typed(at, form)
                .then(goal ->
                        at.call(
                                ConnectOperations.updateQuickConnectConfig(),
                                UpdateQuickConnectConfigRequest.builder()
                                        .instanceId(at.id())
                                        .quickConnectId(id)
                                        .quickConnectConfig(goal)
                                        .build()));
    }

    private static Reply<?> delete(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.deleteQuickConnect(),
                DeleteQuickConnectRequest.builder().instanceId(at.id()).quickConnectId(id).build());
    }
}

package patchbay.web.console.furniture;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.web.http.Form;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.CreateHoursOfOperationRequest;
import patchbay.wire.connect.CreateHoursOfOperationResponse;
import patchbay.wire.connect.DeleteHoursOfOperationRequest;
import patchbay.wire.connect.DescribeHoursOfOperationRequest;
import patchbay.wire.connect.HoursOfOperation;
import patchbay.wire.connect.UpdateHoursOfOperationRequest;

/** Hours of operation: a week, in a time zone. */
final class HoursKind implements Kind {
    private static final Messages M = Messages.HERE;

    @Override
    public String section() {
        return "hours";
    }

    @Override
    public Words words() {
        return new Words(
                M.text("console.hours.title"),
                M.text("console.hours.lead"),
                M.text("console.hours.new"),
                M.text("console.hours.none"),
                M.text("console.hours.none.why"));
    }

    @Override
    public Reply<List<ThingListView.Row>> rows(InstanceVisit at) {
        return Stock.hours(at).map(all -> all.stream().map(it -> row(at, it)).toList());
    }

    private ThingListView.Row row(InstanceVisit at, HoursOfOperation hours) {
        return ThingListView.Row.of(
                hours.name().orElse(""),
                at.here(section()) + "/" + hours.hoursOfOperationId().orElse(""),
                "",
                hours.timeZone().orElse(""),
                hours.description().orElse(""));
    }

    @Override
    public FormView fresh(InstanceVisit at, Sheet sheet) {
        return form(sheet.label("", "", 127), "UTC", Week.WORKING)
                .view(
                        M.text("console.hours.new"),
                        M.text("console.hours.why"),
                        M.text("console.thing.make"));
    }

    private static Sheet form(Sheet sheet, String zone, Week week) {
        sheet.choice("zone", M.text("console.hours.zone"), "", zone, zones(), "TimeZone");
        return week.draw(sheet);
    }

    private static List<FieldView.Option> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equals("UTC") || id.matches("[A-Z][A-Za-z]+/.*"))
                .filter(id -> !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(id -> new FieldView.Option(id, id))
                .toList();
    }

    @Override
    public Reply<String> make(InstanceVisit at, Form form) {
        return Week.typed(form)
                .then(week ->
                        at.call(
                                ConnectOperations.createHoursOfOperation(),
                                CreateHoursOfOperationRequest.builder()
                                        .instanceId(at.id())
                                        .name(form.text("name").strip())
                                        .description(Find.filled(form, "description"))
                                        .timeZone(form.text("zone"))
                                        .config(week.config())
                                        .build()))
                .map((CreateHoursOfOperationResponse made) -> made.hoursOfOperationId().orElse(""));
    }

    @Override
    public Reply<Shown> show(InstanceVisit at, String id, Sheets sheets) {
        return at.call(
                        ConnectOperations.describeHoursOfOperation(),
                        DescribeHoursOfOperationRequest.builder()
                                .instanceId(at.id())
                                .hoursOfOperationId(id)
                                .build())
                .map(found -> shown(at, found.hoursOfOperation().orElseThrow(), sheets));
    }

    private static Shown shown(InstanceVisit at, HoursOfOperation hours, Sheets sheets) {
        String name = hours.name().orElse("");
        String zone = hours.timeZone().orElse("");
        Week week = Week.of(hours.config());
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part.Facts(
                        List.of(
                                Part.Fact.of(M.text("console.hours.zone"), zone),
                                Part.Fact.code(
                                        M.text("console.arn"),
                                        hours.hoursOfOperationArn().orElse("")))));
        parts.add(week.table());
        parts.add(Exceptions.of(at, hours.hoursOfOperationId().orElse("")));
        parts.add(
                form(
                                sheets.of("change")
                                        .label(name, hours.description().orElse(""), 127),
                                zone,
                                week)
                        .view(
                                M.text("console.thing.change"),
                                M.text("console.hours.why"),
                                M.text("console.thing.save")));
        parts.add(usedBy(at, hours.hoursOfOperationId().orElse("")));
        parts.add(sheets.delete(name));
        return new Shown(name, parts);
    }

    private static Part usedBy(InstanceVisit at, String id) {
        return new Part.Links(
                "used-by",
                M.text("console.thing.used-by"),
                Find.orNone(Stock.queues(at)).stream()
                        .filter(it -> it.hoursOfOperationId().filter(id::equals).isPresent())
                        .map(it ->
                                Part.Link.of(
                                        M.text("console.kind.queue"),
                                        it.name().orElse(""),
                                        at.here("queues/" + it.queueId().orElse(""))))
                        .toList(),
                M.text("console.thing.used-by.none"),
                "");
    }

    @Override
    public Map<String, Deed> deeds() {
        return Map.of("change", HoursKind::change, "delete", HoursKind::delete);
    }

    private static Reply<?> change(InstanceVisit at, String id, Form form) {
        return Week.typed(form)
                .then(week ->
                        at.call(
                                ConnectOperations.updateHoursOfOperation(),
                                UpdateHoursOfOperationRequest.builder()
                                        .instanceId(at.id())
                                        .hoursOfOperationId(id)
                                        .name(form.text("name").strip())
                                        .description(form.text("description").strip())
                                        .timeZone(form.text("zone"))
                                        .config(week.config())
                                        .build()));
    }

    private static Reply<?> delete(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.deleteHoursOfOperation(),
                DeleteHoursOfOperationRequest.builder()
                        .instanceId(at.id())
                        .hoursOfOperationId(id)
                        .build());
    }
}

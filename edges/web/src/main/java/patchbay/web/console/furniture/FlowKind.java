package patchbay.web.console.furniture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import patchbay.connect.ContactFlowContent;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.web.http.Form;
import patchbay.web.page.Messages;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.ContactFlow;
import patchbay.wire.connect.CreateContactFlowRequest;
import patchbay.wire.connect.CreateContactFlowResponse;
import patchbay.wire.connect.DeleteContactFlowRequest;
import patchbay.wire.connect.DescribeContactFlowRequest;
import patchbay.wire.connect.UpdateContactFlowContentRequest;
import patchbay.wire.connect.UpdateContactFlowMetadataRequest;

/** Contact flows: kept as JSON, checked before they are published; Patchbay runs none. */
final class FlowKind implements Kind {
    private static final Messages M = Messages.HERE;
    private static final String SAVED = ":$SAVED";
    private static final String EMPTY =
            """
            {
              "Version": "2019-10-30",
              "StartAction": "end",
              "Actions": [
                { "Identifier": "end", "Type": "DisconnectParticipant", "Parameters": {}, "Transitions": {} }
              ]
            }
            """;

    @Override
    public String section() {
        return "flows";
    }

    @Override
    public Words words() {
        return new Words(
                M.text("console.flows.title"),
                M.text("console.flows.lead"),
                M.text("console.flows.new"),
                M.text("console.flows.none"),
                M.text("console.flows.none.why"));
    }

    @Override
    public Reply<List<ThingListView.Row>> rows(InstanceVisit at) {
        return Stock.flows(at)
                .map(flows ->
                        flows.stream()
                                .map(flow ->
                                        ThingListView.Row.of(
                                                flow.name().orElse(""),
                                                at.here(section()) + "/" + flow.id().orElse(""),
                                                state(flow),
                                                flow.type().orElse(""),
                                                flow.description().orElse("")))
                                .toList());
    }

    private static boolean archived(ContactFlow flow) {
        return flow.state().filter("ARCHIVED"::equals).isPresent();
    }

    /** What is unusual about it, in a word. */
    private static String state(ContactFlow flow) {
        if (archived(flow)) {
            return M.text("console.flow.archived");
        }
        return flow.status().filter("SAVED"::equals).isPresent()
                ? M.text("console.flow.unpublished")
                : "";
    }

    @Override
    public FormView fresh(InstanceVisit at, Sheet sheet) {
        Sheet labelled =
                sheet.label("", "", 256)
                        .choice(
                                "type",
                                M.text("console.flow.type"),
                                "",
                                "CONTACT_FLOW",
                                types(),
                                "type");
        return content(labelled, EMPTY)
                .view(M.text("console.flows.new"), "", M.text("console.thing.make"));
    }

    private static List<FieldView.Option> types() {
        return Stream.of(
                        "CONTACT_FLOW",
                        "CUSTOMER_QUEUE",
                        "CUSTOMER_HOLD",
                        "CUSTOMER_WHISPER",
                        "AGENT_HOLD",
                        "AGENT_WHISPER",
                        "OUTBOUND_WHISPER",
                        "AGENT_TRANSFER",
                        "QUEUE_TRANSFER",
                        "CAMPAIGN")
                .map(type -> new FieldView.Option(type, type))
                .toList();
    }

    private static Sheet content(Sheet sheet, String kept) {
        return sheet.choice(
                        "publish",
                        M.text("console.flow.then"),
                        "",
                        "PUBLISHED",
                        List.of(
                                new FieldView.Option(
                                        "PUBLISHED", M.text("console.flow.then.publish")),
                                new FieldView.Option("SAVED", M.text("console.flow.then.save"))))
                .code(
                        "content",
                        M.text("console.flow.content"),
                        M.text("console.flow.content.hint"),
                        kept,
                        "content",
                        "Content",
                        "Version",
                        "Actions",
                        "action",
                        "actions",
                        "StartAction")
                .required();
    }

    @Override
    public Reply<String> make(InstanceVisit at, Form form) {
        return at.call(
                        ConnectOperations.createContactFlow(),
                        CreateContactFlowRequest.builder()
                                .instanceId(at.id())
                                .name(form.text("name").strip())
                                .description(Find.filled(form, "description"))
                                .type(form.text("type"))
                                .status(form.text("publish"))
                                .content(form.text("content"))
                                .build())
                .map((CreateContactFlowResponse made) -> made.contactFlowId().orElse(""));
    }

    @Override
    public Reply<Shown> show(InstanceVisit at, String id, Sheets sheets) {
        return at.call(
                        ConnectOperations.describeContactFlow(),
                        DescribeContactFlowRequest.builder()
                                .instanceId(at.id())
                                .contactFlowId(id + SAVED)
                                .build())
                .map(found ->
                        shown(at, found.contactFlow().orElseThrow(), published(at, id), sheets));
    }

    /** Whether some content is in force. */
    private static boolean published(InstanceVisit at, String id) {
        return at.call(
                        ConnectOperations.describeContactFlow(),
                        DescribeContactFlowRequest.builder()
                                .instanceId(at.id())
                                .contactFlowId(id)
                                .build())
                instanceof Reply.Done;
    }

    private static Shown shown(
            InstanceVisit at, ContactFlow flow, boolean published, Sheets sheets) {
        String name = flow.name().orElse("");
        String content = flow.content().orElse("");
        List<String> problems = ContactFlowContent.problems(content);
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part.Facts(
                        List.of(
                                Part.Fact.of(M.text("console.flow.type"), flow.type().orElse("")),
                                Part.Fact.of(
                                        M.text("console.thing.state"),
                                        archived(flow)
                                                ? M.text("console.flow.archived")
                                                : M.text("console.flow.active")),
                                Part.Fact.of(
                                        M.text("console.flow.in-force"),
                                        published
                                                ? M.text("console.flow.published")
                                                : M.text("console.flow.unpublished")),
                                Part.Fact.code(M.text("console.arn"), flow.arn().orElse("")))));
        parts.add(
                new Part.Table(
                        "problems",
                        M.text("console.flow.problems"),
                        List.of(M.text("console.flow.problem")),
                        problems.stream().map(Part.Line::of).toList(),
                        M.text("console.flow.problems.none")));
        parts.add(
                content(sheets.of("content"), content)
                        .view(M.text("console.flow.content"), "", M.text("console.thing.save")));
        parts.add(
                sheets.of("about")
                        .label(name, flow.description().orElse(""), 256)
                        .choice(
                                "state",
                                M.text("console.thing.state"),
                                "",
                                flow.state().orElse("ACTIVE"),
                                List.of(
                                        new FieldView.Option(
                                                "ACTIVE", M.text("console.flow.active")),
                                        new FieldView.Option(
                                                "ARCHIVED", M.text("console.flow.archived"))),
                                "contactFlowState")
                        .view(M.text("console.thing.change"), "", M.text("console.thing.save")));
        parts.add(FlowUses.of(at, flow.id().orElse("")));
        parts.add(sheets.delete(name));
        return new Shown(name, parts);
    }

    @Override
    public Map<String, Deed> deeds() {
        return Map.of(
                "content", FlowKind::write,
                "about", FlowKind::describe,
                "delete", FlowKind::delete);
    }

    private static Reply<?> write(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.updateContactFlowContent(),
                UpdateContactFlowContentRequest.builder()
                        .instanceId(at.id())
                        .contactFlowId(form.text("publish").equals("SAVED") ? id + SAVED : id)
                        .content(form.text("content"))
                        .build());
    }

    private static Reply<?> describe(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.updateContactFlowMetadata(),
                UpdateContactFlowMetadataRequest.builder()
                        .instanceId(at.id())
                        .contactFlowId(id)
                        .name(form.text("name").strip())
                        .description(form.text("description").strip())
                        .contactFlowState(Find.filled(form, "state"))
                        .build());
    }

    private static Reply<?> delete(InstanceVisit at, String id, Form form) {
        return at.call(
                ConnectOperations.deleteContactFlow(),
                DeleteContactFlowRequest.builder().instanceId(at.id()).contactFlowId(id).build());
    }
}

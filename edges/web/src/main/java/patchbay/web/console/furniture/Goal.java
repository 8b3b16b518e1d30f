package patchbay.web.console.furniture;

import java.util.List;
import java.util.stream.Stream;
import patchbay.web.console.contact.InstanceVisit;
import patchbay.web.http.Form;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.wire.Reply;
import patchbay.wire.connect.ConnectOperations;
import patchbay.wire.connect.ContactFlow;
import patchbay.wire.connect.DescribeUserRequest;
import patchbay.wire.connect.DescribeUserResponse;
import patchbay.wire.connect.FlowQuickConnectConfig;
import patchbay.wire.connect.PhoneNumberQuickConnectConfig;
import patchbay.wire.connect.QueueQuickConnectConfig;
import patchbay.wire.connect.QuickConnectConfig;
import patchbay.wire.connect.SearchUsersRequest;
import patchbay.wire.connect.StringCondition;
import patchbay.wire.connect.User;
import patchbay.wire.connect.UserQuickConnectConfig;
import patchbay.wire.connect.UserSearchCriteria;

/**
 * Where a quick connect leads, as its form has it: a user by login, a queue, a phone number.
 *
 * @param type as the API writes it
 */
record Goal(String type, String login, String queue, String phone, String flow) {
    static final Goal NONE = new Goal("USER", "", "", "", "");

    private static final Messages M = Messages.HERE;

    static Goal of(InstanceVisit at, QuickConnectConfig config) {
        return new Goal(
                config.quickConnectType(),
                config.userConfig().map(it -> login(at, it.userId())).orElse(""),
                config.queueConfig().map(QueueQuickConnectConfig::queueId).orElse(""),
                config.phoneConfig().map(PhoneNumberQuickConnectConfig::phoneNumber).orElse(""),
                config.userConfig()
                        .map(UserQuickConnectConfig::contactFlowId)
                        .or(() -> config.queueConfig().map(QueueQuickConnectConfig::contactFlowId))
                        .or(() -> config.flowConfig().map(FlowQuickConnectConfig::contactFlowId))
                        .orElse(""));
    }

    /** The type in words. */
    static String type(String type) {
        return switch (type) {
            case "USER" -> M.text("console.quick-connect.user");
            case "QUEUE" -> M.text("console.quick-connect.queue");
            case "PHONE_NUMBER" -> M.text("console.quick-connect.phone");
            default -> M.text("console.quick-connect.flow");
        };
    }

    private static String login(InstanceVisit at, String user) {
        return at.call(
                                ConnectOperations.describeUser(),
                                DescribeUserRequest.builder()
                                        .instanceId(at.id())
                                        .userId(user)
                                        .build())
                        instanceof Reply.Done<DescribeUserResponse>(DescribeUserResponse found)
                ? found.user().flatMap(User::username).orElse(user)
                : user;
    }

    /** Where it leads, as a fact that can be followed. */
    Part.Fact fact(InstanceVisit at) {
        return switch (type) {
            case "USER" -> Part.Fact.of(M.text("console.quick-connect.login"), login);
            case "QUEUE" ->
                    Part.Fact.link(
                            M.text("console.quick-connect.queue"),
                            NavLink.to(
                                    Stock.names(Stock.queueOptions(at)).getOrDefault(queue, queue),
                                    at.here("queues/" + queue)));
            case "PHONE_NUMBER" -> Part.Fact.of(M.text("console.quick-connect.phone"), phone);
            default ->
                    Part.Fact.link(
                            M.text("console.quick-connect.flow"),
                            NavLink.to(
                                    Stock.names(flows(at)).getOrDefault(flow, flow),
                                    at.here("flows/" + flow)));
        };
    }

    Sheet draw(InstanceVisit at, Sheet sheet) {
        return sheet.choice(
                        "type",
                        M.text("console.quick-connect.type"),
                        "",
                        type,
                        Stream.of("USER", "QUEUE", "PHONE_NUMBER", "FLOW")
                                .map(it -> new FieldView.Option(it, type(it)))
                                .toList(),
                        "quickConnectType")
                .line(
                        "login",
                        M.text("console.quick-connect.login"),
                        M.text("console.quick-connect.login.hint"),
                        login,
                        0,
                        "User")
                .choice(
                        "queue",
                        M.text("console.quick-connect.queue"),
                        M.text("console.quick-connect.queue.hint"),
                        queue,
                        Stream.concat(
                                        Stream.of(
                                                new FieldView.Option(
                                                        "", M.text("console.thing.nothing"))),
                                        Stock.queueOptions(at).stream())
                                .toList(),
                        "Queue")
                .line(
                        "phone",
                        M.text("console.quick-connect.phone"),
                        M.text("console.quick-connect.phone.hint"),
                        phone,
                        20,
                        "PhoneNumber",
                        "phoneNumber")
                .choice(
                        "flow",
                        M.text("console.quick-connect.by-flow"),
                        M.text("console.quick-connect.by-flow.hint"),
                        flow,
                        flows(at),
                        "ContactFlowId",
                        "contactFlowId");
    }

    private static List<FieldView.Option> flows(InstanceVisit at) {
        return Stream.concat(
                        Stream.of(new FieldView.Option("", M.text("console.thing.nothing"))),
                        Find.orNone(Stock.flows(at)).stream()
                                .filter(it ->
                                        it.type()
                                                .filter(type ->
                                                        type.endsWith("_TRANSFER")
                                                                || type.equals("CONTACT_FLOW"))
                                                .isPresent())
                                .map(Goal::option))
                .toList();
    }

    private static FieldView.Option option(ContactFlow flow) {
        return new FieldView.Option(flow.id().orElse(""), flow.name().orElse(""));
    }

    /** As the form has it, or which field is to blame. */
    static Reply<QuickConnectConfig> typed(InstanceVisit at, Form form) {
        String type = form.text("type");
        String flow = form.text("flow");
        QuickConnectConfig.Builder config = QuickConnectConfig.builder().quickConnectType(type);
        return switch (type) {
            case "USER" ->
                    user(at, form.text("login").strip())
                            .map(id ->
                                    config.userConfig(
                                                    UserQuickConnectConfig.builder()
                                                            .userId(id)
                                                            .contactFlowId(flow)
                                                            .build())
                                            .build());
            case "QUEUE" ->
                    Reply.done(
                            config.queueConfig(
                                            QueueQuickConnectConfig.builder()
                                                    .queueId(form.text("queue"))
                                                    .contactFlowId(flow)
                                                    .build())
                                    .build());
            case "PHONE_NUMBER" ->
                    Reply.done(
                            config.phoneConfig(
                                            PhoneNumberQuickConnectConfig.builder()
                                                    .phoneNumber(form.text("phone").strip())
                                                    .build())
                                    .build());
            default ->
                    Reply.done(
                            config.flowConfig(
                                            FlowQuickConnectConfig.builder()
                                                    .contactFlowId(flow)
                                                    .build())
                                    .build());
        };
    }

    private static Reply<String> user(InstanceVisit at, String login) {
        return at.call(
                        ConnectOperations.searchUsers(),
                        SearchUsersRequest.builder()
                                .instanceId(at.id())
                                .maxResults(1)
                                .searchCriteria(
                                        UserSearchCriteria.builder()
                                                .stringCondition(
                                                        StringCondition.builder()
                                                                .fieldName("Username")
                                                                .value(login)
                                                                .comparisonType("EXACT")
                                                                .build())
                                                .build())
                                .build())
                .then(found ->
                        found.users().stream()
                                .findFirst()
                                .flatMap(user -> user.id())
                                .map(Reply::done)
                                .orElseGet(() ->
                                        Refusal.of(
                                                "login",
                                                M.text("console.quick-connect.no-login", login))));
    }
}

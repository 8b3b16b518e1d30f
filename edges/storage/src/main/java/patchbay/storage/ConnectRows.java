package patchbay.storage;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.connect.AgentStatus;
import patchbay.connect.ChannelSetting;
import patchbay.connect.ConnectUser;
import patchbay.connect.ContactFlow;
import patchbay.connect.ContactFlowModule;
import patchbay.connect.HoursOfOperation;
import patchbay.connect.IdentityManagement;
import patchbay.connect.Instance;
import patchbay.connect.InstanceId;
import patchbay.connect.Queue;
import patchbay.connect.RoutingProfile;
import patchbay.connect.SecurityProfile;

/** Rows of the contact-centre tables, as values and back. */
final class ConnectRows {
    private ConnectRows() {}

    static Instance instance(Row row) {
        Map<String, Boolean> attributes = new HashMap<>();
        Texts.map(row.text("attributes"))
                .forEach((name, on) -> attributes.put(name, Boolean.valueOf(on)));
        return new Instance(
                new InstanceId(row.text("id")),
                new AccountId(row.text("account")),
                new Region(row.text("region")),
                row.text("alias"),
                row.constant("identity_management", IdentityManagement.class),
                row.optionalText("directory"),
                row.instant("created_at"),
                attributes,
                Texts.map(row.text("tags")),
                row.optionalText("replica_of").map(InstanceId::new));
    }

    static String attributes(Instance instance) {
        Map<String, String> texts = new TreeMap<>();
        instance.attributes().forEach((name, on) -> texts.put(name, Boolean.toString(on)));
        return Texts.of(texts);
    }

    static ConnectUser user(Row row, List<String> profiles) {
        return new ConnectUser(
                row.text("id"),
                new InstanceId(row.text("instance")),
                row.text("login"),
                new ConnectUser.Person(
                        row.optionalText("first_name"),
                        row.optionalText("last_name"),
                        row.optionalText("email"),
                        row.optionalText("secondary_email"),
                        row.optionalText("mobile")),
                row.optionalText("directory_user"),
                row.text("routing_profile"),
                profiles,
                new ConnectUser.Phone(
                        row.constant("phone_type", ConnectUser.Phone.Type.class),
                        row.flag("auto_accept"),
                        (int) row.integer("after_contact_seconds"),
                        row.optionalText("desk_number"),
                        byChannel(row.text("by_channel"))),
                row.optionalText("hierarchy_group"),
                Texts.map(row.text("tags")),
                row.instant("changed_at"));
    }

    private static List<ChannelSetting> byChannel(String text) {
        List<String> parts = Texts.list(text);
        List<ChannelSetting> settings = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += 4) {
            settings.add(
                    new ChannelSetting(
                            ChannelSetting.Kind.valueOf(parts.get(i)),
                            parts.get(i + 1),
                            parts.get(i + 2),
                            Optional.of(parts.get(i + 3)).filter(it -> !it.isEmpty())));
        }
        return settings;
    }

    static String byChannel(ConnectUser.Phone phone) {
        List<String> parts = new ArrayList<>();
        for (ChannelSetting setting : phone.byChannel()) {
            parts.add(setting.kind().name());
            parts.add(setting.channel());
            parts.add(setting.value());
            parts.add(setting.further().orElse(""));
        }
        return Texts.of(parts);
    }

    static SecurityProfile securityProfile(Row row) {
        return new SecurityProfile(
                row.text("id"),
                new InstanceId(row.text("instance")),
                row.text("name"),
                row.text("description"),
                new TreeSet<>(Texts.list(row.text("permissions"))),
                Texts.map(row.text("tags")),
                row.instant("changed_at"));
    }

    static RoutingProfile routingProfile(Row row) {
        Map<String, Integer> concurrency = new HashMap<>();
        Texts.map(row.text("concurrency"))
                .forEach((channel, count) -> concurrency.put(channel, Integer.valueOf(count)));
        List<String> parts = Texts.list(row.text("queues"));
        List<RoutingProfile.ServedQueue> queues = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += 4) {
            queues.add(
                    new RoutingProfile.ServedQueue(
                            parts.get(i),
                            parts.get(i + 1),
                            Integer.parseInt(parts.get(i + 2)),
                            Integer.parseInt(parts.get(i + 3))));
        }
        return new RoutingProfile(
                row.text("id"),
                new InstanceId(row.text("instance")),
                row.text("name"),
                row.text("description"),
                row.text("outbound_queue"),
                new RoutingProfile.Channels(concurrency, Texts.map(row.text("cross_channel"))),
                queues,
                row.text("availability"),
                Texts.map(row.text("tags")),
                row.instant("changed_at"));
    }

    static String concurrency(RoutingProfile profile) {
        Map<String, String> texts = new TreeMap<>();
        profile.concurrency().forEach((channel, n) -> texts.put(channel, Integer.toString(n)));
        return Texts.of(texts);
    }

    static String queues(RoutingProfile profile) {
        List<String> parts = new ArrayList<>();
        for (RoutingProfile.ServedQueue queue : profile.queues()) {
            parts.add(queue.queue());
            parts.add(queue.channel());
            parts.add(Integer.toString(queue.priority()));
            parts.add(Integer.toString(queue.delaySeconds()));
        }
        return Texts.of(parts);
    }

    static Queue queue(Row row) {
        return new Queue(
                row.text("id"),
                new InstanceId(row.text("instance")),
                row.text("name"),
                row.text("description"),
                row.text("hours"),
                row.flag("enabled"),
                row.optionalInteger("max_contacts").map(Math::toIntExact),
                new Queue.Caller(
                        row.optionalText("caller_name"),
                        Optional.empty(),
                        row.optionalText("caller_flow")),
                Texts.map(row.text("tags")),
                row.instant("changed_at"));
    }

    static HoursOfOperation hours(Row row) {
        return new HoursOfOperation(
                row.text("id"),
                new InstanceId(row.text("instance")),
                row.text("name"),
                row.text("description"),
                row.text("time_zone"),
                openings(row.text("openings")),
                Texts.map(row.text("tags")),
                row.instant("changed_at"));
    }

    static List<HoursOfOperation.Opening> openings(String text) {
        List<String> parts = Texts.list(text);
        List<HoursOfOperation.Opening> openings = new ArrayList<>();
        for (int i = 0; i < parts.size(); i += 3) {
            openings.add(
                    new HoursOfOperation.Opening(
                            DayOfWeek.valueOf(parts.get(i)),
                            LocalTime.parse(parts.get(i + 1)),
                            LocalTime.parse(parts.get(i + 2))));
        }
        return openings;
    }

    static String openings(List<HoursOfOperation.Opening> openings) {
        List<String> parts = new ArrayList<>();
        for (HoursOfOperation.Opening opening : openings) {
            parts.add(opening.day().name());
            parts.add(opening.from().toString());
            parts.add(opening.to().toString());
        }
        return Texts.of(parts);
    }

    static ContactFlow contactFlow(Row row) {
        return new ContactFlow(
                row.text("id"),
                new InstanceId(row.text("instance")),
                row.text("name"),
                row.text("type"),
                row.text("description"),
                row.text("saved"),
                row.optionalText("published"),
                row.flag("active"),
                Texts.map(row.text("tags")),
                row.instant("changed_at"));
    }

    static ContactFlowModule contactFlowModule(Row row) {
        return new ContactFlowModule(
                row.text("id"),
                new InstanceId(row.text("instance")),
                row.text("name"),
                row.text("description"),
                row.text("content"),
                row.flag("active"),
                row.optionalText("settings"),
                row.flag("callable"),
                Texts.map(row.text("tags")),
                row.instant("changed_at"));
    }

    static AgentStatus agentStatus(Row row) {
        return new AgentStatus(
                row.text("id"),
                new InstanceId(row.text("instance")),
                row.text("name"),
                row.text("description"),
                row.constant("type", AgentStatus.Type.class),
                row.flag("enabled"),
                (int) row.integer("display_order"),
                Texts.map(row.text("tags")),
                row.instant("changed_at"));
    }
}

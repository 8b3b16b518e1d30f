package patchbay.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import patchbay.connect.ContactFlow;
import patchbay.connect.ContactFlowModule;
import patchbay.connect.Furniture;
import patchbay.connect.HoursOfOperation;
import patchbay.connect.InstanceId;
import patchbay.connect.Queue;
import patchbay.connect.RoutingProfile;

/**
 * The table of one kind of furniture.
 *
 * @param columns that only this kind has
 * @param values of these columns, in their order
 */
record FurnitureTable<T extends Furniture>(
        Class<T> type,
        Furniture.Kind kind,
        String name,
        List<String> columns,
        Function<T, List<Object>> values,
        Sql.RowReader<T> reader) {
    private static final List<String> COMMON =
            List.of("id", "instance", "name", "tags", "changed_at");

    static final FurnitureTable<HoursOfOperation> HOURS =
            new FurnitureTable<>(
                    HoursOfOperation.class,
                    Furniture.Kind.HOURS_OF_OPERATION,
                    "connect_hours",
                    List.of("description", "time_zone", "openings"),
                    hours ->
                            List.of(
                                    hours.description(),
                                    hours.timeZone(),
                                    ConnectRows.openings(hours.openings())),
                    ConnectRows::hours);

    static final FurnitureTable<Queue> QUEUES =
            new FurnitureTable<>(
                    Queue.class,
                    Furniture.Kind.QUEUE,
                    "connect_queue",
                    List.of(
                            "description",
                            "hours",
                            "enabled",
                            "max_contacts",
                            "caller_name",
                            "caller_flow"),
                    queue ->
                            List.of(
                                    queue.description(),
                                    queue.hoursOfOperation(),
                                    queue.enabled(),
                                    queue.maxContacts(),
                                    queue.caller().name(),
                                    queue.caller().flow()),
                    ConnectRows::queue);

    static final FurnitureTable<RoutingProfile> ROUTING_PROFILES =
            new FurnitureTable<>(
                    RoutingProfile.class,
                    Furniture.Kind.ROUTING_PROFILE,
                    "connect_routing_profile",
                    List.of(
                            "description",
                            "outbound_queue",
                            "concurrency",
                            "cross_channel",
                            "queues",
                            "availability"),
                    profile ->
                            List.of(
                                    profile.description(),
                                    profile.defaultOutboundQueue(),
                                    ConnectRows.concurrency(profile),
                                    Texts.of(profile.channels().crossChannel()),
                                    ConnectRows.queues(profile),
                                    profile.availability()),
                    ConnectRows::routingProfile);

    static final FurnitureTable<ContactFlow> CONTACT_FLOWS =
            new FurnitureTable<>(
                    ContactFlow.class,
                    Furniture.Kind.CONTACT_FLOW,
                    "connect_contact_flow",
                    List.of("type", "description", "saved", "published", "active"),
                    flow ->
                            List.of(
                                    flow.type(),
                                    flow.description(),
                                    flow.saved(),
                                    flow.published(),
                                    flow.active()),
                    ConnectRows::contactFlow);

    static final FurnitureTable<ContactFlowModule> CONTACT_FLOW_MODULES =
            new FurnitureTable<>(
                    ContactFlowModule.class,
                    Furniture.Kind.CONTACT_FLOW_MODULE,
                    "connect_flow_module",
                    List.of("description", "content", "active", "settings", "callable"),
                    module ->
                            List.of(
                                    module.description(),
                                    module.content(),
                                    module.active(),
                                    module.settings(),
                                    module.callable()),
                    ConnectRows::contactFlowModule);

    private static final Map<Furniture.Kind, FurnitureTable<?>> ALL =
            new TreeMap<>(
                    List.of(HOURS, QUEUES, ROUTING_PROFILES, CONTACT_FLOWS, CONTACT_FLOW_MODULES)
                            .stream()
                            .collect(Collectors.toMap(FurnitureTable::kind, table -> table)));

    static FurnitureTable<?> of(Furniture.Kind kind) {
        return Optional.ofNullable(ALL.get(kind)).orElseThrow();
    }

    @SuppressWarnings("unchecked") // each table is of the type that it says
    static <T extends Furniture> FurnitureTable<T> of(Class<T> type) {
        return (FurnitureTable<T>)
                ALL.values().stream()
                        .filter(table -> table.type().equals(type))
                        .findFirst()
                        .orElseThrow();
    }

    List<T> all(Sql sql, InstanceId instance) {
        return sql.query(
                "select * from " + name + " where instance = ? order by name",
                reader,
                instance.text());
    }

    Optional<T> find(Sql sql, InstanceId instance, String id) {
        return sql.first(
                "select * from " + name + " where instance = ? and id = ?",
                reader,
                instance.text(),
                id);
    }

    boolean exists(Sql sql, InstanceId instance, String id) {
        return sql.exists(
                "select 1 from " + name + " where instance = ? and id = ?", instance.text(), id);
    }

    /** Whether another one has the name. */
    boolean taken(Sql sql, Furniture furniture) {
        return sql.exists(
                "select 1 from " + name + " where instance = ? and name = ? and id <> ?",
                furniture.instance().text(),
                furniture.name(),
                furniture.id());
    }

    long count(Sql sql, InstanceId instance) {
        return sql.number("select count(*) from " + name + " where instance = ?", instance.text());
    }

    void insert(Sql sql, Furniture furniture) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(furniture.id());
        values.add(furniture.instance().text());
        values.addAll(changing(furniture));
        sql.update(
                "insert into "
                        + name
                        + " ("
                        + String.join(", ", COMMON)
                        + ", "
                        + String.join(", ", columns)
                        + ") values ("
                        + Sql.marks(values.size())
                        + ")",
                values.toArray());
    }

    void update(Sql sql, Furniture furniture) {
        List<@Nullable Object> values = new ArrayList<>(changing(furniture));
        values.add(furniture.instance().text());
        values.add(furniture.id());
        sql.update(
                "update "
                        + name
                        + " set name = ?, tags = ?, changed_at = ?, "
                        + String.join(" = ?, ", columns)
                        + " = ? where instance = ? and id = ?",
                values.toArray());
    }

    private List<Object> changing(Furniture furniture) {
        List<Object> changing = new ArrayList<>();
        changing.add(furniture.name());
        changing.add(Texts.of(furniture.tags()));
        changing.add(furniture.changedAt());
        changing.addAll(values.apply(type.cast(furniture)));
        return changing;
    }

    boolean delete(Sql sql, InstanceId instance, String id) {
        return sql.update(
                        "delete from " + name + " where instance = ? and id = ?",
                        instance.text(),
                        id)
                > 0;
    }
}

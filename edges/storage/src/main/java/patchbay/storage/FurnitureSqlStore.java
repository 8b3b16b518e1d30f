package patchbay.storage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import patchbay.connect.ConnectFault;
import patchbay.connect.Furniture;
import patchbay.connect.FurnitureStore;
import patchbay.connect.InstanceId;
import patchbay.connect.Queue;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** The furniture of contact-centre instances, in SQL. */
public final class FurnitureSqlStore implements FurnitureStore {
    private final Database database;

    public FurnitureSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public <T extends Furniture> Optional<T> find(Class<T> type, InstanceId instance, String id) {
        return database.read(sql -> FurnitureTable.of(type).find(sql, instance, id));
    }

    @Override
    public <T extends Furniture> List<T> all(Class<T> type, InstanceId instance) {
        return database.read(sql -> FurnitureTable.of(type).all(sql, instance));
    }

    @Override
    public Kept add(Furniture furniture) {
        return database.write(sql -> add(sql, furniture));
    }

    private static Kept add(Sql sql, Furniture furniture) {
        FurnitureTable<?> table = FurnitureTable.of(furniture.kind());
        InstanceId instance = furniture.instance();
        if (!sql.exists("select 1 from connect_instance where id = ?", instance.text())) {
            return new Kept.Gone();
        }
        if (table.count(sql, instance) >= furniture.kind().quota()) {
            return new Kept.Full();
        }
        Optional<Kept> refusal = refusal(sql, table, furniture);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        table.insert(sql, furniture);
        return new Kept.Done();
    }

    @Override
    public Kept add(Queue queue, List<String> quickConnects) {
        return database.write(sql -> {
            for (String id : quickConnects) {
                if (!sql.exists(
                        "select 1 from connect_quick_connect where instance = ? and id = ?",
                        queue.instance().text(),
                        id)) {
                    return new Kept.Refused(
                            ConnectFault.notFound("Quick connect is not found: " + id));
                }
            }
            Kept added = add(sql, queue);
            if (added instanceof Kept.Done) {
                for (String id : quickConnects) {
                    sql.insert(
                            "insert into connect_queue_quick_connect (queue, quick_connect)"
                                    + " values (?, ?)",
                            queue.id(),
                            id);
                }
            }
            return added;
        });
    }

    @Override
    public <T extends Furniture> Kept change(
            Class<T> type, InstanceId instance, String id, Function<T, Reply<T>> change) {
        FurnitureTable<T> table = FurnitureTable.of(type);
        return database.write(sql -> {
            Optional<T> before = table.find(sql, instance, id);
            return before.isEmpty()
                    ? new Kept.Gone()
                    : changed(sql, table, change.apply(before.get()));
        });
    }

    private static <T extends Furniture> Kept changed(
            Sql sql, FurnitureTable<T> table, Reply<T> changed) {
        return switch (changed) {
            case Reply.Refused<T>(Fault fault) -> new Kept.Refused(fault);
            case Reply.Done<T>(T furniture) ->
                    refusal(sql, table, furniture)
                            .orElseGet(() -> {
                                table.update(sql, furniture);
                                return new Kept.Done();
                            });
        };
    }

    /** Why it cannot stand beside the others of its instance. */
    private static Optional<Kept> refusal(Sql sql, FurnitureTable<?> table, Furniture furniture) {
        if (table.taken(sql, furniture)) {
            return Optional.of(new Kept.Taken(furniture.name()));
        }
        return furniture.needs().stream()
                .filter(need ->
                        !FurnitureTable.of(need.kind())
                                .exists(sql, furniture.instance(), need.id()))
                .findFirst()
                .map(Kept.Missing::new);
    }

    @Override
    public Kept remove(Furniture.Kind kind, InstanceId instance, String id) {
        return database.write(sql -> {
            FurnitureTable<?> table = FurnitureTable.of(kind);
            if (!table.exists(sql, instance, id)) {
                return new Kept.Gone();
            }
            Optional<Kept> use = use(sql, new Furniture.Reference(kind, id), instance);
            if (use.isPresent()) {
                return use.get();
            }
            table.delete(sql, instance, id);
            return new Kept.Done();
        });
    }

    private static Optional<Kept> use(Sql sql, Furniture.Reference what, InstanceId instance) {
        return switch (what.kind()) {
            case HOURS_OF_OPERATION -> user(sql, FurnitureTable.QUEUES, what, instance);
            // A flow names its modules in parameters, which nobody reads here.
            case CONTACT_FLOW_MODULE -> Optional.empty();
            case CONTACT_FLOW ->
                    user(sql, FurnitureTable.QUEUES, what, instance)
                            .or(() -> quickConnect(sql, "flow = ?", what, instance));
            case QUEUE ->
                    user(sql, FurnitureTable.ROUTING_PROFILES, what, instance)
                            .or(() ->
                                    quickConnect(
                                            sql, "type = 'QUEUE' and target = ?", what, instance));
            case ROUTING_PROFILE ->
                    sql.first(
                            "select id, login from connect_user where routing_profile = ?"
                                    + " and instance = ? limit 1",
                            row ->
                                    new Kept.InUse(
                                            "user " + row.text("login"), "agent/" + row.text("id")),
                            what.id(),
                            instance.text());
        };
    }

    private static Optional<Kept> quickConnect(
            Sql sql, String condition, Furniture.Reference what, InstanceId instance) {
        return sql.first(
                "select id, name from connect_quick_connect where instance = ? and "
                        + condition
                        + " order by name limit 1",
                row ->
                        new Kept.InUse(
                                "quick connect " + row.text("name"),
                                "transfer-destination/" + row.text("id")),
                instance.text(),
                what.id());
    }

    private static <T extends Furniture> Optional<Kept> user(
            Sql sql, FurnitureTable<T> table, Furniture.Reference what, InstanceId instance) {
        return table.all(sql, instance).stream()
                .filter(furniture -> furniture.needs().contains(what))
                .findFirst()
                .map(by ->
                        new Kept.InUse(
                                by.kind().title().toLowerCase(Locale.ROOT) + " " + by.name(),
                                by.kind().inArn() + "/" + by.id()));
    }

    @Override
    public long usersOf(String routingProfile) {
        // by the index alone: no user is read
        return database.read(sql ->
                sql.number(
                        "select count(*) from connect_user where routing_profile = ?",
                        routingProfile));
    }
}

package patchbay.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import patchbay.connect.ConnectStore.Added;
import patchbay.connect.ConnectStore.Changed;
import patchbay.connect.HoursOverride;
import patchbay.connect.HoursOverrideStore;
import patchbay.connect.InstanceId;

/** Exceptions to hours of operation, in SQL. */
public final class HoursOverrideSqlStore implements HoursOverrideStore {
    private final Database database;

    public HoursOverrideSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public List<HoursOverride> overrides(InstanceId instance) {
        return database.read(sql ->
                sql.query(
                        "select * from connect_hours_override where instance = ?"
                                + " order by name, id",
                        HoursOverrideSqlStore::override,
                        instance.text()));
    }

    @Override
    public List<HoursOverride> overrides(InstanceId instance, String hours) {
        return database.read(sql ->
                sql.query(
                        "select * from connect_hours_override where instance = ? and hours = ?"
                                + " order by name",
                        HoursOverrideSqlStore::override,
                        instance.text(),
                        hours));
    }

    @Override
    public Optional<HoursOverride> find(InstanceId instance, String hours, String id) {
        return database.read(sql ->
                sql.first(
                        "select * from connect_hours_override where instance = ? and hours = ?"
                                + " and id = ?",
                        HoursOverrideSqlStore::override,
                        instance.text(),
                        hours,
                        id));
    }

    @Override
    public Added add(HoursOverride override, int quota) {
        return database.write(sql -> {
            if (!FurnitureTable.HOURS.exists(sql, override.instance(), override.hours())) {
                return Added.GONE;
            }
            if (sql.number(
                            "select count(*) from connect_hours_override where hours = ?",
                            override.hours())
                    >= quota) {
                return Added.FULL;
            }
            boolean added =
                    sql.insert(
                            "insert into connect_hours_override (id, instance, hours, name,"
                                    + " description, effective_from, effective_till, type,"
                                    + " openings, recurrence, changed_at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            override.id(),
                            override.instance().text(),
                            override.hours(),
                            override.name(),
                            override.description(),
                            override.from().toString(),
                            override.till().toString(),
                            override.type(),
                            ConnectRows.openings(override.openings()),
                            recurrence(override),
                            override.changedAt());
            return added ? Added.ADDED : Added.TAKEN;
        });
    }

    @Override
    public Changed change(HoursOverride override) {
        return database.write(sql -> {
            if (sql.exists(
                    "select 1 from connect_hours_override where hours = ? and name = ?"
                            + " and id <> ?",
                    override.hours(),
                    override.name(),
                    override.id())) {
                return Changed.TAKEN;
            }
            int changed =
                    sql.update(
                            "update connect_hours_override set name = ?, description = ?,"
                                    + " effective_from = ?, effective_till = ?, type = ?,"
                                    + " openings = ?, recurrence = ?, changed_at = ?"
                                    + " where instance = ? and hours = ? and id = ?",
                            override.name(),
                            override.description(),
                            override.from().toString(),
                            override.till().toString(),
                            override.type(),
                            ConnectRows.openings(override.openings()),
                            recurrence(override),
                            override.changedAt(),
                            override.instance().text(),
                            override.hours(),
                            override.id());
            return changed > 0 ? Changed.CHANGED : Changed.GONE;
        });
    }

    @Override
    public boolean remove(InstanceId instance, String hours, String id) {
        return database.write(sql ->
                sql.update(
                                "delete from connect_hours_override where instance = ?"
                                        + " and hours = ? and id = ?",
                                instance.text(),
                                hours,
                                id)
                        > 0);
    }

    private static HoursOverride override(Row row) {
        return new HoursOverride(
                row.text("id"),
                new InstanceId(row.text("instance")),
                row.text("hours"),
                row.text("name"),
                row.text("description"),
                LocalDate.parse(row.text("effective_from")),
                LocalDate.parse(row.text("effective_till")),
                row.constant("type", HoursOverride.Type.class),
                ConnectRows.openings(row.text("openings")),
                recurrence(Texts.list(row.text("recurrence"))),
                row.instant("changed_at"));
    }

    /** Frequency, interval, and three lists of numbers; nothing where it does not come again. */
    private static String recurrence(HoursOverride override) {
        List<String> parts = new ArrayList<>();
        override.recurrence()
                .ifPresent(it -> {
                    parts.add(it.frequency());
                    parts.add(Integer.toString(it.interval()));
                    parts.add(numbers(it.months()));
                    parts.add(numbers(it.daysOfMonth()));
                    parts.add(numbers(it.weekdayOccurrences()));
                });
        return Texts.of(parts);
    }

    private static Optional<HoursOverride.Recurrence> recurrence(List<String> parts) {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new HoursOverride.Recurrence(
                                parts.get(0),
                                Integer.parseInt(parts.get(1)),
                                numbers(parts.get(2)),
                                numbers(parts.get(3)),
                                numbers(parts.get(4))));
    }

    private static String numbers(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
    }
}

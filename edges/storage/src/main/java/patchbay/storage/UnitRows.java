package patchbay.storage;

import java.util.List;
import java.util.Optional;
import patchbay.organizations.OrganizationRows;
import patchbay.organizations.Unit;

/** Organizational units. */
final class UnitRows implements OrganizationRows.Units {
    private static final String COLUMNS = "id, organization, parent, name";

    private final OrganizationSqlRows rows;

    UnitRows(OrganizationSqlRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Unit> find(String organization, String id) {
        return rows.sql()
                .first(
                        "select "
                                + COLUMNS
                                + " from organization_unit where id = ? and organization = ?",
                        UnitRows::unit,
                        id,
                        organization);
    }

    @Override
    public boolean isNamed(String parent, String name) {
        return rows.sql()
                .exists(
                        "select 1 from organization_unit where parent = ? and name = ?",
                        parent,
                        name);
    }

    @Override
    public List<Unit> of(String parent, String after, int limit) {
        return rows.sql()
                .query(
                        "select "
                                + COLUMNS
                                + " from organization_unit where parent = ? and id > ?"
                                + " order by id limit ?",
                        UnitRows::unit,
                        parent,
                        after,
                        limit);
    }

    @Override
    public int count(String organization) {
        return (int)
                rows.sql()
                        .number(
                                "select count(*) from organization_unit where organization = ?",
                                organization);
    }

    @Override
    public void put(Unit unit) {
        rows.sql()
                .update(
                        "insert into organization_unit ("
                                + COLUMNS
                                + ") values (?, ?, ?, ?)"
                                + " on conflict (id) do update set name = excluded.name",
                        unit.id(),
                        unit.organization(),
                        unit.parent(),
                        unit.name());
    }

    @Override
    public void remove(Unit unit) {
        rows.sql().update("delete from organization_unit where id = ?", unit.id());
        rows.forget(unit.id());
    }

    private static Unit unit(Row row) {
        return new Unit(
                row.text("id"), row.text("organization"), row.text("parent"), row.text("name"));
    }
}

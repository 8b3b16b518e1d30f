package patchbay.storage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import patchbay.identity.access.Boundary;
import patchbay.identity.access.CustomerPolicy;
import patchbay.identity.access.PermissionSet;
import patchbay.identity.access.Permits;

/** Permission sets with their policies, within one transaction. */
final class PermissionSetRows {
    private static final String SET =
            "select id, instance, name, description, session_seconds, relay_state, created_at,"
                    + " revision, inline_policy from access_permission_set ";
    private static final String MANAGED = "MANAGED";
    private static final String CUSTOMER = "CUSTOMER";
    private static final String BOUNDARY_MANAGED = "BOUNDARY_MANAGED";
    private static final String BOUNDARY_CUSTOMER = "BOUNDARY_CUSTOMER";

    private final Sql sql;

    PermissionSetRows(Sql sql) {
        this.sql = sql;
    }

    Optional<PermissionSet> find(String id) {
        return sql.first(SET + "where id = ?", this::set, id);
    }

    Optional<PermissionSet> named(String instance, String name) {
        return sql.first(SET + "where instance = ? and name = ?", this::set, instance, name);
    }

    List<PermissionSet> list(String instance, String after, int limit) {
        return sql.query(
                SET + "where instance = ? and id > ? order by id limit ?",
                this::set,
                instance,
                after,
                limit);
    }

    void put(PermissionSet set) {
        sql.update("delete from access_permission_set where id = ?", set.id());
        sql.update(
                "insert into access_permission_set (id, instance, name, description,"
                        + " session_seconds, relay_state, created_at, revision, inline_policy)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                set.id(),
                set.instance(),
                set.name(),
                set.description(),
                set.session().toSeconds(),
                set.relayState(),
                set.createdAt(),
                set.revision(),
                set.permits().inline());
        sql.update("delete from access_policy where permission_set = ?", set.id());
        int position = 0;
        for (String arn : set.permits().managed()) {
            policy(set, MANAGED, position++, arn, "");
        }
        for (CustomerPolicy policy : set.permits().customer()) {
            policy(set, CUSTOMER, position++, policy.name(), policy.path());
        }
        if (set.permits().boundary().isPresent()) {
            switch (set.permits().boundary().get()) {
                case Boundary.Managed(String arn) -> policy(set, BOUNDARY_MANAGED, 0, arn, "");
                case Boundary.Customer(CustomerPolicy policy) ->
                        policy(set, BOUNDARY_CUSTOMER, 0, policy.name(), policy.path());
            }
        }
    }

    private void policy(PermissionSet set, String kind, int position, String name, String path) {
        sql.update(
                "insert into access_policy (permission_set, kind, position, name, path)"
                        + " values (?, ?, ?, ?, ?)",
                set.id(),
                kind,
                position,
                name,
                path);
    }

    void remove(PermissionSet set) {
        sql.update("delete from access_permission_set where id = ?", set.id());
        sql.update("delete from access_policy where permission_set = ?", set.id());
    }

    private PermissionSet set(Row row) {
        String id = row.text("id");
        return new PermissionSet(
                id,
                row.text("instance"),
                row.text("name"),
                row.text("description"),
                Duration.ofSeconds(row.integer("session_seconds")),
                row.text("relay_state"),
                row.instant("created_at"),
                row.integer("revision"),
                new Permits(
                        row.optionalText("inline_policy"),
                        policies(id, MANAGED).stream().map(CustomerPolicy::name).toList(),
                        policies(id, CUSTOMER),
                        boundary(id)));
    }

    private Optional<Boundary> boundary(String id) {
        return policies(id, BOUNDARY_MANAGED).stream()
                .findFirst()
                .<Boundary>map(policy -> new Boundary.Managed(policy.name()))
                .or(() ->
                        policies(id, BOUNDARY_CUSTOMER).stream()
                                .findFirst()
                                .map(Boundary.Customer::new));
    }

    private List<CustomerPolicy> policies(String id, String kind) {
        return sql.query(
                "select name, path from access_policy where permission_set = ? and kind = ?"
                        + " order by position",
                row -> new CustomerPolicy(row.text("name"), row.text("path")),
                id,
                kind);
    }
}

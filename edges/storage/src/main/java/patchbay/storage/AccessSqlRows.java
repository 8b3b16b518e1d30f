package patchbay.storage;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.identity.access.AccessOperation;
import patchbay.identity.access.AccessRows;
import patchbay.identity.access.Assignment;
import patchbay.identity.access.PermissionSet;
import patchbay.identity.access.Provisioned;
import patchbay.identity.application.Assignee;
import patchbay.identity.directory.GroupId;
import patchbay.identity.directory.PersonId;

/** What is kept of permission sets and assignments, within one transaction. */
final class AccessSqlRows implements AccessRows {
    private static final String ROLE =
            "select r.permission_set, r.account, r.role_name, r.revision"
                    + " from access_provisioned r ";
    private static final String OPERATION =
            "select id, instance, kind, status, permission_set, account, assignee, failure,"
                    + " created_at from access_operation ";
    private static final String PERSON = "PERSON:";
    private static final String GROUP = "GROUP:";

    private final Sql sql;
    private final PermissionSetRows sets;

    AccessSqlRows(Sql sql) {
        this.sql = sql;
        this.sets = new PermissionSetRows(sql);
    }

    @Override
    public Optional<PermissionSet> permissionSet(String id) {
        return sets.find(id);
    }

    @Override
    public Optional<PermissionSet> named(String instance, String name) {
        return sets.named(instance, name);
    }

    @Override
    public List<PermissionSet> permissionSets(String instance, String after, int limit) {
        return sets.list(instance, after, limit);
    }

    @Override
    public int countPermissionSets(String instance) {
        return Math.toIntExact(
                sql.number(
                        "select count(*) from access_permission_set where instance = ?", instance));
    }

    @Override
    public void put(PermissionSet set) {
        sets.put(set);
    }

    @Override
    public void remove(PermissionSet set) {
        sets.remove(set);
        sql.update("delete from access_operation where permission_set = ?", set.id());
        sql.update("delete from access_assignment where permission_set = ?", set.id());
        sql.update("delete from access_provisioned where permission_set = ?", set.id());
        sql.update("delete from access_tag where arn like ?", "%/" + set.id());
    }

    @Override
    public boolean assign(Assignment assignment) {
        return sql.insert(
                "insert into access_assignment (permission_set, account, assignee)"
                        + " values (?, ?, ?)",
                assignment.permissionSet(),
                assignment.account().digits(),
                AccessRows.key(assignment.assignee()));
    }

    @Override
    public boolean unassign(Assignment assignment) {
        return sql.update(
                        "delete from access_assignment"
                                + " where permission_set = ? and account = ? and assignee = ?",
                        assignment.permissionSet(),
                        assignment.account().digits(),
                        AccessRows.key(assignment.assignee()))
                > 0;
    }

    @Override
    public boolean isAssigned(Assignment assignment) {
        return sql.exists(
                "select 1 from access_assignment"
                        + " where permission_set = ? and account = ? and assignee = ?",
                assignment.permissionSet(),
                assignment.account().digits(),
                AccessRows.key(assignment.assignee()));
    }

    @Override
    public List<Assignment> assignments(
            String permissionSet, AccountId account, String after, int limit) {
        return sql.query(
                "select permission_set, account, assignee from access_assignment"
                        + " where permission_set = ? and account = ? and assignee > ?"
                        + " order by assignee limit ?",
                AccessSqlRows::assignment,
                permissionSet,
                account.digits(),
                after,
                limit);
    }

    @Override
    public List<Assignment> assignmentsOf(String instance, List<Assignee> assignees) {
        Object[] arguments = new Object[assignees.size() + 1];
        arguments[0] = instance;
        for (int i = 0; i < assignees.size(); i++) {
            arguments[i + 1] = AccessRows.key(assignees.get(i));
        }
        return sql.query(
                "select a.permission_set, a.account, a.assignee from access_assignment a"
                        + " join access_permission_set s on s.id = a.permission_set"
                        + " where s.instance = ? and a.assignee in ("
                        + Sql.marks(assignees.size())
                        + ") order by a.account, a.permission_set, a.assignee",
                AccessSqlRows::assignment,
                arguments);
    }

    @Override
    public int countAssignments(String permissionSet, AccountId account) {
        return Math.toIntExact(
                sql.number(
                        "select count(*) from access_assignment"
                                + " where permission_set = ? and account = ?",
                        permissionSet,
                        account.digits()));
    }

    @Override
    public Optional<Provisioned> provisioned(String permissionSet, AccountId account) {
        return sql.first(
                ROLE + "where r.permission_set = ? and r.account = ?",
                AccessSqlRows::role,
                permissionSet,
                account.digits());
    }

    @Override
    public List<Provisioned> provisioned(String permissionSet) {
        return sql.query(
                ROLE + "where r.permission_set = ? order by r.account",
                AccessSqlRows::role,
                permissionSet);
    }

    @Override
    public List<Provisioned> provisionedIn(String instance, AccountId account) {
        return sql.query(
                ROLE
                        + "join access_permission_set s on s.id = r.permission_set"
                        + " where s.instance = ? and r.account = ? order by r.permission_set",
                AccessSqlRows::role,
                instance,
                account.digits());
    }

    @Override
    public void put(Provisioned role) {
        remove(role);
        sql.update(
                "insert into access_provisioned (permission_set, account, role_name, revision)"
                        + " values (?, ?, ?, ?)",
                role.permissionSet(),
                role.account().digits(),
                role.roleName(),
                role.revision());
    }

    @Override
    public void remove(Provisioned role) {
        sql.update(
                "delete from access_provisioned where permission_set = ? and account = ?",
                role.permissionSet(),
                role.account().digits());
    }

    @Override
    public void put(AccessOperation operation) {
        sql.update("delete from access_operation where id = ?", operation.id());
        sql.update(
                "insert into access_operation (id, instance, kind, status, permission_set,"
                        + " account, assignee, failure, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                operation.id(),
                operation.instance(),
                operation.kind(),
                operation.status(),
                operation.permissionSet(),
                operation.account().map(AccountId::digits),
                operation.assignee().map(AccessRows::key),
                operation.failure(),
                operation.createdAt());
    }

    @Override
    public Optional<AccessOperation> operation(AccessOperation.Kind kind, String id) {
        return sql.first(
                OPERATION + "where kind = ? and id = ?", AccessSqlRows::operation, kind, id);
    }

    @Override
    public List<AccessOperation> operations(
            String instance, AccessOperation.Kind kind, String after, int limit) {
        return sql.query(
                OPERATION + "where instance = ? and kind = ? and id > ? order by id limit ?",
                AccessSqlRows::operation,
                instance,
                kind,
                after,
                limit);
    }

    @Override
    public List<AccessOperation> unfinished(Instant before) {
        return sql.query(
                OPERATION + "where status = ? and created_at < ? order by created_at, id",
                AccessSqlRows::operation,
                AccessOperation.Status.IN_PROGRESS,
                before);
    }

    @Override
    public int forgetOperations(Instant before) {
        return sql.update(
                "delete from access_operation where status <> ? and created_at < ?",
                AccessOperation.Status.IN_PROGRESS,
                before);
    }

    @Override
    public Map<String, String> tags(String arn) {
        Map<String, String> tags = new LinkedHashMap<>();
        sql.query(
                        "select tag_key, tag_value from access_tag where arn = ? order by tag_key",
                        row -> Map.entry(row.text("tag_key"), row.text("tag_value")),
                        arn)
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue()));
        return tags;
    }

    @Override
    public void tag(String arn, Map<String, String> tags) {
        sql.update("delete from access_tag where arn = ?", arn);
        tags.forEach((key, value) ->
                sql.update(
                        "insert into access_tag (arn, tag_key, tag_value) values (?, ?, ?)",
                        arn,
                        key,
                        value));
    }

    @Override
    public Optional<Map<String, String>> attributes(String instance) {
        return sql.first(
                "select attributes from access_attributes where instance = ?",
                row -> Texts.map(row.text("attributes")),
                instance);
    }

    @Override
    public void attributes(String instance, Optional<Map<String, String>> attributes) {
        sql.update("delete from access_attributes where instance = ?", instance);
        attributes.ifPresent(all ->
                sql.update(
                        "insert into access_attributes (instance, attributes) values (?, ?)",
                        instance,
                        Texts.of(all)));
    }

    private static Assignment assignment(Row row) {
        return new Assignment(
                row.text("permission_set"),
                new AccountId(row.text("account")),
                assignee(row.text("assignee")));
    }

    private static Provisioned role(Row row) {
        return new Provisioned(
                row.text("permission_set"),
                new AccountId(row.text("account")),
                row.text("role_name"),
                row.integer("revision"));
    }

    private static AccessOperation operation(Row row) {
        return new AccessOperation(
                row.text("id"),
                row.text("instance"),
                row.constant("kind", AccessOperation.Kind.class),
                row.constant("status", AccessOperation.Status.class),
                row.text("permission_set"),
                row.optionalText("account").map(AccountId::new),
                row.optionalText("assignee").map(AccessSqlRows::assignee),
                row.optionalText("failure"),
                row.instant("created_at"));
    }

    static Assignee assignee(String key) {
        return key.startsWith(PERSON)
                ? new Assignee.OnePerson(new PersonId(key.substring(PERSON.length())))
                : new Assignee.EverybodyIn(new GroupId(key.substring(GROUP.length())));
    }
}

package patchbay.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.iam.Folded;
import patchbay.iam.Identifiers;
import patchbay.iam.Permissions;
import patchbay.iam.Tags;

/**
 * Roles, users and groups as rows: they share a table, their policies and their tags.
 *
 * @param kind {@code role}, {@code user} or {@code group}
 */
record PrincipalRows(String kind) {
    private static final String COLUMNS =
            "id, account, name, path, partition_id, created_at, boundary, description,"
                    + " trust_policy, max_session_seconds";

    /**
     * A role, user or group with everything that belongs to it.
     *
     * @param trustPolicy empty but for a role, as the two around it
     */
    record Principal(
            Identifiers ids,
            Permissions permissions,
            Tags tags,
            String description,
            String trustPolicy,
            long maxSessionSeconds) {}

    boolean add(Sql sql, Principal principal) {
        Identifiers ids = principal.ids();
        boolean added =
                sql.insert(
                        "insert into iam_principal (kind, folded, "
                                + COLUMNS
                                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        kind,
                        Folded.of(ids.name()),
                        ids.uniqueId(),
                        ids.account().digits(),
                        ids.name(),
                        ids.path(),
                        ids.partition(),
                        ids.createdAt(),
                        principal.permissions().boundary(),
                        principal.description(),
                        principal.trustPolicy(),
                        principal.maxSessionSeconds());
        if (added) {
            addParts(sql, principal);
        }
        return added;
    }

    private static void addParts(Sql sql, Principal principal) {
        String id = principal.ids().uniqueId();
        principal
                .permissions()
                .inline()
                .forEach((name, document) ->
                        sql.insert(
                                "insert into iam_inline_policy (principal, name, document)"
                                        + " values (?, ?, ?)",
                                id,
                                name,
                                document));
        for (String policy : principal.permissions().attached()) {
            sql.insert("insert into iam_attachment (principal, policy) values (?, ?)", id, policy);
        }
        TagRows.replace(sql, id, principal.tags());
    }

    Optional<Principal> find(Sql sql, AccountId account, String name) {
        return findIgnoringCase(sql, account, name)
                .filter(principal -> principal.ids().name().equals(name));
    }

    Optional<Principal> findIgnoringCase(Sql sql, AccountId account, String name) {
        return sql.first(
                        "select "
                                + COLUMNS
                                + " from iam_principal where account = ? and kind = ?"
                                + " and folded = ?",
                        PrincipalRows::head,
                        account.digits(),
                        kind,
                        Folded.of(name))
                .map(head -> whole(sql, head));
    }

    Optional<Principal> findById(Sql sql, String uniqueId) {
        return sql.first(
                        "select " + COLUMNS + " from iam_principal where id = ? and kind = ?",
                        PrincipalRows::head,
                        uniqueId,
                        kind)
                .map(head -> whole(sql, head));
    }

    List<Principal> list(Sql sql, AccountId account, String pathPrefix, String after, int limit) {
        return sql
                .query(
                        "select "
                                + COLUMNS
                                + " from iam_principal where account = ? and kind = ?"
                                + " and path >= ? and path < ? and folded > ?"
                                + " order by folded limit ?",
                        PrincipalRows::head,
                        account.digits(),
                        kind,
                        pathPrefix,
                        pathPrefix + "\u007f",
                        after,
                        limit)
                .stream()
                .map(head -> whole(sql, head))
                .toList();
    }

    /**
     * Those of which a condition with one argument is true, in order and limited as in {@link
     * #list}.
     */
    List<Principal> listTied(Sql sql, String condition, String argument, String after, int limit) {
        return sql
                .query(
                        "select "
                                + COLUMNS
                                + " from iam_principal where "
                                + condition
                                + " and kind = ? and folded > ? order by folded limit ?",
                        PrincipalRows::head,
                        argument,
                        kind,
                        after,
                        limit)
                .stream()
                .map(head -> whole(sql, head))
                .toList();
    }

    int count(Sql sql, AccountId account) {
        return (int)
                sql.number(
                        "select count(*) from iam_principal where account = ? and kind = ?",
                        account.digits(),
                        kind);
    }

    void replace(Sql sql, Principal principal) {
        delete(sql, principal.ids().uniqueId());
        if (!add(sql, principal)) {
            throw new StorageFailure("a name that was free a moment ago is taken");
        }
    }

    static void delete(Sql sql, String id) {
        sql.update("delete from iam_principal where id = ?", id);
        sql.update("delete from iam_inline_policy where principal = ?", id);
        sql.update("delete from iam_attachment where principal = ?", id);
        TagRows.delete(sql, id);
    }

    private static Principal head(Row row) {
        return new Principal(
                new Identifiers(
                        row.constant("partition_id", Partition.class),
                        new AccountId(row.text("account")),
                        row.text("path"),
                        row.text("name"),
                        row.text("id"),
                        row.instant("created_at")),
                new Permissions(Map.of(), Set.of(), row.optionalText("boundary")),
                Tags.NONE,
                row.text("description"),
                row.text("trust_policy"),
                row.integer("max_session_seconds"));
    }

    private static Principal whole(Sql sql, Principal head) {
        String id = head.ids().uniqueId();
        Map<String, String> inline = new HashMap<>();
        sql.query(
                        "select name, document from iam_inline_policy where principal = ?",
                        row -> Map.entry(row.text("name"), row.text("document")),
                        id)
                .forEach(policy -> inline.put(policy.getKey(), policy.getValue()));
        Set<String> attached =
                Set.copyOf(
                        sql.query(
                                "select policy from iam_attachment where principal = ?",
                                row -> row.text("policy"),
                                id));
        return new Principal(
                head.ids(),
                new Permissions(inline, attached, head.permissions().boundary()),
                TagRows.of(sql, id),
                head.description(),
                head.trustPolicy(),
                head.maxSessionSeconds());
    }
}

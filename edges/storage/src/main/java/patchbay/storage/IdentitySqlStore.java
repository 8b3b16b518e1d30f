package patchbay.storage;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import patchbay.aws.AccountId;
import patchbay.iam.Group;
import patchbay.iam.IdentityStore;

/** Everything that a role or user holds, read from a database in one step. */
public final class IdentitySqlStore implements IdentityStore {
    private static final PrincipalRows ROLES = new PrincipalRows("role");
    private static final PrincipalRows USERS = new PrincipalRows("user");

    private final Database database;

    public IdentitySqlStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Held> role(AccountId account, String name) {
        return database.read(sql ->
                ROLES.find(sql, account, name).map(principal -> held(sql, principal, List.of())));
    }

    @Override
    public Optional<Held> user(AccountId account, String name) {
        return database.read(sql ->
                USERS.find(sql, account, name)
                        .map(principal ->
                                held(
                                        sql,
                                        principal,
                                        GroupSqlStore.groupsOf(
                                                sql,
                                                principal.ids().uniqueId(),
                                                "",
                                                Integer.MAX_VALUE))));
    }

    private static Held held(Sql sql, PrincipalRows.Principal principal, List<Group> groups) {
        Set<String> arns = new LinkedHashSet<>(principal.permissions().attached());
        principal.permissions().boundary().ifPresent(arns::add);
        groups.forEach(group -> arns.addAll(group.permissions().attached()));
        Map<String, String> documents = new HashMap<>();
        for (String arn : arns) {
            sql.first(
                            "select v.document from iam_policy p join iam_policy_version v"
                                    + " on v.policy = p.arn and v.number = p.default_version"
                                    + " where p.arn = ?",
                            row -> row.text("document"),
                            arn)
                    .ifPresent(document -> documents.put(arn, document));
        }
        return new Held(
                principal.ids().uniqueId(),
                principal.permissions(),
                principal.tags(),
                groups,
                documents);
    }
}

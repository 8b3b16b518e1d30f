package patchbay.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.iam.Folded;
import patchbay.iam.Identifiers;
import patchbay.iam.ManagedPolicy;
import patchbay.iam.ManagedPolicyStore;
import patchbay.iam.Tags;
import patchbay.wire.Reply;

/** Managed policies in a database. */
public final class ManagedPolicySqlStore implements ManagedPolicyStore {
    private static final String COLUMNS =
            "arn, id, account, name, path, partition_id, created_at, updated_at, description,"
                    + " default_version, last_version";

    private static final String USES =
            ", (select count(*) from iam_attachment a where a.policy = iam_policy.arn)"
                    + " as attachments,"
                    + " (select count(*) from iam_principal b where b.boundary = iam_policy.arn)"
                    + " as boundaries";

    private final Database database;

    public ManagedPolicySqlStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(ManagedPolicy policy) {
        return database.write(sql -> insert(sql, policy));
    }

    private static boolean insert(Sql sql, ManagedPolicy policy) {
        Identifiers ids = policy.ids();
        String arn = policy.arn().toString();
        boolean added =
                sql.insert(
                        "insert into iam_policy (folded, "
                                + COLUMNS
                                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        Folded.of(ids.name()),
                        arn,
                        ids.uniqueId(),
                        ids.account().digits(),
                        ids.name(),
                        ids.path(),
                        ids.partition(),
                        ids.createdAt(),
                        policy.updatedAt(),
                        policy.description(),
                        policy.defaultVersion(),
                        policy.lastVersion());
        if (added) {
            for (ManagedPolicy.Version version : policy.versions()) {
                sql.insert(
                        "insert into iam_policy_version (policy, number, document, created_at)"
                                + " values (?, ?, ?, ?)",
                        arn,
                        version.number(),
                        version.document(),
                        version.createdAt());
            }
            TagRows.replace(sql, ids.uniqueId(), policy.tags());
        }
        return added;
    }

    @Override
    public Optional<ManagedPolicy> find(String arn) {
        return database.read(sql -> find(sql, arn));
    }

    private static Optional<ManagedPolicy> find(Sql sql, String arn) {
        return sql.first(
                        "select " + COLUMNS + USES + " from iam_policy where arn = ?",
                        ManagedPolicySqlStore::head,
                        arn)
                .map(head -> whole(sql, head));
    }

    @Override
    public List<ManagedPolicy> list(AccountId account, String pathPrefix, String after, int limit) {
        return database.read(sql ->
                sql
                        .query(
                                "select "
                                        + COLUMNS
                                        + USES
                                        + " from iam_policy where account = ?"
                                        + " and path >= ? and path < ? and folded > ?"
                                        + " order by folded limit ?",
                                ManagedPolicySqlStore::head,
                                account.digits(),
                                pathPrefix,
                                pathPrefix + "\u007f",
                                after,
                                limit)
                        .stream()
                        .map(head -> whole(sql, head))
                        .toList());
    }

    @Override
    public int count(AccountId account) {
        return database.read(sql ->
                (int)
                        sql.number(
                                "select count(*) from iam_policy where account = ?",
                                account.digits()));
    }

    @Override
    public int versions(AccountId account) {
        return database.read(sql ->
                (int)
                        sql.number(
                                "select count(*) from iam_policy_version join iam_policy"
                                        + " on policy = arn where account = ?",
                                account.digits()));
    }

    @Override
    public Optional<Reply<ManagedPolicy>> change(
            String arn, Function<ManagedPolicy, Reply<ManagedPolicy>> edit) {
        return database.write(sql ->
                find(sql, arn)
                        .map(edit)
                        .map(reply -> {
                            if (reply instanceof Reply.Done<ManagedPolicy>(ManagedPolicy changed)) {
                                delete(sql, changed);
                                insert(sql, changed);
                            }
                            return reply;
                        }));
    }

    @Override
    public Optional<Reply<ManagedPolicy>> remove(
            String arn, Function<ManagedPolicy, Reply<ManagedPolicy>> guard) {
        return database.write(sql ->
                find(sql, arn)
                        .map(guard)
                        .map(reply -> {
                            if (reply instanceof Reply.Done<ManagedPolicy>(ManagedPolicy gone)) {
                                delete(sql, gone);
                            }
                            return reply;
                        }));
    }

    private static void delete(Sql sql, ManagedPolicy policy) {
        String arn = policy.arn().toString();
        sql.update("delete from iam_policy where arn = ?", arn);
        sql.update("delete from iam_policy_version where policy = ?", arn);
        TagRows.delete(sql, policy.ids().uniqueId());
    }

    @Override
    public List<Use> uses(AccountId account, String arn) {
        return database.read(sql -> {
            List<Use> uses = new ArrayList<>();
            uses.addAll(
                    sql.query(
                            "select kind, name, id, path from iam_principal"
                                    + " join iam_attachment on principal = id"
                                    + " where account = ? and policy = ?"
                                    + " order by kind, folded",
                            row -> use(row, false),
                            account.digits(),
                            arn));
            uses.addAll(
                    sql.query(
                            "select kind, name, id, path from iam_principal"
                                    + " where account = ? and boundary = ?"
                                    + " order by kind, folded",
                            row -> use(row, true),
                            account.digits(),
                            arn));
            return uses;
        });
    }

    private static Use use(Row row, boolean boundary) {
        return new Use(
                row.text("kind"), row.text("name"), row.text("id"), row.text("path"), boundary);
    }

    private static ManagedPolicy head(Row row) {
        return new ManagedPolicy(
                new Identifiers(
                        row.constant("partition_id", Partition.class),
                        new AccountId(row.text("account")),
                        row.text("path"),
                        row.text("name"),
                        row.text("id"),
                        row.instant("created_at")),
                row.text("description"),
                Tags.NONE,
                row.instant("updated_at"),
                List.of(),
                (int) row.integer("default_version"),
                (int) row.integer("last_version"),
                (int) row.integer("attachments"),
                (int) row.integer("boundaries"));
    }

    private static ManagedPolicy whole(Sql sql, ManagedPolicy head) {
        List<ManagedPolicy.Version> versions =
                sql.query(
                        "select number, document, created_at from iam_policy_version"
                                + " where policy = ? order by number",
                        row ->
                                new ManagedPolicy.Version(
                                        (int) row.integer("number"),
                                        row.text("document"),
                                        row.instant("created_at")),
                        head.arn().toString());
        return new ManagedPolicy(
                head.ids(),
                head.description(),
                TagRows.of(sql, head.ids().uniqueId()),
                head.updatedAt(),
                versions,
                head.defaultVersion(),
                head.lastVersion(),
                head.attachments(),
                head.boundaryUses());
    }
}

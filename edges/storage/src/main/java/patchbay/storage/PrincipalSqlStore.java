package patchbay.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import patchbay.aws.AccountId;
import patchbay.iam.HolderStore;
import patchbay.iam.PolicyHolder;
import patchbay.storage.PrincipalRows.Principal;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** What stores of roles, users and groups have in common. */
abstract sealed class PrincipalSqlStore<T extends PolicyHolder<T>> implements HolderStore<T>
        permits RoleSqlStore, UserSqlStore, GroupSqlStore {
    private static final int REMEMBERED = 500;

    private record Key(AccountId account, String name) {}

    final Database database;
    private final PrincipalRows rows;
    private final Remembered<Key, T> remembered;

    PrincipalSqlStore(Database database, String kind) {
        this.database = database;
        this.rows = new PrincipalRows(kind);
        this.remembered =
                new Remembered<>(
                        database, REMEMBERED, (sql, key) -> find(sql, key.account, key.name));
    }

    abstract Principal principal(T holder);

    abstract T holder(Principal principal);

    /** What is tied to one besides its policies. */
    abstract Ties ties(Sql sql, T holder);

    /** Takes along what is kept by name. */
    void renamed(Sql sql, T before, T after) {}

    @Override
    public final boolean add(T holder) {
        return database.write(sql -> rows.add(sql, principal(holder)));
    }

    @Override
    public final Optional<T> find(AccountId account, String name) {
        return remembered.find(new Key(account, name));
    }

    final Optional<T> find(Sql sql, AccountId account, String name) {
        return rows.find(sql, account, name).map(this::holder);
    }

    @Override
    public final Optional<T> findIgnoringCase(AccountId account, String name) {
        return database.read(sql -> rows.findIgnoringCase(sql, account, name)).map(this::holder);
    }

    @Override
    public final Optional<T> findById(String uniqueId) {
        return database.read(sql -> rows.findById(sql, uniqueId)).map(this::holder);
    }

    @Override
    public final List<T> list(AccountId account, String pathPrefix, String after, int limit) {
        return database.read(sql -> rows.list(sql, account, pathPrefix, after, limit)).stream()
                .map(this::holder)
                .toList();
    }

    @Override
    public final int count(AccountId account) {
        return database.read(sql -> rows.count(sql, account));
    }

    @Override
    public final Optional<Reply<T>> change(
            AccountId account, String name, Function<T, Reply<T>> edit) {
        return database.write(sql ->
                find(sql, account, name)
                        .map(edit)
                        .map(reply -> {
                            if (reply instanceof Reply.Done<T>(T changed)) {
                                rows.replace(sql, principal(changed));
                            }
                            return reply;
                        }));
    }

    @Override
    public final Optional<Reply<T>> rename(
            AccountId account, String name, UnaryOperator<T> edit, Fault taken) {
        return database.write(
                sql -> find(sql, account, name).map(before -> renamed(sql, before, edit, taken)));
    }

    private Reply<T> renamed(Sql sql, T before, UnaryOperator<T> edit, Fault taken) {
        T after = edit.apply(before);
        boolean free =
                rows.findIgnoringCase(sql, before.ids().account(), after.name())
                        .filter(other -> !other.ids().uniqueId().equals(before.ids().uniqueId()))
                        .isEmpty();
        if (!free) {
            return Reply.refused(taken);
        }
        rows.replace(sql, principal(after));
        renamed(sql, before, after);
        return Reply.done(after);
    }

    @Override
    public final Optional<Reply<T>> remove(
            AccountId account, String name, BiFunction<T, Ties, Reply<T>> guard) {
        return database.write(sql ->
                find(sql, account, name)
                        .map(holder -> {
                            Reply<T> reply = guard.apply(holder, ties(sql, holder));
                            if (reply instanceof Reply.Done<T>(T gone)) {
                                PrincipalRows.delete(sql, gone.ids().uniqueId());
                                sql.update(
                                        "delete from iam_last_use where id = ?",
                                        gone.ids().uniqueId());
                            }
                            return reply;
                        }));
    }
}

package patchbay.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.iam.User;
import patchbay.iam.UserStore;
import patchbay.storage.PrincipalRows.Principal;
import patchbay.wire.Reply;

/** Users in a database. */
public final class UserSqlStore implements UserStore {
    private static final PrincipalRows ROWS = new PrincipalRows("user");

    private final Database database;

    public UserSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(User user) {
        return database.write(sql -> ROWS.add(sql, principal(user)));
    }

    @Override
    public Optional<User> find(AccountId account, String name) {
        return database.read(sql -> ROWS.find(sql, account, name)).map(UserSqlStore::user);
    }

    @Override
    public Optional<User> findIgnoringCase(AccountId account, String name) {
        return database.read(sql -> ROWS.findIgnoringCase(sql, account, name))
                .map(UserSqlStore::user);
    }

    @Override
    public List<User> list(AccountId account, String pathPrefix, String after, int limit) {
        return database.read(sql -> ROWS.list(sql, account, pathPrefix, after, limit)).stream()
                .map(UserSqlStore::user)
                .toList();
    }

    @Override
    public int count(AccountId account) {
        return database.read(sql -> ROWS.count(sql, account));
    }

    /** Access keys follow a user to its new name. */
    @Override
    public Optional<Reply<User>> change(
            AccountId account, String name, Function<User, Reply<User>> edit) {
        return database.write(sql ->
                ROWS.find(sql, account, name)
                        .map(UserSqlStore::user)
                        .map(edit)
                        .map(reply -> {
                            if (reply instanceof Reply.Done<User>(User changed)) {
                                ROWS.replace(sql, principal(changed));
                                sql.update(
                                        "update iam_access_key set user_name = ?"
                                                + " where account = ?"
                                                + " and user_name = ?",
                                        changed.name(),
                                        account.digits(),
                                        name);
                            }
                            return reply;
                        }));
    }

    @Override
    public Optional<Reply<User>> remove(
            AccountId account, String name, Function<User, Reply<User>> guard) {
        return database.write(sql ->
                ROWS.find(sql, account, name)
                        .map(UserSqlStore::user)
                        .map(guard)
                        .map(reply -> {
                            if (reply instanceof Reply.Done<User>(User gone)) {
                                PrincipalRows.delete(sql, gone.ids().uniqueId());
                            }
                            return reply;
                        }));
    }

    private static Principal principal(User user) {
        return new Principal(user.ids(), user.permissions(), user.tags(), "", "", 0);
    }

    private static User user(Principal principal) {
        return new User(principal.ids(), principal.permissions(), principal.tags());
    }
}

package patchbay.storage;

import patchbay.iam.User;
import patchbay.iam.UserStore;
import patchbay.storage.PrincipalRows.Principal;

/** Users in a database. */
public final class UserSqlStore extends PrincipalSqlStore<User> implements UserStore {
    public UserSqlStore(Database database) {
        super(database, "user");
    }

    @Override
    Principal principal(User user) {
        return new Principal(user.ids(), user.permissions(), user.tags(), "", "", 0);
    }

    @Override
    User holder(Principal principal) {
        return of(principal);
    }

    static User of(Principal principal) {
        return new User(principal.ids(), principal.permissions(), principal.tags());
    }

    @Override
    Ties ties(Sql sql, User user) {
        return new Ties(
                (int)
                        sql.number(
                                "select count(*) from iam_access_key where account = ?"
                                        + " and user_name = ?",
                                user.ids().account().digits(),
                                user.name()),
                (int)
                        sql.number(
                                "select count(*) from iam_membership where user_id = ?",
                                user.ids().uniqueId()));
    }

    /** Access keys are kept by the user's name. */
    @Override
    void renamed(Sql sql, User before, User after) {
        sql.update(
                "update iam_access_key set user_name = ? where account = ? and user_name = ?",
                after.name(),
                before.ids().account().digits(),
                before.name());
    }
}

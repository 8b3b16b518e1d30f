package patchbay.storage;

import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.iam.AccessKey;
import patchbay.iam.AccessKeyStore;

/** Long-lived access keys in a database. */
public final class AccessKeySqlStore implements AccessKeyStore {
    private static final PrincipalRows USERS = new PrincipalRows("user");

    private static final String COLUMNS =
            "id, account, user_name, sealed_secret, active, created_at";

    private static final String OF_OWNER = " where account = ? and user_name = ?";

    private final Database database;

    public AccessKeySqlStore(Database database) {
        this.database = database;
    }

    @Override
    public Added add(AccessKey key, int most) {
        return database.write(sql -> {
            if (key.userName().isPresent()
                    && USERS.find(sql, key.account(), key.userName().get()).isEmpty()) {
                return Added.NO_OWNER;
            }
            long held =
                    sql.number(
                            "select count(*) from iam_access_key" + OF_OWNER,
                            key.account().digits(),
                            owner(key.userName()));
            if (held >= most) {
                return Added.TOO_MANY;
            }
            boolean added =
                    sql.insert(
                            "insert into iam_access_key ("
                                    + COLUMNS
                                    + ") values (?, ?, ?, ?, ?, ?)",
                            key.id(),
                            key.account().digits(),
                            owner(key.userName()),
                            key.sealedSecret(),
                            key.active(),
                            key.createdAt());
            return added ? Added.DONE : Added.ID_TAKEN;
        });
    }

    @Override
    public Optional<AccessKey> find(String id) {
        return database.read(sql ->
                sql.first(
                        "select " + COLUMNS + " from iam_access_key where id = ?",
                        AccessKeySqlStore::key,
                        id));
    }

    @Override
    public List<AccessKey> list(AccountId account, Optional<String> userName) {
        return database.read(sql ->
                sql.query(
                        "select "
                                + COLUMNS
                                + " from iam_access_key"
                                + OF_OWNER
                                + " order by created_at, id",
                        AccessKeySqlStore::key,
                        account.digits(),
                        owner(userName)));
    }

    @Override
    public boolean activate(
            AccountId account, Optional<String> userName, String id, boolean active) {
        return database.write(sql ->
                sql.update(
                                "update iam_access_key set active = ?" + OF_OWNER + " and id = ?",
                                active,
                                account.digits(),
                                owner(userName),
                                id)
                        > 0);
    }

    @Override
    public boolean remove(AccountId account, Optional<String> userName, String id) {
        return database.write(sql -> {
            boolean removed =
                    sql.update(
                                    "delete from iam_access_key" + OF_OWNER + " and id = ?",
                                    account.digits(),
                                    owner(userName),
                                    id)
                            > 0;
            if (removed) {
                sql.update("delete from iam_last_use where id = ?", id);
            }
            return removed;
        });
    }

    /** The root user has no name. */
    private static String owner(Optional<String> userName) {
        return userName.orElse("");
    }

    private static AccessKey key(Row row) {
        return new AccessKey(
                row.text("id"),
                new AccountId(row.text("account")),
                Optional.of(row.text("user_name")).filter(name -> !name.isEmpty()),
                row.text("sealed_secret"),
                row.flag("active"),
                row.instant("created_at"));
    }
}

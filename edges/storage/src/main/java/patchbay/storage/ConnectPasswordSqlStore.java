package patchbay.storage;

import java.time.Instant;
import java.util.Optional;
import patchbay.connect.KeptPassword;
import patchbay.connect.PasswordStore;

/** The passwords of managed users, as hashes, in SQL. */
public final class ConnectPasswordSqlStore implements PasswordStore {
    private final Database database;

    public ConnectPasswordSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<KeptPassword> password(String user) {
        return database.read(sql ->
                sql.first(
                        "select hash from connect_password where user_id = ?",
                        row -> new KeptPassword(row.text("hash")),
                        user));
    }

    @Override
    public boolean put(String user, KeptPassword password, Instant at) {
        return database.write(sql -> {
            if (!sql.exists("select 1 from connect_user where id = ?", user)) {
                return false;
            }
            put(sql, user, password, at);
            return true;
        });
    }

    static void put(Sql sql, String user, KeptPassword password, Instant at) {
        sql.update("delete from connect_password where user_id = ?", user);
        sql.update(
                "insert into connect_password (user_id, hash, changed_at) values (?, ?, ?)",
                user,
                password.encoded(),
                at);
    }
}

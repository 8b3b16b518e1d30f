package patchbay.storage;

import java.time.Instant;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.iam.toolbox.DenialStore;

/** Details of denials in SQL. */
public final class DenialSqlStore implements DenialStore {
    private static final int EVERYTHING = Integer.MAX_VALUE;

    private final Database database;

    public DenialSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public void keep(String id, AccountId account, Instant at, byte[] details) {
        database.change(sql ->
                sql.insert(
                        "insert into authorization_denial (id, account, at, details)"
                                + " values (?, ?, ?, ?)",
                        id,
                        account.digits(),
                        at,
                        details));
    }

    @Override
    public Optional<byte[]> find(String id, AccountId account, Instant since) {
        return database.read(sql ->
                sql.first(
                        "select details from authorization_denial"
                                + " where id = ? and account = ? and at >= ?",
                        row -> row.blob("details"),
                        id,
                        account.digits(),
                        since));
    }

    @Override
    public void trim(AccountId account, int most) {
        database.change(sql ->
                sql.update(
                        "delete from authorization_denial where id in (select id from"
                                + " authorization_denial where account = ? order by at desc, id"
                                + " limit ? offset ?)",
                        account.digits(),
                        EVERYTHING,
                        most));
    }

    @Override
    public int forgetBefore(Instant before) {
        return database.write(
                sql -> sql.update("delete from authorization_denial where at < ?", before));
    }
}

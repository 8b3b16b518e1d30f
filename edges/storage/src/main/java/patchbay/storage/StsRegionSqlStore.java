package patchbay.storage;

import java.util.Optional;
import java.util.Set;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.iam.StsRegionStore;

/** In which regions accounts changed their use of STS, in a database. */
public final class StsRegionSqlStore implements StsRegionStore {
    private static final int REMEMBERED = 1_000;

    private final Database database;
    private final Remembered<AccountId, Set<Region>> remembered;

    public StsRegionSqlStore(Database database) {
        this.database = database;
        this.remembered =
                new Remembered<>(
                        database,
                        REMEMBERED,
                        (sql, account) -> Optional.of(switched(sql, account)));
    }

    @Override
    public Set<Region> switched(AccountId account) {
        return remembered.find(account).orElseThrow();
    }

    private static Set<Region> switched(Sql sql, AccountId account) {
        return Set.copyOf(
                sql.query(
                        "select region from account_sts_switched where account = ?",
                        row -> new Region(row.text("region")),
                        account.digits()));
    }

    @Override
    public void set(AccountId account, Region region, boolean switched) {
        database.change(sql -> {
            if (switched) {
                sql.insert(
                        "insert into account_sts_switched (account, region) values (?, ?)",
                        account.digits(),
                        region.id());
            } else {
                sql.update(
                        "delete from account_sts_switched where account = ? and region = ?",
                        account.digits(),
                        region.id());
            }
        });
    }
}

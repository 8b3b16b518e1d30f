package patchbay.storage;

import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.iam.AccountSettings.GlobalTokens;
import patchbay.iam.AccountSettingsStore;

/** What accounts set for themselves, in a database. */
public final class AccountSettingsSqlStore implements AccountSettingsStore {
    private static final int REMEMBERED = 1_000;

    private final Database database;
    private final Remembered<AccountId, Optional<GlobalTokens>> globalTokens;

    public AccountSettingsSqlStore(Database database) {
        this.database = database;
        this.globalTokens =
                new Remembered<>(
                        database,
                        REMEMBERED,
                        (sql, account) -> Optional.of(globalTokens(sql, account)));
    }

    @Override
    public Optional<String> alias(AccountId account) {
        return database.read(sql ->
                sql.first(
                        "select alias from account_alias where account = ?",
                        row -> row.text("alias"),
                        account.digits()));
    }

    @Override
    public boolean setAlias(AccountId account, String alias) {
        return database.write(sql -> {
            if (sql.exists(
                    "select 1 from account_alias where alias = ? and account <> ?",
                    alias,
                    account.digits())) {
                return false;
            }
            sql.update(
                    "insert into account_alias (account, alias) values (?, ?)"
                            + " on conflict (account) do update set alias = excluded.alias",
                    account.digits(),
                    alias);
            return true;
        });
    }

    @Override
    public boolean removeAlias(AccountId account, String alias) {
        return database.write(sql ->
                sql.update(
                                "delete from account_alias where account = ? and alias = ?",
                                account.digits(),
                                alias)
                        > 0);
    }

    @Override
    public Optional<GlobalTokens> globalTokens(AccountId account) {
        return globalTokens.find(account).orElseThrow();
    }

    private static Optional<GlobalTokens> globalTokens(Sql sql, AccountId account) {
        return sql.first(
                "select tokens from account_global_tokens where account = ?",
                row -> row.constant("tokens", GlobalTokens.class),
                account.digits());
    }

    @Override
    public void setGlobalTokens(AccountId account, GlobalTokens version) {
        database.change(sql -> {
            sql.update(
                    "insert into account_global_tokens (account, tokens) values (?, ?)"
                            + " on conflict (account) do update set tokens = excluded.tokens",
                    account.digits(),
                    version);
        });
    }
}

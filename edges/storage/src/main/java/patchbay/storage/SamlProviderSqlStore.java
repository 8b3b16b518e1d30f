package patchbay.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.aws.Partition;
import patchbay.iam.SamlProvider;
import patchbay.iam.SamlProviderStore;
import patchbay.iam.Tags;
import patchbay.wire.Reply;

/** SAML providers in a database. */
public final class SamlProviderSqlStore implements SamlProviderStore {
    private static final String COLUMNS =
            "id, account, name, partition_id, metadata, encryption, created_at, valid_until";

    /** Each may hold metadata of some hundred thousand characters. */
    private static final int REMEMBERED = 50;

    private record Key(AccountId account, String name) {}

    private final Database database;
    private final Remembered<Key, SamlProvider> remembered;

    public SamlProviderSqlStore(Database database) {
        this.database = database;
        this.remembered =
                new Remembered<>(
                        database, REMEMBERED, (sql, key) -> find(sql, key.account, key.name));
    }

    @Override
    public boolean add(SamlProvider provider) {
        return database.write(sql -> insert(sql, provider));
    }

    private static boolean insert(Sql sql, SamlProvider provider) {
        boolean added =
                sql.insert(
                        "insert into iam_saml_provider ("
                                + COLUMNS
                                + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                        provider.id(),
                        provider.account().digits(),
                        provider.name(),
                        provider.partition(),
                        provider.metadata(),
                        provider.encryption(),
                        provider.createdAt(),
                        provider.validUntil());
        if (added) {
            for (int i = 0; i < provider.keys().size(); i++) {
                SamlProvider.DecryptionKey key = provider.keys().get(i);
                sql.insert(
                        "insert into iam_saml_key (provider, position, id, added_at, sealed_pem)"
                                + " values (?, ?, ?, ?, ?)",
                        provider.id(),
                        i,
                        key.id(),
                        key.addedAt(),
                        key.sealedPem());
            }
            TagRows.replace(sql, provider.id(), provider.tags());
        }
        return added;
    }

    @Override
    public Optional<SamlProvider> find(AccountId account, String name) {
        return remembered.find(new Key(account, name));
    }

    private static Optional<SamlProvider> find(Sql sql, AccountId account, String name) {
        return sql.first(
                        "select "
                                + COLUMNS
                                + " from iam_saml_provider where account = ? and name = ?",
                        SamlProviderSqlStore::head,
                        account.digits(),
                        name)
                .map(head -> whole(sql, head));
    }

    @Override
    public Optional<SamlProvider> findById(String id) {
        return database.read(sql ->
                sql.first(
                                "select " + COLUMNS + " from iam_saml_provider where id = ?",
                                SamlProviderSqlStore::head,
                                id)
                        .map(head -> whole(sql, head)));
    }

    @Override
    public List<SamlProvider> withPrivateKeys(int limit) {
        return database.read(sql ->
                sql
                        .query(
                                "select "
                                        + COLUMNS
                                        + " from iam_saml_provider where id in"
                                        + " (select provider from iam_saml_key)"
                                        + " order by account, name limit ?",
                                SamlProviderSqlStore::head,
                                limit)
                        .stream()
                        .map(head -> whole(sql, head))
                        .toList());
    }

    @Override
    public List<SamlProvider> list(AccountId account) {
        return database.read(sql ->
                sql
                        .query(
                                "select "
                                        + COLUMNS
                                        + " from iam_saml_provider where account = ?"
                                        + " order by name",
                                SamlProviderSqlStore::head,
                                account.digits())
                        .stream()
                        .map(head -> whole(sql, head))
                        .toList());
    }

    @Override
    public Optional<Reply<SamlProvider>> change(
            AccountId account, String name, Function<SamlProvider, Reply<SamlProvider>> edit) {
        return database.write(sql ->
                find(sql, account, name)
                        .map(edit)
                        .map(reply -> {
                            if (reply instanceof Reply.Done<SamlProvider>(SamlProvider changed)) {
                                delete(sql, changed.id());
                                insert(sql, changed);
                            }
                            return reply;
                        }));
    }

    @Override
    public boolean remove(AccountId account, String name) {
        return database.write(sql -> {
            Optional<SamlProvider> provider = find(sql, account, name);
            provider.ifPresent(found -> delete(sql, found.id()));
            return provider.isPresent();
        });
    }

    private static void delete(Sql sql, String id) {
        sql.update("delete from iam_saml_provider where id = ?", id);
        sql.update("delete from iam_saml_key where provider = ?", id);
        TagRows.delete(sql, id);
    }

    private static SamlProvider head(Row row) {
        return new SamlProvider(
                row.constant("partition_id", Partition.class),
                new AccountId(row.text("account")),
                row.text("name"),
                row.text("id"),
                row.text("metadata"),
                row.constant("encryption", SamlProvider.Encryption.class),
                List.of(),
                Tags.NONE,
                row.instant("created_at"),
                row.instant("valid_until"));
    }

    private static SamlProvider whole(Sql sql, SamlProvider head) {
        List<SamlProvider.DecryptionKey> keys =
                sql.query(
                        "select id, added_at, sealed_pem from iam_saml_key where provider = ?"
                                + " order by position",
                        row ->
                                new SamlProvider.DecryptionKey(
                                        row.text("id"),
                                        row.instant("added_at"),
                                        row.text("sealed_pem")),
                        head.id());
        return new SamlProvider(
                head.partition(),
                head.account(),
                head.name(),
                head.id(),
                head.metadata(),
                head.encryption(),
                keys,
                TagRows.of(sql, head.id()),
                head.createdAt(),
                head.validUntil());
    }
}

package patchbay.storage;

import java.util.List;
import java.util.Optional;
import patchbay.identity.oauth.TokenIssuer;
import patchbay.identity.oauth.TokenIssuerStore;

/** Keeps trusted token issuers. */
public final class TokenIssuerSqlStore implements TokenIssuerStore {
    private static final String ISSUER =
            "select id, instance, name, url, claim, attribute from oauth_token_issuer ";

    private final Database database;

    public TokenIssuerSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public void put(TokenIssuer issuer) {
        database.change(sql -> {
            sql.update("delete from oauth_token_issuer where id = ?", issuer.id());
            sql.update(
                    "insert into oauth_token_issuer (id, instance, name, url, claim, attribute)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    issuer.id(),
                    issuer.instance(),
                    issuer.name(),
                    issuer.url(),
                    issuer.claim(),
                    issuer.attribute());
        });
    }

    @Override
    public boolean remove(String id) {
        return database.write(
                sql -> sql.update("delete from oauth_token_issuer where id = ?", id) > 0);
    }

    @Override
    public Optional<TokenIssuer> find(String id) {
        return database.read(
                sql -> sql.first(ISSUER + "where id = ?", TokenIssuerSqlStore::issuer, id));
    }

    @Override
    public List<TokenIssuer> list(String instance) {
        return database.read(sql ->
                sql.query(
                        ISSUER + "where instance = ? order by id",
                        TokenIssuerSqlStore::issuer,
                        instance));
    }

    private static TokenIssuer issuer(Row row) {
        return new TokenIssuer(
                row.text("id"),
                row.text("instance"),
                row.text("name"),
                row.text("url"),
                row.text("claim"),
                row.text("attribute"));
    }
}

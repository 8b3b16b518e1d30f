package patchbay.storage;

import java.util.List;
import java.util.Optional;
import patchbay.identity.scim.ScimStore;
import patchbay.identity.scim.ScimToken;
import patchbay.identity.scim.Tenant;

/** Keeps the tenant of the SCIM server and its tokens. */
public final class ScimSqlStore implements ScimStore {
    private static final String TOKEN =
            "select id, hash, created_at, expires_at, created_by from identity_scim_token ";

    private final Database database;

    public ScimSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Tenant> tenant() {
        return database.read(sql ->
                sql.first(
                        "select id, enabled_at from identity_scim_tenant",
                        row -> new Tenant(row.text("id"), row.instant("enabled_at"))));
    }

    @Override
    public boolean enable(Tenant tenant) {
        return database.write(sql ->
                sql.insert(
                        "insert into identity_scim_tenant (only_one, id, enabled_at)"
                                + " values (1, ?, ?)",
                        tenant.id(),
                        tenant.enabledAt()));
    }

    @Override
    public boolean disable() {
        return database.write(sql -> {
            sql.update("delete from identity_scim_token");
            return sql.update("delete from identity_scim_tenant") > 0;
        });
    }

    @Override
    public List<ScimToken> tokens() {
        return database.read(
                sql -> sql.query(TOKEN + "order by created_at, id", ScimSqlStore::token));
    }

    @Override
    public boolean add(ScimToken token, int most) {
        return database.write(sql ->
                sql.exists("select 1 from identity_scim_tenant")
                        && sql.number("select count(*) from identity_scim_token") < most
                        && sql.insert(
                                "insert into identity_scim_token (id, hash, created_at, expires_at,"
                                        + " created_by) values (?, ?, ?, ?, ?)",
                                token.id(),
                                token.hash(),
                                token.createdAt(),
                                token.expiresAt(),
                                token.createdBy()));
    }

    @Override
    public boolean remove(String id) {
        return database.write(
                sql -> sql.update("delete from identity_scim_token where id = ?", id) > 0);
    }

    @Override
    public Optional<ScimToken> token(String hash) {
        return database.read(sql -> sql.first(TOKEN + "where hash = ?", ScimSqlStore::token, hash));
    }

    private static ScimToken token(Row row) {
        return new ScimToken(
                row.text("id"),
                row.text("hash"),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.text("created_by"));
    }
}

package patchbay.storage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.iam.Role;
import patchbay.iam.RoleStore;
import patchbay.storage.PrincipalRows.Principal;
import patchbay.wire.Reply;

/** Roles in a database. */
public final class RoleSqlStore implements RoleStore {
    private static final PrincipalRows ROWS = new PrincipalRows("role");

    private final Database database;

    public RoleSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Role role) {
        return database.write(sql -> ROWS.add(sql, principal(role)));
    }

    @Override
    public Optional<Role> find(AccountId account, String name) {
        return database.read(sql -> ROWS.find(sql, account, name)).map(RoleSqlStore::role);
    }

    @Override
    public Optional<Role> findIgnoringCase(AccountId account, String name) {
        return database.read(sql -> ROWS.findIgnoringCase(sql, account, name))
                .map(RoleSqlStore::role);
    }

    @Override
    public List<Role> list(AccountId account, String pathPrefix, String after, int limit) {
        return database.read(sql -> ROWS.list(sql, account, pathPrefix, after, limit)).stream()
                .map(RoleSqlStore::role)
                .toList();
    }

    @Override
    public int count(AccountId account) {
        return database.read(sql -> ROWS.count(sql, account));
    }

    @Override
    public Optional<Reply<Role>> change(
            AccountId account, String name, Function<Role, Reply<Role>> edit) {
        return database.write(sql ->
                ROWS.find(sql, account, name)
                        .map(RoleSqlStore::role)
                        .map(edit)
                        .map(reply -> {
                            if (reply instanceof Reply.Done<Role>(Role changed)) {
                                ROWS.replace(sql, principal(changed));
                            }
                            return reply;
                        }));
    }

    @Override
    public Optional<Reply<Role>> remove(
            AccountId account, String name, Function<Role, Reply<Role>> guard) {
        return database.write(sql ->
                ROWS.find(sql, account, name)
                        .map(RoleSqlStore::role)
                        .map(guard)
                        .map(reply -> {
                            if (reply instanceof Reply.Done<Role>(Role gone)) {
                                PrincipalRows.delete(sql, gone.ids().uniqueId());
                            }
                            return reply;
                        }));
    }

    private static Principal principal(Role role) {
        return new Principal(
                role.ids(),
                role.permissions(),
                role.tags(),
                role.description(),
                role.trustPolicy(),
                role.maxSession().toSeconds());
    }

    private static Role role(Principal principal) {
        return new Role(
                principal.ids(),
                principal.trustPolicy(),
                principal.description(),
                Duration.ofSeconds(principal.maxSessionSeconds()),
                principal.permissions(),
                principal.tags());
    }
}

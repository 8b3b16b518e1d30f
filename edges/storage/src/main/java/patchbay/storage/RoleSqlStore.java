package patchbay.storage;

import java.time.Duration;
import patchbay.iam.Role;
import patchbay.iam.RoleStore;
import patchbay.storage.PrincipalRows.Principal;

/** Roles in a database. */
public final class RoleSqlStore extends PrincipalSqlStore<Role> implements RoleStore {
    public RoleSqlStore(Database database) {
        super(database, "role");
    }

    @Override
    Principal principal(Role role) {
        return new Principal(
                role.ids(),
                role.permissions(),
                role.tags(),
                role.description(),
                role.trustPolicy(),
                role.maxSession().toSeconds());
    }

    @Override
    Role holder(Principal principal) {
        return new Role(
                principal.ids(),
                principal.trustPolicy(),
                principal.description(),
                Duration.ofSeconds(principal.maxSessionSeconds()),
                principal.permissions(),
                principal.tags());
    }

    @Override
    Ties ties(Sql sql, Role role) {
        return Ties.NONE;
    }
}

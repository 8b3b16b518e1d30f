package patchbay.storage;

import java.util.function.Function;
import patchbay.organizations.OrganizationRows;
import patchbay.organizations.OrganizationStore;

/** Organizations in a database. */
public final class OrganizationSqlStore implements OrganizationStore {
    private final Database database;

    public OrganizationSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public <T> T read(Function<OrganizationRows, T> work) {
        return database.read(sql -> work.apply(new OrganizationSqlRows(sql)));
    }

    @Override
    public <T> T change(Function<OrganizationRows, T> work) {
        return database.write(sql -> work.apply(new OrganizationSqlRows(sql)));
    }
}

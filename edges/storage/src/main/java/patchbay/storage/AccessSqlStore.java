package patchbay.storage;

import java.util.function.Function;
import patchbay.identity.access.AccessRows;
import patchbay.identity.access.AccessStore;

/** Permission sets and assignments in a database. */
public final class AccessSqlStore implements AccessStore {
    private final Database database;

    public AccessSqlStore(Database database) {
        this.database = database;
    }

    @Override
    public <T> T read(Function<AccessRows, T> work) {
        return database.read(sql -> work.apply(new AccessSqlRows(sql)));
    }

    @Override
    public <T> T change(Function<AccessRows, T> work) {
        return database.write(sql -> work.apply(new AccessSqlRows(sql)));
    }
}

package patchbay.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every store's test extends: its tests run once on SQLite and once on PostgreSQL, each with
 * an empty {@code database} of its own.
 *
 * <pre>
 * final class RoleSqlStoreTest extends OnBothDatabases {
 *     &#64;Test
 *     void a_role_is_found_by_its_name() {
 *         var store = new RoleSqlStore(database);
 *         …
 * </pre>
 */
@ParameterizedClass
@EnumSource(Engine.class)
abstract class OnBothDatabases {
    @SuppressWarnings("NullAway.Init") // set by JUnit
    @Parameter
    Engine engine;

    @SuppressWarnings("NullAway.Init") // set by JUnit
    @TempDir
    Path folder;

    /** Opened before each test, closed after it. */
    @SuppressWarnings("NullAway.Init") // set before each test
    Database database;

    @SuppressWarnings("NullAway.Init") // set before each test
    private String name;

    @BeforeEach
    void openDatabase() {
        name = engine.prepared(folder);
        database = engine.open(name);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    /** Closes the database and opens it again, as a restart of the program does. */
    void reopen() {
        database.close();
        database = engine.open(name);
    }

    /** A second node on the same database; the caller closes it. */
    Database secondNode() {
        return engine.open(name);
    }
}

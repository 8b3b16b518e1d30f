package patchbay.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The two databases that every store is tested on. */
enum Engine {
    SQLITE {
        @Override
        String fresh(Path folder) {
            return folder.resolve("patchbay.db").toString();
        }

        @Override
        String prepared(Path folder) {
            return fresh(folder);
        }

        @Override
        Database open(String name) {
            return Database.embedded(Path.of(name));
        }
    },
    POSTGRESQL {
        @Override
        String fresh(Path folder) {
            return Server.create();
        }

        @Override
        String prepared(Path folder) {
            return Prepared.emptied();
        }

        @Override
        Database open(String name) {
            return Database.postgres(name);
        }
    };

    /** The name of a database that nobody has opened yet: a file, or an address. */
    abstract String fresh(Path folder);

    /** The name of an empty database that this program may have brought to its version already. */
    abstract String prepared(Path folder);

    abstract Database open(String name);

    Dialect dialect() {
        return Dialect.valueOf(name());
    }

    /** A real PostgreSQL, started when the first test wants it, ended with the JVM. */
    private static final class Server {
        private static final AtomicInteger COUNT = new AtomicInteger();
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The address of a new database. */
        static String create() {
            String name = "test" + COUNT.incrementAndGet();
            try (Connection connection = RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return RUNNING.getJdbcUrl("postgres", name);
        }
    }

    /**
     * One database for test after test: to make one takes ten times as long as most tests do. Each
     * finds every table as the migrations left it.
     */
    private static final class Prepared {
        /** Some tests make tables of their own. */
        private static final String DROP =
                """
                do $$ declare own text; begin
                  for own in select tablename from pg_tables where schemaname = 'public'
                    except select tablename from pg_tables where schemaname = 'migrated'
                  loop execute 'drop table ' || quote_ident(own); end loop;
                end $$;
                """;

        private static final String URL = Server.create();
        private static final String RESTORE = restore();

        static String emptied() {
            try (Connection connection = DriverManager.getConnection(URL);
                    Statement statement = connection.createStatement()) {
                statement.execute(RESTORE);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return URL;
        }

        /** Keeps a copy of what the migrations wrote, and says how it is put back. */
        private static String restore() {
            Database.postgres(URL).close();
            // Without triggers, so that the order of the tables does not matter.
            var all =
                    new StringBuilder("begin; set local session_replication_role = replica;")
                            .append(DROP);
            try (Connection connection = DriverManager.getConnection(URL);
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema migrated");
                for (String table : tables(statement)) {
                    statement.execute("create table migrated.%1$s as table %1$s".formatted(table));
                    all.append("delete from %1$s;".formatted(table));
                    all.append("insert into %1$s table migrated.%1$s;".formatted(table));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return all.append("commit").toString();
        }

        private static List<String> tables(Statement statement) throws SQLException {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery(
                            "select tablename from pg_tables where schemaname = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            return tables;
        }
    }
}

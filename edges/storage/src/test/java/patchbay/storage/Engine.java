package patchbay.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The two databases that every store is tested on. */
enum Engine {
    SQLITE {
        @Override
        String fresh(Path folder) {
            return folder.resolve("patchbay.db").toString();
        }

        @Override
        Database open(String name) {
            return Database.embedded(Path.of(name));
        }
    },
    POSTGRESQL {
        @Override
        String fresh(Path folder) {
            String name = "test" + Server.COUNT.incrementAndGet();
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Server.RUNNING.getJdbcUrl("postgres", name);
        }

        @Override
        Database open(String name) {
            return Database.postgres(name);
        }
    };

    /** The name of a database that nobody has opened yet: a file, or an address. */
    abstract String fresh(Path folder);

    abstract Database open(String name);

    Dialect dialect() {
        return Dialect.valueOf(name());
    }

    /** A real PostgreSQL, started when the first test wants it, ended with the JVM. */
    private static final class Server {
        static final AtomicInteger COUNT = new AtomicInteger();
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import patchbay.aws.Contended;

/** Files that are no good database: one clear sentence each. */
final class SqliteFilesTest {
    @SuppressWarnings("NullAway.Init") // set by JUnit
    @TempDir
    Path folder;

    @Test
    void a_file_that_is_no_database_is_refused_and_left_alone() throws IOException {
        Path file = Files.writeString(folder.resolve("patchbay.db"), "my diary ".repeat(2000));

        assertThatThrownBy(() -> Database.embedded(file))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessage(
                        "database file `"
                                + file
                                + "` is damaged or no database: restore a backup, or name another");
        assertThat(file).hasContent("my diary ".repeat(2000));
    }

    @Test
    void a_file_whose_end_was_cut_off_is_refused() throws IOException {
        Path file = folder.resolve("patchbay.db");
        Database.embedded(file).close();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() / 2);
        }

        assertThatThrownBy(() -> Database.embedded(file))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void a_page_of_noise_is_refused() throws IOException {
        Path file = folder.resolve("patchbay.db");
        Database.embedded(file).close();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(4096);
            bytes.write("noise ".repeat(600).getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> Database.embedded(file))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void a_directory_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> Database.embedded(folder.resolve("nowhere/patchbay.db")))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("patchbay.db`");
    }

    @Test
    void a_file_that_another_program_holds_is_contended_until_it_lets_go() throws SQLException {
        Path file = folder.resolve("patchbay.db");
        try (Database database = Database.embedded(file);
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            assertThatThrownBy(() -> database.write(sql -> sql.number("select 1")))
                    .isInstanceOf(Contended.class);

            statement.execute("rollback");
            assertThat(database.<Long>write(sql -> sql.number("select 1"))).isEqualTo(1);
        }
    }

    @Test
    void a_closed_database_says_so() {
        Database database = Database.embedded(folder.resolve("patchbay.db"));
        database.close();

        assertThatThrownBy(() -> database.write(sql -> sql.number("select 1")))
                .isInstanceOf(StorageFailure.class)
                .hasMessage("the database is closed");
        assertThatThrownBy(() -> database.read(sql -> sql.number("select 1")))
                .isInstanceOf(StorageFailure.class)
                .hasMessage("the database is closed");
    }
}

package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Bringing a database to this program's version, and refusing one that cannot be. */
final class MigrationsTest extends OnBothDatabases {
    @Test
    void every_known_step_is_done_once_and_remembered() {
        reopen();

        List<String> done =
                database.read(sql ->
                        sql.query(
                                "select name from schema_migration order by number",
                                row -> row.text("name")));
        assertThat(done)
                .containsExactlyElementsOf(
                        Migration.known().stream().map(Migration::name).toList());
    }

    @Test
    void a_database_of_a_newer_program_is_refused_by_name() {
        database.change(sql ->
                sql.update(
                        "insert into schema_migration (number, name, checksum)"
                                + " values (900, '900-teleport', 'x')"));

        assertThatThrownBy(this::reopen)
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("was written by a newer patchbay")
                .hasMessageContaining("`900-teleport`");
    }

    @Test
    void a_step_that_was_done_with_other_content_is_refused() {
        database.change(
                sql -> sql.update("update schema_migration set checksum = 'y' where number = 1"));

        assertThatThrownBy(this::reopen)
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("`001-sealing` differs");
    }

    @Test
    void nodes_that_start_together_on_an_empty_database_all_come_up() throws Exception {
        String empty = engine.fresh(folder.resolve("."));
        List<Callable<Long>> nodes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            nodes.add(() -> {
                try (Database node = engine.open(empty)) {
                    return node.read(sql -> sql.number("select count(*) from schema_migration"));
                }
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Long> steps : threads.invokeAll(nodes)) {
                assertThat(steps.get()).isEqualTo(Migration.known().size());
            }
        }
    }
}

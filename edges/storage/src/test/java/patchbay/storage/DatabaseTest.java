package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stores may rely on, the same on both databases. */
final class DatabaseTest extends OnBothDatabases {
    @BeforeEach
    void makeTables() {
        database.change(sql -> {
            sql.execute(
                    engine.dialect()
                            .table(
                                    "create table thing (name text primary key, email text"
                                            + " unique, size bigint, born bigint, body blob)"));
            sql.execute("create table counter (id bigint primary key, value bigint)");
            sql.update("insert into counter (id, value) values (1, 0)");
        });
    }

    @Test
    void every_type_comes_back_as_it_was_stored() {
        Instant born = Instant.parse("2026-11-22T03:20:44.123456Z");
        database.change(sql ->
                sql.update(
                        "insert into thing values (?, ?, ?, ?, ?)",
                        "Zoë ✓",
                        Optional.of("z@example.com"),
                        Long.MAX_VALUE,
                        born,
                        new byte[] {0, -1, 7}));

        Thing thing = database.read(sql -> sql.first("select * from thing", Thing::read)).get();

        assertThat(thing.name).isEqualTo("Zoë ✓");
        assertThat(thing.email).contains("z@example.com");
        assertThat(thing.size).contains(Long.MAX_VALUE);
        assertThat(thing.born).contains(born);
        assertThat(thing.body.get()).containsExactly(0, -1, 7);
    }

    @Test
    void changes_together_are_kept_in_their_order() {
        database.together(() -> {
            database.change(sql -> sql.update("update counter set value = 5 where id = 1"));
            assertThat(counter()).as("not before all are known").isZero();
            database.change(sql -> sql.update("update counter set value = value * 3 where id = 1"));
        });

        assertThat(counter()).isEqualTo(15);
    }

    @Test
    void changes_together_are_kept_all_or_none() {
        assertThatThrownBy(() ->
                        database.together(() -> {
                            database.change(
                                    sql -> sql.update("update counter set value = 5 where id = 1"));
                            database.change(sql -> sql.update("update nothing set value = 5"));
                        }))
                .isInstanceOf(StorageFailure.class);

        assertThat(counter()).isZero();
    }

    @Test
    void a_change_that_is_asked_for_an_answer_cannot_wait_for_others() {
        assertThatThrownBy(() ->
                        database.together(() -> database.write(sql -> sql.update("select 1"))))
                .isInstanceOf(IllegalStateException.class);
    }

    private long counter() {
        return database.read(sql -> sql.number("select value from counter where id = 1"));
    }

    @Test
    void absent_values_come_back_absent() {
        database.change(sql ->
                sql.update(
                        "insert into thing values (?, ?, ?, ?, ?)",
                        "bare",
                        Optional.empty(),
                        null,
                        Optional.empty(),
                        null));

        List<Thing> things = database.read(sql -> sql.query("select * from thing", Thing::read));
        assertThat(things)
                .containsExactly(
                        new Thing(
                                "bare",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void a_taken_key_is_an_answer_and_the_transaction_goes_on() {
        boolean second =
                database.write(sql -> {
                    assertThat(insert(sql, "a", "a@example.com")).isTrue();
                    boolean again = insert(sql, "a", "b@example.com");
                    assertThat(insert(sql, "c", "a@example.com")).isFalse();
                    assertThat(insert(sql, "d", "d@example.com")).isTrue();
                    return again;
                });

        assertThat(second).isFalse();
        assertThat(names()).containsExactly("a", "d");
    }

    @Test
    void text_is_ordered_and_compared_byte_by_byte() {
        for (String name : List.of("b", "a", "B", "ä", "A", "Z")) {
            database.change(sql -> insert(sql, name, name));
        }

        assertThat(names()).containsExactly("A", "B", "Z", "a", "b", "ä");
        long lower =
                database.read(sql -> sql.number("select count(*) from thing where name = ?", "a"));
        assertThat(lower).isEqualTo(1);
    }

    @Test
    void work_that_throws_leaves_nothing_behind_and_its_exception_reaches_the_caller() {
        assertThatThrownBy(() ->
                        database.change(sql -> {
                            insert(sql, "half", "done");
                            throw new IllegalArgumentException("changed my mind");
                        }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("changed my mind");

        assertThat(names()).isEmpty();
    }

    @Test
    void wrong_sql_is_a_failure_that_harms_nobody_else() {
        assertThatThrownBy(() -> database.change(sql -> sql.update("delete from nowhere")))
                .isInstanceOf(StorageFailure.class)
                .hasMessageContaining("nowhere");

        database.change(sql -> insert(sql, "after", "a"));
        assertThat(names()).containsExactly("after");
    }

    @Test
    void reading_cannot_write() {
        assertThatThrownBy(() -> database.read(sql -> insert(sql, "a", "a")))
                .isInstanceOf(StorageFailure.class);

        assertThat(names()).isEmpty();
    }

    @Test
    void a_transaction_inside_a_transaction_is_refused() {
        assertThatThrownBy(() -> database.write(_ -> database.read(sql -> sql.number("select 1"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a transaction inside a transaction");
    }

    @Test
    void text_that_one_of_the_databases_cannot_keep_is_refused_by_both() {
        assertThatThrownBy(() -> database.change(sql -> insert(sql, "nul\0", "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_written_is_there_after_a_restart() {
        database.change(sql -> insert(sql, "kept", "k"));

        reopen();

        assertThat(names()).containsExactly("kept");
    }

    @Test
    void concurrent_read_modify_write_loses_no_increment() throws Exception {
        long writers = 16;
        int each = 25;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                tasks.add(() -> {
                    for (int j = 0; j < each; j++) {
                        database.change(DatabaseTest::increment);
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        }

        long value = database.read(sql -> sql.number("select value from counter where id = 1"));
        assertThat(value).isEqualTo(writers * each);
    }

    @Test
    void one_of_a_group_that_fails_does_not_take_the_others_with_it() throws Exception {
        int pieces = 40;
        List<Future<Boolean>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < pieces; i++) {
                int number = i;
                outcomes.add(threads.submit(() -> insertOrThrow(number)));
            }
        }

        for (int i = 0; i < pieces; i++) {
            Future<Boolean> outcome = outcomes.get(i);
            assertThat(outcome.state())
                    .isEqualTo(i % 2 == 0 ? Future.State.SUCCESS : Future.State.FAILED);
        }
        assertThat(names()).hasSize(pieces / 2);
    }

    private boolean insertOrThrow(int number) {
        return database.write(sql -> {
            boolean stored = insert(sql, "n" + number, "m" + number);
            if (number % 2 != 0) {
                throw new IllegalStateException("odd");
            }
            return stored;
        });
    }

    private static void increment(Sql sql) {
        long value = sql.number("select value from counter where id = 1");
        sql.update("update counter set value = ? where id = 1", value + 1);
    }

    private static boolean insert(Sql sql, String name, String email) {
        return sql.insert("insert into thing (name, email) values (?, ?)", name, email);
    }

    private List<String> names() {
        return database.read(
                sql -> sql.query("select name from thing order by name", row -> row.text("name")));
    }

    private record Thing(
            String name,
            Optional<String> email,
            Optional<Long> size,
            Optional<Instant> born,
            Optional<byte[]> body) {
        static Thing read(Row row) {
            return new Thing(
                    row.text("name"),
                    row.optionalText("email"),
                    row.optionalInteger("size"),
                    row.optionalInstant("born"),
                    row.optionalBlob("body"));
        }
    }
}

package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import patchbay.aws.AccountId;
import patchbay.aws.Region;

/** What is remembered is read once, and is never older than what was acknowledged. */
final class RememberedTest extends OnBothDatabases {
    private static final AccountId ACCOUNT = new AccountId("111122223333");

    private final AtomicInteger searches = new AtomicInteger();

    @BeforeEach
    void aTable() {
        database.change(sql -> {
            sql.execute("create table thing (id text primary key, value bigint not null)");
            sql.insert("insert into thing (id, value) values ('a', 1)");
        });
    }

    private Remembered<String, Long> things(Database node) {
        return new Remembered<>(
                node,
                2,
                (sql, id) -> {
                    searches.incrementAndGet();
                    return value(sql, id);
                });
    }

    private static Optional<Long> value(Sql sql, String id) {
        return sql.first("select value from thing where id = ?", row -> row.integer("value"), id);
    }

    private void set(String id, long value) {
        database.change(sql -> {
            sql.changesConfiguration();
            sql.update(
                    "insert into thing (id, value) values (?, ?)"
                            + " on conflict (id) do update set value = excluded.value",
                    id,
                    value);
        });
    }

    @Test
    void it_is_searched_for_once_until_something_changes() {
        Remembered<String, Long> things = things(database);

        assertThat(things.find("a")).contains(1L);
        assertThat(things.find("a")).contains(1L);
        assertThat(searches).hasValue(1);

        set("b", 5);
        assertThat(things.find("a")).contains(1L);
        assertThat(searches).hasValue(2);
    }

    @Test
    void a_write_of_something_else_leaves_it_remembered() {
        Remembered<String, Long> things = things(database);
        assertThat(things.find("a")).contains(1L);

        database.change(sql -> sql.update("update thing set value = 9 where id = 'a'"));

        assertThat(things.find("a")).as("nobody said that it changes").contains(1L);
    }

    @Test
    void a_change_counts_when_it_was_acknowledged_and_so_does_what_was_missing() {
        Remembered<String, Long> things = things(database);
        assertThat(things.find("a")).contains(1L);
        assertThat(things.find("b")).isEmpty();

        set("a", 2);
        set("b", 3);

        assertThat(things.find("a")).contains(2L);
        assertThat(things.find("b")).contains(3L);
    }

    @Test
    void a_change_that_was_undone_is_none() {
        Remembered<String, Long> things = things(database);
        assertThat(things.find("a")).contains(1L);

        assertThatThrownBy(() ->
                        database.change(sql -> {
                            sql.changesConfiguration();
                            sql.update("update thing set value = 7 where id = 'a'");
                            throw new IllegalArgumentException("no");
                        }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(things.find("a")).contains(1L);
    }

    @Test
    void only_so_many_are_kept() {
        Remembered<String, Long> things = things(database);
        for (int i = 0; i < 10; i++) {
            set("k" + i, i);
            assertThat(things.find("k" + i)).contains((long) i);
        }
        assertThat(things.find("k0")).contains(0L);
    }

    @Test
    void whoever_asks_after_an_acknowledgement_sees_it_while_others_write() throws Exception {
        Remembered<String, Long> things = things(database);
        AtomicLong acknowledged = new AtomicLong(1);
        List<Future<?>> readers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<?> writer =
                    threads.submit(() -> {
                        for (long value = 2; value < 60; value++) {
                            set("a", value);
                            acknowledged.set(value);
                        }
                    });
            for (int i = 0; i < 2; i++) {
                readers.add(
                        threads.submit(() -> {
                            long last = 0;
                            while (!writer.isDone()) {
                                long atLeast = Math.max(last, acknowledged.get());
                                last = things.find("a").orElseThrow();
                                assertThat(last).isGreaterThanOrEqualTo(atLeast);
                            }
                        }));
            }
            writer.get();
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
        assertThat(things.find("a")).contains(59L);
    }

    @Test
    void a_change_on_one_node_counts_on_the_other_at_once() {
        assumeTrue(engine == Engine.POSTGRESQL, "the embedded database has one node");
        try (Database other = secondNode()) {
            Remembered<String, Long> elsewhere = things(other);
            StsRegionSqlStore regions = new StsRegionSqlStore(other);
            assertThat(elsewhere.find("a")).contains(1L);
            assertThat(regions.switched(ACCOUNT)).isEmpty();

            set("a", 2);
            new StsRegionSqlStore(database).set(ACCOUNT, new Region("eu-west-1"), true);

            assertThat(elsewhere.find("a")).contains(2L);
            assertThat(regions.switched(ACCOUNT)).containsExactly(new Region("eu-west-1"));
        }
    }
}

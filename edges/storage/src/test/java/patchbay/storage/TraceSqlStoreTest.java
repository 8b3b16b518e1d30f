package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import patchbay.explain.TraceCode;
import patchbay.trace.StoredTrace;
import patchbay.trace.TraceQuery;
import patchbay.trace.TraceRow;

final class TraceSqlStoreTest extends OnBothDatabases {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final TraceCode A = new TraceCode("AAAA-22");
    private static final TraceCode B = new TraceCode("BBBB-22");
    private static final TraceCode C = new TraceCode("CCCC-22");

    @SuppressWarnings("NullAway.Init") // set before each test
    private TraceSqlStore store;

    @BeforeEach
    void makeStore() {
        store = new TraceSqlStore(database);
    }

    private static TraceRow row(String person, String outcome, String check) {
        return new TraceRow(
                Optional.of(person),
                Optional.of("Amazon Connect"),
                Optional.of("_" + person),
                Optional.of(outcome),
                Optional.of(check).filter(text -> !text.isEmpty()));
    }

    private void three() {
        assertThat(store.open(A, NOON)).isTrue();
        assertThat(store.open(B, NOON.plusSeconds(1))).isTrue();
        assertThat(store.open(C, NOON.plusSeconds(1))).isTrue();
        store.append(C, row("chris", "undecided", ""), List.of("c1"));
        store.append(A, row("Ana", "signed-in", ""), List.of("a1", "a2"));
        store.append(B, row("ben", "refused", "connect.x"), List.of("b1"));
    }

    @Test
    void a_code_is_given_once() {
        assertThat(store.open(A, NOON)).isTrue();
        assertThat(store.open(A, NOON)).isFalse();
    }

    @Test
    void entries_come_back_in_the_order_of_writing() {
        three();
        store.append(A, row("Ana", "signed-in", ""), List.of("a3"));

        assertThat(store.find(A).orElseThrow().entries()).containsExactly("a1", "a2", "a3");
        assertThat(store.find(A).orElseThrow().startedAt()).isEqualTo(NOON);
    }

    @Test
    void what_was_written_is_there_after_a_restart() {
        three();
        reopen();

        assertThat(new TraceSqlStore(database).find(B).orElseThrow().entries())
                .containsExactly("b1");
    }

    @Test
    void the_list_is_newest_first_and_pages_by_place() {
        three();

        List<StoredTrace> page = store.newest(TraceQuery.newest(2));
        TraceQuery rest =
                new TraceQuery(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(
                                new TraceQuery.Place(
                                        page.getLast().startedAt(), page.getLast().code())),
                        2);

        assertThat(page).extracting(StoredTrace::code).containsExactly(C, B);
        assertThat(store.newest(rest)).extracting(StoredTrace::code).containsExactly(A);
    }

    @Test
    void traces_are_found_by_outcome_person_and_check() {
        three();

        assertThat(store.newest(TraceQuery.newest(9).refused()))
                .extracting(StoredTrace::code)
                .containsExactly(B);
        assertThat(store.newest(by("aN", ""))).extracting(StoredTrace::code).containsExactly(A);
        assertThat(store.newest(by("", "connect.x")))
                .extracting(StoredTrace::code)
                .containsExactly(B);
        assertThat(store.newest(by("na", ""))).isEmpty();
    }

    private static TraceQuery by(String person, String check) {
        return new TraceQuery(
                Optional.empty(),
                Optional.of(person).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.of(check).filter(text -> !text.isEmpty()),
                Optional.empty(),
                9);
    }

    @Test
    void a_follower_reads_changes_in_their_order() {
        three();
        long cursor = store.find(C).orElseThrow().lastEntry();

        assertThat(store.changedSince(cursor, TraceQuery.newest(9)))
                .extracting(StoredTrace::code)
                .containsExactly(A, B);
        assertThat(store.changedSince(store.lastEntry(), TraceQuery.newest(9))).isEmpty();
    }

    /** The number of an entry is taken before it is there to be read. */
    @Test
    @Timeout(60)
    void a_follower_misses_nothing_of_many_who_write_at_once() throws Exception {
        List<TraceCode> codes =
                IntStream.range(0, 200).mapToObj(i -> new TraceCode(code(i))).toList();
        codes.forEach(code -> store.open(code, NOON));
        Set<TraceCode> seen = new HashSet<>();
        long cursor = store.lastEntry();
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> writing =
                    codes.stream()
                            .<Future<?>>map(code ->
                                    writers.submit(() ->
                                            store.append(
                                                    code,
                                                    row("ana", "signed-in", ""),
                                                    List.of("a", "b"))))
                            .toList();
            while (seen.size() < codes.size()) {
                for (StoredTrace changed : store.changedSince(cursor, TraceQuery.newest(9))) {
                    assertThat(changed.entries()).containsExactly("a", "b");
                    seen.add(changed.code());
                    cursor = changed.lastEntry();
                }
            }
            for (Future<?> one : writing) {
                one.get();
            }
        }
        assertThat(store.changedSince(cursor, TraceQuery.newest(9))).isEmpty();
    }

    private static String code(int number) {
        String letters = "ABCDEFGHJKMNPQRSTVWXYZ";
        return "AA" + letters.charAt(number / 22) + letters.charAt(number % 22) + "-22";
    }

    @Test
    void the_undecided_trace_of_an_assertion_is_found_until_it_is_decided() {
        three();
        assertThat(store.undecided("_chris")).contains(C);

        store.append(C, row("chris", "signed-in", ""), List.of("c2"));

        assertThat(store.undecided("_chris")).isEmpty();
        assertThat(store.undecided("_ben")).isEmpty();
    }

    @Test
    void notes_of_the_issuing_half_are_kept_by_assertion() {
        store.noteIssued("_1", NOON, "first");
        store.noteIssued("_1", NOON, "second");

        assertThat(store.issued("_1")).contains("second");
        assertThat(store.issued("_2")).isEmpty();
    }

    @Test
    void what_is_old_is_forgotten_with_its_entries() {
        three();

        assertThat(store.forgetBefore(NOON.plusMillis(1))).isEqualTo(1);
        assertThat(store.find(A)).isEmpty();
        assertThat(database.<Long>read(sql -> sql.number("select count(*) from trace_entry")))
                .isEqualTo(2);
    }

    @Test
    void more_than_one_transaction_takes_is_forgotten_too() {
        database.change(sql -> {
            for (int i = 0; i < 1203; i++) {
                sql.update(
                        "insert into trace (code, started_at, last_entry, outcome)"
                                + " values (?, ?, 0, 'undecided')",
                        "code " + i,
                        NOON);
            }
        });

        assertThat(store.forgetBefore(NOON.plusMillis(1))).isEqualTo(1203);
    }

    @Test
    void writing_to_a_forgotten_trace_does_nothing() {
        store.append(A, row("ana", "signed-in", ""), List.of("a1"));

        assertThat(store.find(A)).isEmpty();
    }
}

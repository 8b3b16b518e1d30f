package patchbay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import patchbay.aws.AccountId;
import patchbay.explain.TraceCode;
import patchbay.trace.StoredTrace;
import patchbay.trace.TraceQuery;
import patchbay.trace.TraceRow;

final class TraceSqlStoreTest extends OnBothDatabases {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final AccountId OWN = new AccountId("111122223333");
    private static final AccountId OTHER = new AccountId("444455556666");
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
                Optional.of(OWN),
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
        TraceQuery rest = after(TraceQuery.newest(2), page);

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
        return check.isEmpty()
                ? TraceQuery.newest(9).person(person)
                : TraceQuery.newest(9).check(check);
    }

    private static TraceQuery after(TraceQuery query, List<StoredTrace> page) {
        return query.before(
                new TraceQuery.Place(page.getLast().startedAt(), page.getLast().code()));
    }

    /** Every search that there is, page by page, says what going through all of them says. */
    @Test
    void every_search_pages_through_what_it_means_and_nothing_else() {
        var random = new Random(20261128);
        List<String> people = List.of("ana", "Anatol", "ANA-B", "ben", "Bé", "");
        List<String> applications = List.of("Amazon Connect", "console", "");
        List<TraceRow> rows = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            TraceCode code = new TraceCode(code(i));
            // Many begin in the same moment.
            assertThat(store.open(code, NOON.plusSeconds(random.nextInt(9)))).isTrue();
            String outcome = List.of("signed-in", "refused", "undecided").get(random.nextInt(3));
            TraceRow row =
                    new TraceRow(
                            text(people, random),
                            text(applications, random),
                            Optional.empty(),
                            Optional.of(random.nextBoolean() ? OWN : OTHER)
                                    .filter(id -> random.nextInt(9) > 0),
                            Optional.of(outcome),
                            Optional.of("connect.x").filter(id -> outcome.equals("refused")));
            store.append(code, row, List.of("entry"));
            rows.add(row);
        }
        TraceQuery all = TraceQuery.newest(7);
        int found = 0;
        for (TraceQuery query :
                List.of(
                        all,
                        all.refused(),
                        all.person("an"),
                        all.person("ana").refused(),
                        all.person("Bé"),
                        all.application("amazon"),
                        all.application("c").outcome("undecided"),
                        all.application("amazon").person("ben").account(OTHER),
                        all.check("connect.x"),
                        all.check("connect.x").refused().account(OWN),
                        all.check("connect.x").outcome("signed-in"),
                        all.account(OTHER),
                        all.account(OTHER).refused(),
                        all.account(OWN).person("a").check("connect.x"))) {
            List<StoredTrace> listed = paged(query);
            assertThat(listed).doesNotHaveDuplicates();
            assertThat(listed)
                    .isSortedAccordingTo(
                            Comparator.comparing(StoredTrace::startedAt)
                                    .thenComparing(it -> it.code().text())
                                    .reversed());
            assertThat(listed).hasSize((int) rows.stream().filter(r -> matches(r, query)).count());
            found += listed.size();
        }
        assertThat(found).isGreaterThan(300);
    }

    private List<StoredTrace> paged(TraceQuery query) {
        List<StoredTrace> all = new ArrayList<>();
        List<StoredTrace> page = store.newest(query);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = store.newest(after(query, page));
        }
        return all;
    }

    private static Optional<String> text(List<String> texts, Random random) {
        return Optional.of(texts.get(random.nextInt(texts.size()))).filter(it -> !it.isEmpty());
    }

    private static boolean matches(TraceRow row, TraceQuery query) {
        return query.outcome().map(it -> row.outcome().equals(Optional.of(it))).orElse(true)
                && query.check().map(it -> row.check().equals(Optional.of(it))).orElse(true)
                && query.account().map(it -> row.account().equals(Optional.of(it))).orElse(true)
                && begins(row.person(), query.person())
                && begins(row.application(), query.application());
    }

    private static boolean begins(Optional<String> text, Optional<String> wanted) {
        return wanted.isEmpty()
                || text.orElse("")
                        .toLowerCase(Locale.ROOT)
                        .startsWith(wanted.get().toLowerCase(Locale.ROOT));
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

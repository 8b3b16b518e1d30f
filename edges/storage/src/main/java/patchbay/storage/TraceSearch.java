package patchbay.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import patchbay.trace.StoredTrace;
import patchbay.trace.TraceQuery;

/**
 * A page of the list of traces, read from indexes that end in the list's order.
 *
 * <p>A search becomes branches, each a range of one index that is read from its place in the list
 * for a page at most; the page is the newest of all branches. A name's beginning stands for the
 * names that begin so: they are found by jumping from one to the next, and those whose newest trace
 * is older than a page of others are left out before anything of them is read. So a page costs what
 * it shows and the number of different names behind the beginning, not the number of traces. Only
 * what is asked for in addition (a check of a person, a person of an application) is looked for
 * within the branches.
 */
final class TraceSearch {
    private static final List<String> OUTCOMES = List.of("signed-in", "refused", "undecided");

    private static final String ORDER = " order by started_at desc, code desc";
    private static final int BRANCHES_AT_ONCE = 60;

    /** One jump in the index for each different name, in one statement. */
    private static final String NAMES =
            """
            with recursive every (name) as (
                select min(%1$s) from trace where %1$s >= ? and %1$s < ?
                union all
                select (select min(%1$s) from trace where %1$s > every.name and %1$s < ?)
                from every where every.name is not null),
            names (name) as (select name from every where name is not null limit ?)
            select %2$s from names\
            """;

    /** More names than this begin so: then the list itself is the shorter way. */
    private static final int MOST_NAMES = 2000;

    private final Sql sql;
    private final TraceQuery query;
    private final TraceWhere where;

    /** A range of an index: the columns before the place in the list, and their values. */
    private record Branch(String condition, List<String> values) {}

    /** A name and when it last signed in, before the place in the list. */
    private record Named(String name, long newest) {}

    TraceSearch(Sql sql, TraceQuery query) {
        this.sql = sql;
        this.query = query;
        this.where = TraceWhere.of(query);
        query.before()
                .ifPresent(place ->
                        where.and(
                                "(started_at, code) < (?, ?)",
                                place.startedAt(),
                                place.code().text()));
    }

    /** A name as it is searched for. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What begins with the key stands before this; no character sorts behind the highest. */
    static String behind(String key) {
        return key + Character.toString(Character.MAX_CODE_POINT);
    }

    List<StoredTrace> newest() {
        return merged(branches());
    }

    private List<Branch> branches() {
        Optional<String> person = query.person().filter(name -> !name.isEmpty());
        if (person.isPresent()) {
            return named("person_key", key(person.get()));
        }
        Optional<String> application = query.application().filter(name -> !name.isEmpty());
        if (application.isPresent()) {
            return named("application_key", key(application.get()));
        }
        if (query.check().isPresent()) {
            return List.of(new Branch("check_id = ?", List.of(query.check().get())));
        }
        if (query.account().isPresent()) {
            return byOutcome("account", query.account().get().digits());
        }
        return theList();
    }

    /** The list itself, or that of the sign-ins that ended so. */
    private List<Branch> theList() {
        return query.outcome()
                .map(outcome -> List.of(new Branch("outcome = ?", List.of(outcome))))
                .orElse(List.of(new Branch("1 = 1", List.of())));
    }

    private List<Branch> byOutcome(String column, String value) {
        return query.outcome().map(List::of).orElse(OUTCOMES).stream()
                .map(outcome ->
                        new Branch(column + " = ? and outcome = ?", List.of(value, outcome)))
                .toList();
    }

    private List<Branch> named(String column, String beginning) {
        long names = sql.number(NAMES.formatted(column, "count(*)"), jumps(beginning).toArray());
        return names > MOST_NAMES
                ? theList()
                : aPageOf(names(column, beginning))
                        .flatMap(it -> byOutcome(column, it.name()).stream())
                        .toList();
    }

    private static List<Object> jumps(String beginning) {
        String end = behind(beginning);
        return new ArrayList<>(List.of(beginning, end, end, MOST_NAMES + 1));
    }

    /** The different names that begin so, and when each of them last signed in. */
    private List<Named> names(String column, String beginning) {
        List<Object> arguments = jumps(beginning);
        List<String> newest = new ArrayList<>();
        for (String outcome : query.outcome().map(List::of).orElse(OUTCOMES)) {
            newest.add(
                    "coalesce((select started_at from trace where %s = names.name and outcome = ?"
                                    .formatted(column)
                            + " and "
                            + where.text()
                            + ORDER
                            + " limit 1), -1) as newest_"
                            + newest.size());
            arguments.add(outcome);
            arguments.addAll(where.arguments());
        }
        return sql.query(
                NAMES.formatted(column, "name, " + String.join(", ", newest)),
                row ->
                        new Named(
                                row.text("name"),
                                IntStream.range(0, newest.size())
                                        .mapToLong(i -> row.integer("newest_" + i))
                                        .max()
                                        .orElse(-1)),
                arguments.toArray());
    }

    /** The names that a page of traces can come from. */
    private Stream<Named> aPageOf(List<Named> names) {
        List<Named> known =
                names.stream()
                        .filter(it -> it.newest() >= 0)
                        .sorted(Comparator.comparingLong(Named::newest).reversed())
                        .toList();
        if (known.size() <= query.limit()) {
            return known.stream();
        }
        // Traces of one moment are told apart by their code, so whoever ties stays.
        long oldest = known.get(query.limit() - 1).newest();
        where.and("started_at >= ?", oldest);
        return known.stream().takeWhile(it -> it.newest() >= oldest);
    }

    /** A page of each branch, and of these the newest. */
    private List<StoredTrace> merged(List<Branch> branches) {
        List<StoredTrace> all = new ArrayList<>();
        for (int i = 0; i < branches.size(); i += BRANCHES_AT_ONCE) {
            all.addAll(read(branches.subList(i, Math.min(branches.size(), i + BRANCHES_AT_ONCE))));
        }
        return all.stream()
                .sorted(
                        Comparator.comparing(StoredTrace::startedAt)
                                .thenComparing(it -> it.code().text())
                                .reversed())
                .limit(query.limit())
                .toList();
    }

    private List<StoredTrace> read(List<Branch> branches) {
        List<Object> arguments = new ArrayList<>();
        for (Branch branch : branches) {
            arguments.addAll(branch.values());
            arguments.addAll(where.arguments());
            arguments.add(query.limit());
        }
        return sql.query(
                branches.stream()
                        .map(branch ->
                                "select * from (select code, started_at, last_entry from trace"
                                        + " where "
                                        + branch.condition()
                                        + " and "
                                        + where.text()
                                        + ORDER
                                        + " limit ?) as branch")
                        .collect(Collectors.joining(" union all ")),
                TraceSqlStore::head,
                arguments.toArray());
    }
}

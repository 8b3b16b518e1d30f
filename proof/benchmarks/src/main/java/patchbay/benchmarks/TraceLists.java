package patchbay.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import patchbay.aws.AccountId;
import patchbay.explain.Check;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;
import patchbay.explain.Remedy;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.TraceCode;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;
import patchbay.storage.Database;
import patchbay.storage.Sql;
import patchbay.storage.TraceSqlStore;
import patchbay.trace.TraceQuery;
import patchbay.trace.Traces;

/**
 * How long a page of sign-ins takes among many: the list, a page deep in it, and each search, as
 * the console and {@code /api/v1/traces} ask for them (50 traces with everything that was written
 * of them).
 *
 * <p>Over ninety days, 5,000 people sign in to two applications in three accounts; one in twenty is
 * refused. Some things are rare on purpose: a check that decided only ten sign-ins, and those the
 * oldest; an account with twenty.
 */
public final class TraceLists {
    private static final Instant END = Instant.parse("2026-11-28T12:00:00Z");
    private static final Duration SPAN = Duration.ofDays(90);
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int AT_ONCE = 2_000;
    private static final int RUNS = 30;
    private static final AccountId MAIN = new AccountId("111122223333");
    private static final AccountId SECOND = new AccountId("444455556666");
    private static final AccountId SMALL = new AccountId("777788889999");

    private final Database database;
    private final Traces traces;
    private final Random random = new Random(20261128);

    private TraceLists(Database database) {
        this.database = database;
        this.traces = new Traces(new TraceSqlStore(database), () -> END, random::nextBytes);
    }

    /**
     * Fills a database and asks.
     *
     * @param arguments a file that does not exist yet or the address of an empty PostgreSQL
     *     database, and how many traces; none to ask once more what was written before
     */
    public static void main(String... arguments) {
        int count = Integer.parseInt(arguments[1]);
        try (Database database =
                arguments[0].startsWith("jdbc:")
                        ? Database.postgres(arguments[0])
                        : Database.embedded(Path.of(arguments[0]))) {
            var lists = new TraceLists(database);
            if (count > 0) {
                lists.fill(count);
            }
            lists.ask();
        }
    }

    /** The definition of a check that exists in no program. */
    private record Asked(CheckId id) implements CheckDefinition {
        @Override
        public String question() {
            return "a user carries the session name";
        }

        @Override
        public String source() {
            return "Connect Administrator Guide, Troubleshoot SAML";
        }

        @Override
        public Optional<String> failure() {
            return Optional.empty();
        }
    }

    /** What a sign-in leaves, written once by the service and copied. */
    private String entry() {
        TraceCode code = traces.open(END.minus(SPAN));
        Check check =
                Check.fail(
                                new Asked(new CheckId("connect.login-is-session-name")),
                                "login `ben@example.com`",
                                "`Ben@example.com` differs only in case",
                                Remedy.of("re-create the user as `ben@example.com`"))
                        .configuredAt("users of instance `example-corp`");
        StationReport[] reports =
                Arrays.stream(Station.values())
                        .map(station -> new StationReport(station, List.of(check)))
                        .toArray(StationReport[]::new);
        traces.write(
                code,
                TraceUpdate.at(END)
                        .stations(reports)
                        .verdict(new Verdict.Refused(check, "Access Denied.", "no login")));
        return new TraceSqlStore(database).find(code).orElseThrow().entries().getLast();
    }

    private void fill(int count) {
        long begun = System.nanoTime();
        String entry = entry();
        for (int from = 0; from < count; from += AT_ONCE) {
            int first = from;
            int until = Math.min(count, from + AT_ONCE);
            database.change(sql -> {
                for (int i = first; i < until; i++) {
                    add(sql, i, count, entry);
                }
            });
        }
        System.out.printf(
                "%,d traces, entries of %,d characters, written in %d s%n",
                count, entry.length(), (System.nanoTime() - begun) / 1_000_000_000);
    }

    private void add(Sql sql, int number, int count, String entry) {
        String person = "agent%04d@example.com".formatted(random.nextInt(5_000));
        boolean rare = number < 10;
        int dice = random.nextInt(1000);
        String outcome = rare || dice < 50 ? "refused" : dice < 60 ? "undecided" : "signed-in";
        String check = rare ? "saml.rare" : "connect.check-" + random.nextInt(6);
        AccountId account = number % (count / 20) == 0 ? SMALL : dice % 3 == 0 ? SECOND : MAIN;
        String application = dice % 9 == 0 ? "console" : "Amazon Connect";
        String code = code(number);
        int _ =
                sql.update(
                        "insert into trace (code, started_at, last_entry, person, person_key,"
                                + " application, application_key, account, outcome, check_id)"
                                + " values (?, ?, ?, ?, ?, ?, lower(?), ?, ?, ?)",
                        code,
                        END.minus(SPAN).plus(SPAN.multipliedBy(number).dividedBy(count)),
                        number + 10,
                        person,
                        person,
                        application,
                        application,
                        account.digits(),
                        outcome,
                        outcome.equals("refused") ? check : null);
        int _ =
                sql.update(
                        "insert into trace_entry (entry, code, document) values (?, ?, ?)",
                        number + 10,
                        code,
                        entry);
    }

    private static String code(int number) {
        StringBuilder code = new StringBuilder();
        int rest = number;
        for (int i = 0; i < 6; i++) {
            code.append(i == 4 ? "-" : "").append(LETTERS.charAt(rest % LETTERS.length()));
            rest /= LETTERS.length();
        }
        return code.toString();
    }

    private void ask() {
        TraceQuery all = TraceQuery.newest(50);
        Map<String, TraceQuery> questions = new LinkedHashMap<>();
        questions.put("newest", all);
        questions.put(
                "a page in the middle",
                all.before(
                        new TraceQuery.Place(
                                END.minus(SPAN.dividedBy(2)), new TraceCode("ZZZZ-ZZ"))));
        questions.put("refused", all.refused());
        questions.put("not ended", all.outcome("undecided"));
        questions.put("by a common check", all.check("connect.check-1"));
        questions.put("by the rare check", all.check("saml.rare"));
        questions.put("one person", all.person("agent0815@example.com"));
        questions.put("one person, refused", all.person("agent0815@example.com").refused());
        questions.put("people `agent08…` (100)", all.person("agent08"));
        questions.put("people `agent1…` (1,000), refused", all.person("agent1").refused());
        questions.put("people `a…` (all 5,000)", all.person("a"));
        questions.put("nobody", all.person("zoe"));
        questions.put("application", all.application("amazon"));
        questions.put("application, not ended", all.application("console").outcome("undecided"));
        questions.put("account", all.account(SECOND));
        questions.put("small account", all.account(SMALL));
        questions.put("small account, refused", all.account(SMALL).refused());
        questions.put(
                "person in small account", all.account(SMALL).person("agent0815@example.com"));
        System.out.printf("%-36s %8s %10s %10s%n", "50 traces", "found", "median ms", "worst ms");
        questions.forEach((name, query) -> {
            double[] took = new double[RUNS];
            int found = 0;
            for (int i = -10; i < RUNS; i++) {
                long begun = System.nanoTime();
                found = traces.list(query).traces().size();
                took[Math.max(0, i)] = (System.nanoTime() - begun) / 1e6;
            }
            Arrays.sort(took);
            System.out.printf(
                    "%-36s %8d %10.1f %10.1f%n", name, found, took[RUNS / 2], took[RUNS - 1]);
        });
    }
}

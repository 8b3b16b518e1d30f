package patchbay.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import patchbay.explain.Check;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;
import patchbay.explain.Remedy;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.Trace;
import patchbay.explain.TraceCode;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;

class TracesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final CheckDefinition LOGIN =
            new KeptDefinition(
                    new CheckId("connect.login-is-session-name"),
                    "a user carries the session name",
                    "Connect Administrator Guide, Troubleshoot SAML",
                    Optional.of("F02"));
    private static final Check NO_LOGIN =
            Check.fail(
                            LOGIN,
                            "login `ben@example.com`",
                            "`Ben@example.com` differs only in case",
                            Remedy.of("re-create the user as `ben@example.com`"))
                    .configuredAt("users of instance `example-corp`");

    private final RememberedTraces store = new RememberedTraces();
    private final Random dice = new Random(7);
    private final Traces traces = new Traces(store, () -> NOON, dice::nextBytes);

    private TraceCode refused(Instant at, String person) {
        TraceCode code = traces.open(at);
        traces.write(
                code,
                TraceUpdate.at(at)
                        .person(person)
                        .application("Amazon Connect")
                        .stations(new StationReport(Station.CONNECT_USER, List.of(NO_LOGIN)))
                        .verdict(
                                new Verdict.Refused(
                                        NO_LOGIN, "Access Denied.", "no login `" + person + "`")));
        return code;
    }

    private Trace read(TraceCode code) {
        return traces.find(code).orElseThrow();
    }

    @Test
    void a_refusal_says_who_was_refused_where_and_why() {
        Verdict verdict = read(refused(NOON, "ben@example.com")).verdict();

        assertThat(((Verdict.Refused) verdict).cause())
                .isEqualTo(
                        "`ben@example.com` was refused at Connect user: no login"
                                + " `ben@example.com`");
    }

    @Test
    void a_check_comes_back_from_the_store_as_it_was_written() {
        Check check = read(refused(NOON, "ben")).stations().getFirst().checks().getFirst();

        assertThat(check.configuredAt()).isEqualTo("users of instance `example-corp`");
        assertThat(check).isEqualTo(NO_LOGIN);
    }

    @Test
    void what_the_issuing_half_noted_joins_the_trace_of_its_assertion() {
        Check known = Check.pass(LOGIN, "a person", "`ben`");
        traces.noteIssued(
                "_a1",
                TraceUpdate.at(NOON)
                        .person("ben")
                        .application("Amazon Connect")
                        .stations(new StationReport(Station.PERSON, List.of(known))));
        TraceCode code = traces.open(NOON);
        traces.write(code, TraceUpdate.at(NOON).assertionId("_a1").person("ben@example.com"));

        assertThat(read(code).person()).isEqualTo("ben");
        assertThat(read(code).application()).isEqualTo("Amazon Connect");
        assertThat(read(code).stations().getFirst().checks()).containsExactly(known);
    }

    @Test
    void stations_of_a_foreign_identity_provider_were_decided_elsewhere() {
        TraceCode code = traces.open(NOON);
        traces.write(code, TraceUpdate.at(NOON).assertionId("_foreign"));

        assertThat(read(code).stations())
                .extracting(StationReport::station)
                .containsExactly(Station.PERSON, Station.ASSIGNMENT, Station.ASSERTION);
        assertThat(read(code).stations())
                .allSatisfy(report ->
                        assertThat(report.checks())
                                .extracting(Check::outcome)
                                .containsExactly(Check.Outcome.SKIPPED));
    }

    @Test
    void a_station_reported_again_replaces_its_earlier_report() {
        TraceCode code = traces.open(NOON);
        Check second = Check.pass(LOGIN, "x", "x");
        traces.write(
                code,
                TraceUpdate.at(NOON).stations(new StationReport(Station.ROLE, List.of(NO_LOGIN))));
        traces.write(
                code,
                TraceUpdate.at(NOON).stations(new StationReport(Station.ROLE, List.of(second))));

        assertThat(read(code).stations()).hasSize(1);
        assertThat(read(code).stations().getFirst().checks()).containsExactly(second);
    }

    @Test
    void a_trace_that_waits_for_a_role_is_found_by_its_assertion() {
        TraceCode code = traces.open(NOON);
        traces.write(
                code,
                TraceUpdate.at(NOON)
                        .assertionId("_a1")
                        .verdict(new Verdict.Undecided("asked to choose a role")));

        assertThat(traces.waiting("_a1")).contains(code);
        traces.write(code, TraceUpdate.at(NOON).verdict(new Verdict.SignedIn("welcome")));
        assertThat(traces.waiting("_a1")).isEmpty();
    }

    @Test
    void the_list_is_newest_first_and_continues_where_its_page_ended() {
        TraceCode first = refused(NOON, "ana");
        TraceCode second = refused(NOON.plusSeconds(1), "ben");
        TraceCode third = refused(NOON.plusSeconds(2), "chris");

        TracePage page = traces.list(TraceQuery.newest(2));
        TracePage rest = traces.list(TraceQuery.newest(2).before(page.next().orElseThrow()));

        assertThat(page.traces()).extracting(Trace::code).containsExactly(third, second);
        assertThat(rest.traces()).extracting(Trace::code).containsExactly(first);
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void a_follower_gets_what_was_written_after_its_cursor_and_nothing_twice() throws Exception {
        refused(NOON, "ana");
        TracePage before = traces.list(TraceQuery.newest(10));
        TraceCode later = refused(NOON, "ben");

        TracePage news = traces.follow(before.cursor(), TraceQuery.newest(10), Duration.ZERO);
        TracePage none = traces.follow(news.cursor(), TraceQuery.newest(10), Duration.ZERO);

        assertThat(news.traces()).extracting(Trace::code).containsExactly(later);
        assertThat(none.traces()).isEmpty();
    }

    @Test
    void a_waiting_follower_is_woken_by_the_next_sign_in() throws Exception {
        long cursor = traces.list(TraceQuery.newest(1)).cursor();
        Thread.ofVirtual().start(() -> refused(NOON, "ben"));

        TracePage news = traces.follow(cursor, TraceQuery.newest(10), Duration.ofSeconds(30));

        assertThat(news.traces()).hasSize(1);
    }

    @Test
    void old_traces_are_forgotten() {
        TraceCode old = refused(NOON.minus(Duration.ofDays(31)), "ana");
        TraceCode young = refused(NOON.minus(Duration.ofDays(29)), "ben");

        assertThat(traces.forgetOlderThan(Duration.ofDays(30))).isEqualTo(1);
        assertThat(traces.find(old)).isEmpty();
        assertThat(traces.find(young)).isPresent();
    }

    @Test
    void the_json_of_a_refusal_is_the_published_interface() {
        TraceCode code = refused(NOON, "ben");

        assertThat(TraceJson.write(read(code)))
                .isEqualTo(
                        """
                        {"code":"CODE","startedAt":"2026-11-22T12:00:00Z","person":"ben",\
                        "application":"Amazon Connect","account":null,"stations":[{"station":"Connect user",\
                        "number":6,"checks":[{"id":"connect.login-is-session-name",\
                        "outcome":"fail","question":"a user carries the session name",\
                        "expected":"login `ben@example.com`",\
                        "found":"`Ben@example.com` differs only in case",\
                        "source":"Connect Administrator Guide, Troubleshoot SAML",\
                        "failure":"F02","configuredAt":"users of instance `example-corp`",\
                        "remedy":"re-create the user as `ben@example.com`"}]}],\
                        "verdict":{"outcome":"refused","check":"connect.login-is-session-name",\
                        "failure":"F02","sentence":"Access Denied.",\
                        "cause":"Ben was refused at Connect user: no login `ben`",\
                        "remedy":"re-create the user as `ben@example.com`"}}\
                        """
                                .replace("CODE", code.text()));
    }
}

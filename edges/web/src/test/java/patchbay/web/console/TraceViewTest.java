package patchbay.web.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import patchbay.explain.Check;
import patchbay.explain.CheckDefinition;
import patchbay.explain.CheckId;
import patchbay.explain.Remedy;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.Trace;
import patchbay.explain.TraceCode;
import patchbay.explain.Verdict;
import patchbay.trace.TraceQuery;
import patchbay.web.page.Frame;
import patchbay.web.page.Pages;

class TraceViewTest {
    private static final CheckDefinition LOGIN = definition("connect.login-is-session-name", "F02");
    private static final CheckDefinition OTHER = definition("connect.instance-exists", "");
    private static final Check FAILED =
            Check.fail(
                    LOGIN,
                    "login `ben@example.com`",
                    "`Ben@example.com` differs only in case",
                    Remedy.of("re-create the user as `ben@example.com`"));
    private static final Check PASSED = Check.pass(OTHER, "an instance", "`example-corp`");
    private static final Trace REFUSED =
            new Trace(
                    new TraceCode("7Q2K-M4"),
                    Instant.parse("2026-11-22T12:04:31Z"),
                    "ben@example.com",
                    "example-corp",
                    Optional.empty(),
                    List.of(
                            new StationReport(
                                    Station.PERSON, List.of(Check.skipped(OTHER, "elsewhere"))),
                            new StationReport(Station.ROLE, List.of(PASSED)),
                            new StationReport(Station.CONNECT_USER, List.of(PASSED, FAILED))),
                    new Verdict.Refused(
                            FAILED, "Access Denied. <b>No</b>", "ben was refused: no login"));

    private static CheckDefinition definition(String id, String failure) {
        return new CheckDefinition() {
            @Override
            public CheckId id() {
                return new CheckId(id);
            }

            @Override
            public String question() {
                return "the login is the session name";
            }

            @Override
            public String source() {
                return "rule 8.8";
            }

            @Override
            public Optional<String> failure() {
                return failure.isEmpty() ? Optional.empty() : Optional.of(failure);
            }
        };
    }

    @Test
    void all_seven_stations_are_shown_each_with_shape_and_word_of_its_state() {
        assertThat(TraceView.of(REFUSED).stations())
                .extracting(StationView::title, StationView::state)
                .containsExactly(
                        tuple("person", StationView.State.ELSEWHERE),
                        tuple("assignment", StationView.State.NOT_REACHED),
                        tuple("assertion", StationView.State.NOT_REACHED),
                        tuple("sign-in", StationView.State.NOT_REACHED),
                        tuple("role", StationView.State.PASSED),
                        tuple("Connect user", StationView.State.REFUSED),
                        tuple("workspace", StationView.State.NOT_REACHED));
    }

    @Test
    void failures_come_first_at_their_station() {
        assertThat(TraceView.of(REFUSED).stations().get(5).checks())
                .extracting(CheckView::id)
                .containsExactly("connect.login-is-session-name", "connect.instance-exists");
    }

    @Test
    void a_sign_in_that_ends_in_the_console_has_no_station_at_connect() {
        Trace trace =
                new Trace(
                        REFUSED.code(),
                        REFUSED.startedAt(),
                        "",
                        "console",
                        Optional.empty(),
                        List.of(new StationReport(Station.DESTINATION, List.of(PASSED))),
                        new Verdict.SignedIn("signed in to the console"));

        assertThat(TraceView.of(trace).stations())
                .extracting(StationView::title)
                .containsExactly(
                        "person", "assignment", "assertion", "sign-in", "role", "destination");
    }

    @Test
    void the_page_says_the_sentence_first_and_keeps_what_people_typed_as_text() {
        String page =
                Pages.page(
                                200,
                                "console/trace.jte",
                                Frame.of("trace", "Sign-in 7Q2K-M4"),
                                new TracePageView(
                                        TraceView.of(REFUSED),
                                        "/api/v1/traces/7Q2K-M4",
                                        "/traces/7Q2K-M4"))
                        .text();

        assertThat(page)
                .containsOnlyOnce("<h1>")
                .contains("<h1>Ben was refused: no login</h1>")
                .contains("id=\"message\">Access Denied. &lt;b&gt;No&lt;/b&gt;</q>")
                .contains("<code><mark>B</mark>en@example.com</code>")
                .contains("F02", "Re-create the user as <code>ben@example.com</code>.");
        assertThat(page.indexOf("<h1>")).isLessThan(page.indexOf("class=\"path\""));
    }

    @Test
    void a_link_to_older_sign_ins_comes_back_as_the_same_place_and_nothing_else_does() {
        var place = new TraceQuery.Place(REFUSED.startedAt(), REFUSED.code());

        assertThat(Cursor.parse(Cursor.text(place))).contains(place);
        assertThat(Cursor.parse("")).isEmpty();
        assertThat(Cursor.parse("2026~7Q2K-M4")).isEmpty();
        assertThat(Cursor.parse("2026-11-22T12:04:31Z~nonsense")).isEmpty();
    }
}

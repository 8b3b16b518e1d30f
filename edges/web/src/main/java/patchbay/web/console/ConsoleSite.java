package patchbay.web.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import patchbay.aws.places.Place;
import patchbay.explain.Station;
import patchbay.explain.StationReport;
import patchbay.explain.Trace;
import patchbay.explain.TraceCode;
import patchbay.explain.Verdict;
import patchbay.identity.directory.Person;
import patchbay.trace.TracePage;
import patchbay.trace.TraceQuery;
import patchbay.trace.Traces;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.HomePath;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.web.page.Notice;
import patchbay.web.page.Pages;

/** The pages of {@code console.D}. All but the sign-in want an administrator's session. */
public final class ConsoleSite {
    private static final int ROWS = 50;
    private static final int SIGN_INS_LOOKED_AT = TraceQuery.MOST;
    private static final Messages M = Messages.HERE;

    private final ConsoleDoor door;
    private final ConsoleFrame frames;
    private final Traces traces;
    private final Supplier<SetUp> setUp;
    private final InstantSource clock;

    public ConsoleSite(
            ConsoleDoor door,
            ConsoleFrame frames,
            Traces traces,
            Supplier<SetUp> setUp,
            InstantSource clock) {
        this.door = door;
        this.frames = frames;
        this.traces = traces;
        this.setUp = setUp;
        this.clock = clock;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.Console.class;
        return List.of(
                Route.get(here, "/sign-in", door::form),
                Route.post(here, "/sign-in", door::signIn),
                Route.post(here, "/sign-out", door::signOut),
                Route.get(here, "/", it -> door.signedIn(it, person -> home(it, person))),
                Route.get(
                        here, "/sign-ins", it -> door.signedIn(it, person -> signIns(it, person))),
                Route.get(
                        here,
                        "/sign-ins/{code}",
                        it -> door.signedIn(it, person -> trace(it, person))));
    }

    private Frame frame(Exchange exchange, Person person, String page, String title) {
        return frames.of(exchange, person, page, title);
    }

    private Answer home(Exchange exchange, Person person) {
        Instant since = clock.instant().minus(Duration.ofHours(1));
        List<Trace> recent =
                traces.list(TraceQuery.newest(SIGN_INS_LOOKED_AT)).traces().stream()
                        .filter(trace -> trace.startedAt().isAfter(since))
                        .toList();
        List<Trace> refused =
                recent.stream().filter(t -> t.verdict() instanceof Verdict.Refused).toList();
        List<SignInRow> rows =
                recent.stream()
                        .sorted(
                                Comparator.comparingInt(
                                        t -> t.verdict() instanceof Verdict.Refused ? 0 : 1))
                        .limit(ROWS)
                        .map(trace -> row(exchange, trace))
                        .toList();
        HomeView view =
                new HomeView(
                        recent.size(),
                        refused.size(),
                        (int)
                                recent.stream()
                                        .filter(t -> t.verdict() instanceof Verdict.SignedIn)
                                        .count(),
                        stops(refused),
                        rows,
                        exchange.here("/sign-ins"),
                        exchange.link(new Place.AccessPortal(), "/"),
                        recent.isEmpty() ? steps(exchange) : List.of());
        String title = M.text("console.home.title");
        return Pages.page(
                200, "console/home.jte", frame(exchange, person, "console-home", title), view);
    }

    /** What is to be set up before anybody can sign in; nothing where all of it is there. */
    private List<HomeView.Step> steps(Exchange exchange) {
        SetUp done = setUp.get();
        List<HomeView.Step> steps =
                List.of(
                        new HomeView.Step(
                                M.text("console.home.step.center"),
                                exchange.here("/identity-center"),
                                done.center()),
                        new HomeView.Step(
                                M.text("console.home.step.instance"),
                                frames.section(exchange, "instances"),
                                done.instance()),
                        new HomeView.Step(
                                M.text("console.home.step.application"),
                                exchange.here("/applications"),
                                done.application()),
                        new HomeView.Step(
                                M.text("console.home.step.people"),
                                exchange.here("/people/invite"),
                                done.people()));
        return steps.stream().allMatch(HomeView.Step::done) ? List.of() : steps;
    }

    /** The stations on the way to a desk, and how many sign-ins ended badly at each. */
    private static List<HomeView.Stop> stops(List<Trace> refused) {
        List<HomeView.Stop> stops = new ArrayList<>();
        for (Station station : Station.values()) {
            if (station == Station.DESTINATION) {
                continue;
            }
            int count =
                    (int)
                            refused.stream()
                                    .filter(trace -> stoppedAt(trace) == station.number())
                                    .count();
            stops.add(new HomeView.Stop(station.number(), StationView.title(station), count));
        }
        return stops;
    }

    private static int stoppedAt(Trace trace) {
        return trace.stations().stream()
                .filter(StationReport::failed)
                .mapToInt(report -> report.station().number())
                .findFirst()
                .orElse(0);
    }

    private static SignInRow row(Exchange exchange, Trace trace) {
        return SignInRow.of(trace, exchange.here("/sign-ins/" + trace.code()));
    }

    private Answer signIns(Exchange exchange, Person person) {
        String asked = exchange.query().text("q").strip();
        Optional<TraceCode> code = TraceCode.parse(asked);
        if (code.flatMap(traces::find).isPresent()) {
            return Answer.seeOther(exchange.here("/sign-ins/" + code.get()));
        }
        String outcome = outcome(exchange.query().text("outcome"));
        TraceQuery query =
                new TraceQuery(
                        optional(outcome),
                        optional(asked),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Cursor.parse(exchange.query().text("before")),
                        ROWS);
        TracePage page = traces.list(query);
        SignInsView view =
                new SignInsView(
                        page.traces().stream().map(trace -> row(exchange, trace)).toList(),
                        exchange.here("/sign-ins"),
                        asked,
                        outcome,
                        page.next().map(place -> older(exchange, asked, outcome, place)),
                        code.map(TraceCode::text));
        String title = M.text("console.sign-ins.title");
        return Pages.page(
                200, "console/sign-ins.jte", frame(exchange, person, "sign-ins", title), view);
    }

    private static String outcome(String text) {
        return List.of("signed-in", "refused", "undecided").contains(text) ? text : "";
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String older(
            Exchange exchange, String person, String outcome, TraceQuery.Place place) {
        return exchange.here("/sign-ins")
                + "?q="
                + HomePath.escaped(person)
                + "&outcome="
                + outcome
                + "&before="
                + HomePath.escaped(Cursor.text(place));
    }

    private Answer trace(Exchange exchange, Person person) {
        Optional<Trace> trace = find(exchange.pathValue("code"));
        if (trace.isEmpty()) {
            String title = M.text("console.trace.none");
            return Pages.notice(
                    404,
                    frame(exchange, person, "no-trace", title),
                    new Notice(
                            title,
                            M.text("console.trace.none.why", exchange.pathValue("code")),
                            Optional.of(
                                    NavLink.to(
                                            M.text("console.trace.none.next"),
                                            exchange.here("/sign-ins")))));
        }
        TraceView view = TraceView.of(trace.get());
        String title = M.text("console.trace.title", view.code());
        return Pages.page(
                200,
                "console/trace.jte",
                frame(exchange, person, "trace", title),
                new TracePageView(
                        view,
                        exchange.here("/api/v1/traces/" + view.code()),
                        exchange.here("/sign-ins/" + view.code())));
    }

    private Optional<Trace> find(String code) {
        return code.equals("last") ? traces.last() : TraceCode.parse(code).flatMap(traces::find);
    }
}

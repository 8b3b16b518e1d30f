package patchbay.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import patchbay.aws.Secret;
import patchbay.aws.places.Place;
import patchbay.connect.Agent;
import patchbay.connect.AgentStatus;
import patchbay.connect.ArrivalOutcome;
import patchbay.connect.ConnectSession;
import patchbay.connect.ConnectSessions;
import patchbay.connect.ConnectUser;
import patchbay.connect.OwnSignIn;
import patchbay.connect.PageOutcome;
import patchbay.connect.Visit;
import patchbay.connect.Workspace;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.NewCookie;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.HandOver;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.web.page.Notice;
import patchbay.web.page.Pages;
import patchbay.web.page.RefusedView;
import patchbay.wire.Fault;

/** The pages of an instance's host. */
public final class DeskSite {
    static final String COOKIE = "desk";
    private static final String DESK = "/ccp-v2";
    private static final Messages M = Messages.HERE;

    /** The desk's addresses in all its generations, on the current domain. */
    private static final List<String> DESKS =
            List.of("/ccp", "/ccp-v2", "/ccp-v2/chat", "/agent-app", "/agent-app-v2");

    private final Workspace workspace;
    private final InstantSource clock;
    private final LoginPages login;
    private final DeskSessions renewal;

    public DeskSite(
            Workspace workspace, ConnectSessions sessions, OwnSignIn signIn, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
        this.login = new LoginPages(signIn, clock);
        this.renewal = new DeskSessions(workspace, sessions, login, clock);
    }

    /** The browser that asks, as the workspace knows it. */
    static Visit visit(Exchange exchange, Instant at) {
        return new Visit(alias(exchange), exchange.cookie(COOKIE), exchange.clientIp(), at);
    }

    private Visit visit(Exchange exchange) {
        return visit(exchange, clock.instant());
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.Instance.class;
        Stream<Route> desks =
                DESKS.stream()
                        .flatMap(path -> Stream.of(path, "/connect" + path))
                        .map(path -> Route.get(here, path, this::desk));
        Stream<Route> rest =
                Stream.of(
                        Route.get(here, "/", it -> Answer.seeOther(it.here("/home"))),
                        Route.get(here, "/home", this::home),
                        Route.get(here, "/connect/home", this::home),
                        Route.get(here, HandOver.PATH, this::arrive),
                        Route.post(here, "/status", this::status),
                        Route.get(here, "/logout", this::logOut),
                        Route.get(here, "/connect/logout", this::logOut),
                        Route.post(here, "/logout", this::logOut));
        return Stream.of(desks, rest, login.routes().stream(), renewal.routes().stream())
                .flatMap(it -> it)
                .toList();
    }

    static String alias(Exchange exchange) {
        return ((Place.Instance) exchange.place()).alias();
    }

    private Answer arrive(Exchange exchange) {
        ArrivalOutcome outcome = workspace.arrive(visit(exchange), exchange.query().text("code"));
        return switch (outcome) {
            case ArrivalOutcome.Opened(Secret cookie, ConnectSession session, String next) ->
                    (renewal.isUnderWay(exchange)
                                    ? renewal.done(exchange)
                                    : Answer.seeOther(
                                            next.startsWith("/") ? exchange.here(next) : next))
                            .with(cookie(cookie, session));
            case ArrivalOutcome.NotPermitted no ->
                    RefusedView.page(exchange, 403, M.text("refused.title"), no.refusal())
                            .with(cookie(no.cookie(), no.session()));
            case ArrivalOutcome.Stale stale ->
                    RefusedView.page(exchange, 403, M.text("refused.expired"), stale.refusal());
        };
    }

    private NewCookie cookie(Secret cookie, ConnectSession session) {
        Duration left = Duration.between(clock.instant(), session.expiresAt());
        return NewCookie.lasting(COOKIE, cookie.reveal(), left);
    }

    @FunctionalInterface
    private interface ForAgent {
        Answer answer(Agent agent);
    }

    private Answer gated(Exchange exchange, ForAgent page) {
        boolean stranger = exchange.cookie(COOKIE).filter(it -> !it.isEmpty()).isEmpty();
        if (stranger && login.offered(exchange)) {
            return LoginPages.first(exchange);
        }
        PageOutcome outcome = workspace.page(visit(exchange), exchange.path());
        return switch (outcome) {
            case PageOutcome.Open(Agent agent) -> page.answer(agent);
            case PageOutcome.Expired expired ->
                    RefusedView.page(
                            exchange,
                            403,
                            M.text("refused.expired"),
                            expired.refusal(),
                            NavLink.to(M.text("refused.again"), renewal.signIn(exchange)));
            case PageOutcome.NotPermitted no ->
                    RefusedView.page(exchange, 403, M.text("refused.title"), no.refusal());
            case PageOutcome.NoInstance none -> noInstance(exchange);
        };
    }

    private static Answer noInstance(Exchange exchange) {
        String title = M.text("desk.no-instance");
        return Pages.notice(
                404,
                Frame.of("no-instance", title),
                new Notice(
                        title,
                        M.text("desk.no-instance.why", alias(exchange)),
                        Optional.of(
                                NavLink.to(
                                        M.text("refused.again"),
                                        exchange.link(new Place.AccessPortal(), "/")))));
    }

    private Answer desk(Exchange exchange) {
        return gated(exchange, agent -> desk(exchange, agent));
    }

    private Answer desk(Exchange exchange, Agent agent) {
        Instant now = clock.instant();
        ConnectUser user = agent.user();
        Instant end = agent.session().expiresAt();
        DeskView view =
                new DeskView(
                        name(user),
                        user.login(),
                        agent.instance().alias(),
                        agent.status().name(),
                        agent.status().type() == AgentStatus.Type.ROUTABLE,
                        end.toString(),
                        left(Duration.between(now, end)),
                        Math.max(0, Duration.between(now, end).toSeconds()),
                        renewal.view(exchange, agent, now),
                        exchange.here("/status"),
                        exchange.path(),
                        agent.statuses().stream()
                                .filter(AgentStatus::enabled)
                                .map(status -> choice(status, agent.status()))
                                .toList());
        return Pages.page(
                200,
                "desk/desk.jte",
                frame(exchange, agent, "agent-desk", M.text("desk.title"))
                        .data(Map.of("agent", user.login(), "status", agent.status().name())),
                view);
    }

    private static DeskView.Choice choice(AgentStatus status, AgentStatus current) {
        return new DeskView.Choice(
                status.id(),
                status.name(),
                status.id().equals(current.id()),
                status.type() == AgentStatus.Type.ROUTABLE);
    }

    private static String name(ConnectUser user) {
        String name =
                Stream.of(user.person().firstName(), user.person().lastName())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        return name.isBlank() ? user.login() : name;
    }

    private static String left(Duration left) {
        long minutes = Math.max(0, (left.toSeconds() + 59) / 60);
        return M.text("desk.left", minutes / 60, String.format("%02d", minutes % 60));
    }

    private static Frame frame(Exchange exchange, Agent agent, String page, String title) {
        return Frame.of(page, title)
                .place(agent.instance().alias(), exchange.here("/home"))
                .person(agent.user().login(), exchange.here("/logout"));
    }

    private Answer home(Exchange exchange) {
        return gated(
                exchange,
                agent -> {
                    String title = M.text("desk.home.title");
                    return Pages.notice(
                            200,
                            frame(exchange, agent, "instance-home", title),
                            new Notice(
                                    title,
                                    M.text("desk.home.text", agent.instance().alias()),
                                    Optional.of(
                                            NavLink.to(
                                                    M.text("desk.home.next"),
                                                    exchange.here(DESK)))));
                });
    }

    private Answer status(Exchange exchange) {
        String chosen = exchange.form().text("status");
        Optional<Agent> agent = workspace.active(visit(exchange));
        if (agent.isEmpty()) {
            // The desk itself says that the session ended, and leaves a trace of it.
            return Answer.seeOther(exchange.here(DESK));
        }
        Optional<Fault> fault = workspace.setStatus(agent.get(), chosen);
        return fault.map(no ->
                        Pages.notice(
                                no.status(),
                                frame(exchange, agent.get(), "error", M.text("error.other")),
                                new Notice(
                                        M.text("error.other"),
                                        no.message(),
                                        Optional.of(
                                                NavLink.to(
                                                        M.text("desk.home.next"),
                                                        exchange.here(DESK))))))
                .orElseGet(() -> Answer.seeOther(exchange.here(back(exchange))));
    }

    /** The desk under the address by which it was opened. */
    private static String back(Exchange exchange) {
        String back = exchange.form().text("back");
        return DESKS.contains(back) || DESKS.contains(back.replaceFirst("^/connect", ""))
                ? back
                : DESK;
    }

    private Answer logOut(Exchange exchange) {
        workspace.logOut(visit(exchange));
        String title = M.text("logged-out.title");
        return Pages.notice(
                        200,
                        Frame.of("logged-out", title),
                        new Notice(
                                title,
                                M.text("logged-out.text"),
                                Optional.of(
                                        NavLink.to(
                                                login.offered(exchange)
                                                        ? M.text("sign-in.submit")
                                                        : M.text("logged-out.next"),
                                                renewal.signIn(exchange)))))
                .with(NewCookie.gone(COOKIE));
    }
}

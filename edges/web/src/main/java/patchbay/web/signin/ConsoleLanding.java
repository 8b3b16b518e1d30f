package patchbay.web.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Arn;
import patchbay.aws.Region;
import patchbay.aws.places.FederateAddress;
import patchbay.aws.places.Place;
import patchbay.chance.Randomness;
import patchbay.connect.Landing;
import patchbay.connect.LandingOutcome;
import patchbay.signin.ConsoleSession;
import patchbay.signin.ConsoleSessions;
import patchbay.signin.RedeemOutcome;
import patchbay.signin.VisitOutcome;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.NewCookie;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.HandOver;
import patchbay.web.page.Messages;
import patchbay.web.page.Notice;
import patchbay.web.page.Pages;
import patchbay.web.page.RefusedView;
import patchbay.wire.Call;

/**
 * A region's console: takes the sign-in over from the sign-in host, and leads to the contact-centre
 * instance (rules 8.18–8.21).
 */
public final class ConsoleLanding {
    private static final String COOKIE = "session";
    private static final Messages M = Messages.HERE;

    private final ConsoleSessions sessions;
    private final Landing landing;
    private final InstantSource clock;
    private final Randomness random;

    public ConsoleLanding(
            ConsoleSessions sessions, Landing landing, InstantSource clock, Randomness random) {
        this.sessions = sessions;
        this.landing = landing;
        this.clock = clock;
        this.random = random;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.FederationConsole.class;
        return List.of(
                Route.get(here, HandOver.PATH, this::takeOver),
                // An ARN in place of the id has slashes; it gets its own explanation.
                Route.get(here, "/connect/federate/{instance...}", this::federate),
                Route.get(here, "/logout", this::logOut),
                Route.get(here, "/{path...}", this::home));
    }

    private Answer takeOver(Exchange exchange) {
        Instant now = clock.instant();
        return switch (sessions.redeem(exchange.query().text("code"), now)) {
            case RedeemOutcome.Opened opened ->
                    Answer.seeOther(exchange.here(opened.rest()))
                            .with(NewCookie.session(COOKIE, opened.cookie().reveal()));
            case RedeemOutcome.Stale stale ->
                    RefusedView.page(exchange, 403, M.text("refused.expired"), stale.refusal());
        };
    }

    private Answer federate(Exchange exchange) {
        Optional<FederateAddress> address = FederateAddress.of(exchange.location());
        if (address.isEmpty()) {
            return home(exchange);
        }
        return switch (sessions.visit(exchange.cookie(COOKIE), clock.instant())) {
            case VisitOutcome.Alive(ConsoleSession session) ->
                    land(exchange, session, address.get());
            case VisitOutcome.Expired expired ->
                    RefusedView.page(exchange, 403, M.text("refused.expired"), expired.refusal());
        };
    }

    private Answer land(Exchange exchange, ConsoleSession session, FederateAddress address) {
        Call call =
                new Call(
                        session.caller(),
                        "connect",
                        "GetFederationToken",
                        address.region(),
                        clock.instant(),
                        random.uuid().toString(),
                        exchange.clientIp(),
                        exchange.userAgent(),
                        exchange.door().secure());
        return switch (landing.land(call, session.trace(), address)) {
            case LandingOutcome.HandOver over ->
                    Answer.seeOther(
                            exchange.link(
                                    new Place.Instance(over.instance().alias()),
                                    HandOver.address(over.code())));
            case LandingOutcome.NotFound none ->
                    RefusedView.page(exchange, 404, M.text("refused.not-found"), none.refusal());
            case LandingOutcome.Refused refused ->
                    RefusedView.page(exchange, 403, M.text("refused.title"), refused.refusal());
        };
    }

    /** There is no console to administer here; the page says who has a session, and in what. */
    private Answer home(Exchange exchange) {
        return switch (sessions.visit(exchange.cookie(COOKIE), clock.instant())) {
            case VisitOutcome.Expired expired ->
                    RefusedView.page(exchange, 403, M.text("refused.expired"), expired.refusal());
            case VisitOutcome.Alive(ConsoleSession session) -> {
                Region region = ((Place.FederationConsole) exchange.place()).region();
                String title = M.text("landing.title");
                Duration left = Duration.between(clock.instant(), session.expiresAt());
                String who = session.caller().arn().map(Arn::toString).orElse("");
                yield Pages.notice(
                        200,
                        Frame.of("console-session", title),
                        new Notice(
                                title,
                                M.text("landing.who", who, region, left.toMinutes()),
                                Optional.empty()));
            }
        };
    }

    private Answer logOut(Exchange exchange) {
        exchange.cookie(COOKIE).ifPresent(sessions::logOut);
        String title = M.text("logged-out.title");
        return Pages.notice(
                        200,
                        Frame.of("logged-out", title),
                        new Notice(title, M.text("logged-out.text"), Optional.empty()))
                .with(NewCookie.gone(COOKIE));
    }
}

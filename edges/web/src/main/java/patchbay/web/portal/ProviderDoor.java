package patchbay.web.portal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.explain.TraceCode;
import patchbay.identity.portal.PortalEvents;
import patchbay.identity.portal.SessionKind;
import patchbay.identity.portal.Sessions;
import patchbay.identity.source.Source;
import patchbay.identity.source.SourceId;
import patchbay.identity.source.Sources;
import patchbay.identity.source.external.Arrival;
import patchbay.identity.source.external.Departure;
import patchbay.identity.source.external.ExternalEvents;
import patchbay.identity.source.external.ExternalOutcome;
import patchbay.identity.source.external.ServiceProvider;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.FormTargets;
import patchbay.web.http.NewCookie;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.Messages;
import patchbay.web.page.Pages;

/** The portal's door to and from other identity providers. */
public final class ProviderDoor {
    private static final String BROWSER = "away";
    private static final Messages M = Messages.HERE;

    private final Sources sources;
    private final ServiceProvider self;
    private final Departure departure;
    private final Arrival arrival;
    private final ExternalEvents events;
    private final Sessions sessions;
    private final InstantSource clock;

    public ProviderDoor(
            Sources sources,
            ServiceProvider self,
            Departure departure,
            Arrival arrival,
            ExternalEvents events,
            Sessions sessions,
            InstantSource clock) {
        this.sources = sources;
        this.self = self;
        this.departure = departure;
        this.arrival = arrival;
        this.events = events;
        this.sessions = sessions;
        this.clock = clock;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.AccessPortal.class;
        return List.of(
                Route.post(here, "/external/start", this::chosen),
                Route.get(here, "/external/arrive", this::arrive));
    }

    /** Whether the name is asked for before the password: somebody may sign in elsewhere. */
    boolean asksForTheName() {
        return sources.realm().asksForTheNameFirst();
    }

    /** The page that asks for the name. */
    Answer nameForm(Exchange exchange, String next) {
        String title = M.text("portal.sign-in.title");
        Answer page =
                Pages.page(
                        200,
                        "portal/name.jte",
                        Frame.of("portal-sign-in", title)
                                .place(M.text("portal.place"), exchange.here("/")),
                        new NameView(
                                exchange.here("/sign-in"),
                                exchange.here("/external/start"),
                                next,
                                departure.choices().stream()
                                        .map(source ->
                                                new NameView.Choice(
                                                        source.id().text(), source.name()))
                                        .toList()));
        return leadingAway(page);
    }

    /** A form of the sign-in may end at another identity provider, by a redirect. */
    Answer leadingAway(Answer page) {
        return asksForTheName() ? page.formsTo(FormTargets.ANYWHERE) : page;
    }

    /** Where the owner of the name goes to sign in; nothing where a password is asked for here. */
    Optional<Answer> away(Exchange exchange, String typed, String next) {
        return departure.sourceOf(typed).flatMap(source -> leave(exchange, source, next));
    }

    private Answer chosen(Exchange exchange) {
        return SourceId.parse(exchange.form().text("source"))
                .flatMap(id ->
                        departure.choices().stream()
                                .filter(source -> source.id().equals(id))
                                .findFirst())
                .flatMap(source ->
                        leave(exchange, source, PortalDoor.inside(exchange.form().text("next"))))
                .orElseGet(() -> Answer.seeOther(exchange.here("/")));
    }

    private Optional<Answer> leave(Exchange exchange, Source source, String next) {
        String path = ServiceProvider.consumerPath(source.fields().text("consumerId"));
        return self.place()
                .map(place -> exchange.link(place, path))
                .flatMap(consumer -> departure.leave(source, next, consumer))
                .map(away ->
                        sent(exchange, away)
                                .with(
                                        NewCookie.lasting(
                                                BROWSER,
                                                away.browser().reveal(),
                                                Departure.PATIENCE)));
    }

    private static Answer sent(Exchange exchange, Departure.Away away) {
        if (away.samlRequest().isEmpty()) {
            return Answer.seeOther(away.address());
        }
        String title = M.text("portal.away.title", away.source().name());
        return Pages.page(
                        200,
                        "portal/away.jte",
                        Frame.of("portal-away", title)
                                .place(M.text("portal.place"), exchange.here("/")),
                        new AwayView(
                                away.source().name(), away.address(), away.samlRequest().get()))
                .formsTo(FormTargets.ANYWHERE);
    }

    private Answer arrive(Exchange exchange) {
        return switch (arrival.arrive(
                exchange.query().text("code"), exchange.cookie(BROWSER).orElse(""))) {
            case Arrival.Outcome.Nothing() -> Answer.seeOther(exchange.here("/"));
            case Arrival.Outcome.Refused(TraceCode trace) ->
                    Pages.page(
                            403,
                            "portal/refused.jte",
                            Frame.of("refused", M.text("portal.refused.title"))
                                    .place(M.text("portal.place"), exchange.here("/")),
                            new RefusedView(
                                    ExternalOutcome.Refused.SENTENCE,
                                    trace.text(),
                                    exchange.here("/")));
            case Arrival.Outcome.Welcome welcome -> welcome(exchange, welcome);
        };
    }

    private Answer welcome(Exchange exchange, Arrival.Outcome.Welcome welcome) {
        PortalEvents.Client client =
                new PortalEvents.Client(exchange.clientIp(), exchange.userAgent());
        Sessions.Started started =
                sessions.start(welcome.person(), SessionKind.PORTAL, client, welcome.endsAt());
        exchange.cookie(PortalDoor.COOKIE).ifPresent(sessions::end);
        events.arrived(welcome.person(), client, exchange.here("/"));
        return Answer.seeOther(exchange.here(PortalDoor.inside(welcome.next())))
                .with(NewCookie.gone(BROWSER))
                .with(
                        NewCookie.lasting(
                                PortalDoor.COOKIE,
                                started.token().reveal(),
                                Duration.between(clock.instant(), started.session().endsAt())));
    }
}

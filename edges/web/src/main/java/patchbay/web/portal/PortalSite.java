package patchbay.web.portal;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.explain.Check;
import patchbay.explain.StationReport;
import patchbay.explain.TraceCode;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;
import patchbay.identity.application.Application;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.application.Applications;
import patchbay.identity.directory.Person;
import patchbay.identity.portal.OpenApplication;
import patchbay.identity.portal.OpenOutcome;
import patchbay.identity.portal.OwnApplications;
import patchbay.identity.portal.PortalEvents;
import patchbay.identity.portal.PortalOutcome;
import patchbay.identity.portal.SamlPost;
import patchbay.identity.portal.SessionStore;
import patchbay.trace.Traces;
import patchbay.web.entry.Here;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.FormTargets;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.Messages;
import patchbay.web.page.Pages;

/** The pages of {@code start.D}. */
public final class PortalSite {
    private static final Messages M = Messages.ENGLISH;

    private final PortalDoor door;
    private final PortalEvents events;
    private final Applications applications;
    private final OwnApplications own;
    private final OpenApplication openApplication;
    private final Traces traces;
    private final InstantSource clock;

    public PortalSite(
            PortalDoor door,
            PortalEvents events,
            Applications applications,
            OwnApplications own,
            OpenApplication openApplication,
            Traces traces,
            InstantSource clock) {
        this.door = door;
        this.events = events;
        this.applications = applications;
        this.own = own;
        this.openApplication = openApplication;
        this.traces = traces;
        this.clock = clock;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.AccessPortal.class;
        return List.of(
                Route.get(here, "/", it -> door.signedIn(it, who -> tiles(it, who.person()))),
                Route.get(
                        here, "/applications/{id}", it -> door.signedIn(it, who -> open(it, who))),
                Route.post(here, "/sign-in", door::signIn),
                Route.post(here, "/sign-out", door::signOut));
    }

    private Answer tiles(Exchange exchange, Person person) {
        Frame frame = frame(exchange, person, "portal", M.text("portal.title")).widely();
        return switch (own.of(person)) {
            case PortalOutcome.Tiles(List<Application> mine) ->
                    Pages.page(
                            200,
                            "portal/tiles.jte",
                            frame,
                            new TilesView(
                                    mine.stream().map(it -> tile(exchange, person, it)).toList()));
            case PortalOutcome.Empty empty -> nothing(frame, person, empty);
        };
    }

    /** A sign-in that ends here leaves a trace, as every other does. */
    private Answer nothing(Frame frame, Person person, PortalOutcome.Empty empty) {
        TraceCode code =
                refused(
                        person,
                        empty.stations(),
                        empty.decisive(),
                        empty.sentence(),
                        Optional.empty());
        return Pages.page(
                200,
                "portal/nothing.jte",
                frame.data(data(empty.decisive())),
                new NothingView(empty.sentence(), code.text()));
    }

    private static TilesView.Tile tile(Exchange exchange, Person person, Application application) {
        String key = application.addressKey();
        Place issuer = new Place.IdentityProvider(application.region());
        return new TilesView.Tile(
                application.displayName(),
                initials(application.displayName()),
                application.settings().description(),
                exchange.here("/applications/" + application.id()),
                person.administrator()
                        ? Optional.of(
                                new TilesView.Papers(
                                        exchange.link(issuer, "/saml/metadata/" + key),
                                        exchange.link(issuer, "/saml/certificate/" + key)))
                        : Optional.empty());
    }

    /** The first letters of the first two words. */
    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.strip().split("\\s+")) {
            if (!word.isEmpty() && letters.codePointCount(0, letters.length()) < 2) {
                letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return letters.toString();
    }

    private Answer open(Exchange exchange, SessionStore.Found signedIn) {
        Optional<ApplicationId> id = ApplicationId.parse(exchange.pathValue("id"));
        if (id.isEmpty()) {
            return Answer.seeOther(exchange.here("/"));
        }
        OpenOutcome outcome = openApplication.open(signedIn, id.get());
        events.opened(signedIn, outcome, Here.client(exchange));
        return switch (outcome) {
            case OpenOutcome.Issued(SamlPost post, List<StationReport> stations) -> {
                traces.noteIssued(
                        post.assertionId(),
                        update(signedIn.person(), stations).application(post.application()));
                yield handOver(exchange, signedIn.person(), post);
            }
            case OpenOutcome.Refused refused ->
                    refuse(exchange, signedIn.person(), id.get(), refused);
        };
    }

    private TraceUpdate update(Person person, List<StationReport> stations) {
        return TraceUpdate.at(clock.instant())
                .person(person.userName())
                .stations(stations.toArray(StationReport[]::new));
    }

    /** The Recipient stays as configured; the browser is sent where the same place answers here. */
    private static Answer handOver(Exchange exchange, Person person, SamlPost post) {
        String title = M.text("portal.hand-over.title", post.application());
        HandOverView view =
                new HandOverView(
                        post.application(),
                        exchange.link(post.action()).orElse(post.action()),
                        post.samlResponse().reveal(),
                        post.relayState());
        return Pages.page(
                        200,
                        "portal/hand-over.jte",
                        frame(exchange, person, "portal-hand-over", title),
                        view)
                .formsTo(FormTargets.ANYWHERE);
    }

    private Answer refuse(
            Exchange exchange, Person person, ApplicationId id, OpenOutcome.Refused refused) {
        String name = applications.find(id).map(Application::displayName).orElse(id.text());
        TraceCode code =
                refused(
                        person,
                        refused.stations(),
                        refused.decisive(),
                        refused.sentence(),
                        Optional.of(name));
        String title = M.text("portal.refused.title");
        return Pages.page(
                403,
                "portal/refused.jte",
                frame(exchange, person, "refused", title).data(data(refused.decisive())),
                new RefusedView(refused.sentence(), code.text(), exchange.here("/")));
    }

    private TraceCode refused(
            Person person,
            List<StationReport> stations,
            Check decisive,
            String sentence,
            Optional<String> application) {
        TraceCode code = traces.open(clock.instant());
        TraceUpdate update =
                update(person, stations)
                        .verdict(new Verdict.Refused(decisive, sentence, decisive.found()));
        traces.write(code, application.map(update::application).orElse(update));
        return code;
    }

    private static Map<String, String> data(Check decisive) {
        return Map.of(
                "check",
                decisive.id().text(),
                "failure",
                decisive.definition().failure().orElse(""));
    }

    private static Frame frame(Exchange exchange, Person person, String page, String title) {
        return Frame.of(page, title)
                .place(M.text("portal.place"), exchange.here("/"))
                .person(person.displayName(), exchange.here("/sign-out"));
    }
}

package patchbay.web.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import patchbay.aws.places.Place;
import patchbay.identity.application.Application;
import patchbay.identity.application.ApplicationId;
import patchbay.identity.directory.Person;
import patchbay.identity.oauth.CustomerApplication;
import patchbay.identity.portal.OpenApplication;
import patchbay.identity.portal.OpenOutcome;
import patchbay.identity.portal.OpenedStore;
import patchbay.identity.portal.OwnApplications;
import patchbay.identity.portal.PortalOutcome;
import patchbay.identity.portal.SessionStore;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.Messages;
import patchbay.web.page.Pages;

/** The pages of {@code start.D}. */
public final class PortalSite {
    private static final Messages M = Messages.HERE;

    private static final int RECENT = 12;

    /** A field to search by is shown where there are more tiles than one sees at a glance. */
    private static final int SEARCHED_FROM = 7;

    private final PortalDoor door;
    private final OwnApplications own;
    private final OpenApplication openApplication;
    private final OpenPages pages;
    private final OpenedStore opened;

    public PortalSite(
            PortalDoor door,
            OwnApplications own,
            OpenApplication openApplication,
            OpenPages pages,
            OpenedStore opened) {
        this.door = door;
        this.own = own;
        this.openApplication = openApplication;
        this.pages = pages;
        this.opened = opened;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.AccessPortal.class;
        return List.of(
                Route.get(here, "/", it -> door.signedIn(it, who -> tiles(it, who.person()))),
                Route.get(
                        here,
                        "/applications/{id}",
                        it -> door.signedIn(it, who -> open(it, who, false))),
                Route.get(
                        here,
                        "/applications/{id}/debug",
                        it -> door.signedIn(it, who -> open(it, who, true))),
                Route.post(here, "/sign-in", door::signIn));
    }

    private Answer tiles(Exchange exchange, Person person) {
        Frame frame = OpenPages.frame(exchange, person, "portal", M.text("portal.title")).widely();
        return switch (own.of(person)) {
            case PortalOutcome.Tiles(List<Application> mine, List<CustomerApplication> others) -> {
                String asked = exchange.query().text("q").strip();
                Stream<TilesView.Tile> first =
                        recentFirst(person, mine).stream()
                                .filter(it -> fits(it, asked))
                                .map(it -> tile(exchange, person, it));
                Stream<TilesView.Tile> then =
                        others.stream()
                                .filter(it -> fits(it.name() + " " + it.description(), asked))
                                .map(PortalSite::tile);
                yield Pages.page(
                        200,
                        "portal/tiles.jte",
                        frame,
                        new TilesView(
                                exchange.here("/"),
                                asked,
                                mine.size() + others.size() >= SEARCHED_FROM || !asked.isEmpty(),
                                Stream.concat(first, then).toList()));
            }
            case PortalOutcome.Empty empty -> pages.nothing(frame, person, empty);
        };
    }

    /** What was opened last comes first, the rest in the order of their names. */
    private List<Application> recentFirst(Person person, List<Application> mine) {
        List<ApplicationId> latest = opened.latest(person.id(), RECENT);
        List<Application> sorted = new ArrayList<>(mine);
        sorted.sort(
                Comparator.comparingInt((Application it) -> place(latest, it))
                        .thenComparing(Application::displayName));
        return sorted;
    }

    private static int place(List<ApplicationId> latest, Application application) {
        int at = latest.indexOf(application.id());
        return at < 0 ? latest.size() : at;
    }

    private static boolean fits(Application application, String asked) {
        return fits(application.displayName() + " " + application.settings().description(), asked);
    }

    private static boolean fits(String all, String asked) {
        return all.toLowerCase(Locale.ROOT).contains(asked.toLowerCase(Locale.ROOT));
    }

    private static TilesView.Tile tile(Exchange exchange, Person person, Application application) {
        String key = application.addressKey();
        Place issuer = new Place.IdentityProvider(application.region());
        return new TilesView.Tile(
                application.displayName(),
                initials(application.displayName()),
                application.settings().description(),
                exchange.here("/applications/" + application.id()),
                Optional.of(exchange.here("/applications/" + application.id() + "/debug")),
                person.administrator()
                        ? Optional.of(
                                new TilesView.Papers(
                                        exchange.link(issuer, "/saml/metadata/" + key),
                                        exchange.link(issuer, "/saml/certificate/" + key)))
                        : Optional.empty());
    }

    /** It begins at its own address; nothing is handed over to it. */
    private static TilesView.Tile tile(CustomerApplication application) {
        return new TilesView.Tile(
                application.name(),
                initials(application.name()),
                application.description(),
                application.url().orElseThrow(),
                Optional.empty(),
                Optional.empty());
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

    private Answer open(Exchange exchange, SessionStore.Found signedIn, boolean looking) {
        Optional<ApplicationId> id = ApplicationId.parse(exchange.pathValue("id"));
        if (id.isEmpty()) {
            return Answer.seeOther(exchange.here("/"));
        }
        OpenOutcome outcome = openApplication.open(signedIn, id.get());
        return pages.answer(exchange, signedIn, id.get(), outcome, looking);
    }
}

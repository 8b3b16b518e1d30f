package patchbay.web.portal;

import java.util.List;
import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.explain.Check;
import patchbay.explain.Remedy;
import patchbay.identity.application.Application;
import patchbay.identity.application.Applications;
import patchbay.identity.portal.OpenApplication;
import patchbay.identity.portal.OpenOutcome;
import patchbay.identity.portal.SessionKind;
import patchbay.identity.portal.SessionStore;
import patchbay.identity.portal.Sessions;
import patchbay.identity.saml.LogoutRound;
import patchbay.identity.saml.PendingRequest;
import patchbay.identity.saml.RequestCheck;
import patchbay.identity.saml.SignInRequests;
import patchbay.identity.saml.SingleLogout;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.FormTargets;
import patchbay.web.http.NewCookie;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.web.page.Notice;
import patchbay.web.page.Pages;

/**
 * The portal's part in what service providers begin: the answer to a request once the person is
 * signed in, and a logout on its way from one to the next.
 */
public final class ServiceProviderSite {
    static final String REQUESTS = "/requests/";
    static final String LOGOUTS = "/logout/";
    private static final Messages M = Messages.HERE;

    private final PortalDoor door;
    private final Sessions sessions;
    private final Applications applications;
    private final OpenApplication openApplication;
    private final OpenPages pages;
    private final SignInRequests requests;
    private final SingleLogout logout;

    public ServiceProviderSite(
            PortalDoor door,
            Sessions sessions,
            Applications applications,
            OpenApplication openApplication,
            OpenPages pages,
            SignInRequests requests,
            SingleLogout logout) {
        this.door = door;
        this.sessions = sessions;
        this.applications = applications;
        this.openApplication = openApplication;
        this.pages = pages;
        this.requests = requests;
        this.logout = logout;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.AccessPortal.class;
        return List.of(
                Route.get(here, REQUESTS + "{handle}", this::request),
                Route.post(here, "/sign-out", this::signOut),
                Route.get(here, "/sign-out", this::askSignOut),
                Route.get(here, LOGOUTS + "{round}", this::goOn));
    }

    private Answer request(Exchange exchange) {
        Optional<PendingRequest> pending = requests.pending(exchange.pathValue("handle"));
        Optional<Application> application =
                pending.map(PendingRequest::application).flatMap(applications::find);
        if (pending.isEmpty() || application.isEmpty()) {
            String title = M.text("portal.request.over");
            return Pages.notice(
                    410,
                    Frame.of("request-over", title),
                    new Notice(
                            title,
                            M.text("portal.request.over.why"),
                            Optional.of(NavLink.to(M.text("portal.title"), exchange.here("/")))));
        }
        PendingRequest request = pending.get();
        Optional<SessionStore.Found> session = current(exchange, request);
        if (session.isEmpty() && request.passive()) {
            return nobody(exchange, application.get(), request);
        }
        return session.isPresent()
                ? open(exchange, session.get(), request)
                : door.form(exchange, exchange.path());
    }

    /** The session that will do: any, or, where the person must sign in again, a later one. */
    private Optional<SessionStore.Found> current(Exchange exchange, PendingRequest request) {
        return exchange.cookie(PortalDoor.COOKIE)
                .flatMap(token -> sessions.find(token, SessionKind.PORTAL))
                .filter(found ->
                        !request.force()
                                || found.session().startedAt().isAfter(request.receivedAt()));
    }

    private Answer open(Exchange exchange, SessionStore.Found signedIn, PendingRequest request) {
        OpenOutcome outcome =
                openApplication.open(
                        signedIn,
                        request.application(),
                        new OpenApplication.Asked(request.requestId(), request.relayState()));
        // Answered once: a second answer made in the same moment is thrown away unseen.
        OpenOutcome final_ =
                outcome instanceof OpenOutcome.Issued && !requests.answer(request)
                        ? answered(outcome)
                        : outcome;
        return pages.answer(exchange, signedIn, request.application(), final_, false);
    }

    private static OpenOutcome answered(OpenOutcome outcome) {
        Check decisive =
                Check.fail(
                        RequestCheck.ONCE,
                        "a request that was not answered",
                        "it was answered a moment ago",
                        Remedy.of("begin again at the application"));
        return new OpenOutcome.Refused(
                decisive, M.text("portal.request.over.why"), outcome.stations());
    }

    private Answer nobody(Exchange exchange, Application application, PendingRequest request) {
        requests.answer(request);
        return message(
                exchange,
                new SingleLogout.Next.Post(
                        application.displayName(),
                        application.settings().acsUrl(),
                        HandOverView.RESPONSE,
                        requests.nobodySignedIn(application, request),
                        request.relayState()));
    }

    /**
     * The log-out of an application leads here by a link. A link alone signs nobody out: any page
     * could hold it.
     */
    private Answer askSignOut(Exchange exchange) {
        boolean signedIn =
                exchange.cookie(PortalDoor.COOKIE)
                        .flatMap(token -> sessions.find(token, SessionKind.PORTAL))
                        .isPresent();
        return signedIn
                ? Pages.page(
                        200,
                        "portal/sign-out.jte",
                        Frame.of("portal-sign-out", M.text("portal.sign-out.title"))
                                .place(M.text("portal.place"), exchange.here("/"))
                                .narrowly(),
                        new SignOutView(exchange.here("/sign-out"), exchange.here("/")))
                : Answer.seeOther(exchange.here("/"));
    }

    /** Ends the session, and goes on to those who have to be told. */
    private Answer signOut(Exchange exchange) {
        Optional<LogoutRound> round =
                exchange.cookie(PortalDoor.COOKIE)
                        .flatMap(token -> sessions.find(token, SessionKind.PORTAL))
                        .flatMap(found -> logout.signOut(found.session().tokenHash()));
        exchange.cookie(PortalDoor.COOKIE).ifPresent(sessions::end);
        return Answer.seeOther(exchange.here(round.map(it -> LOGOUTS + it.id()).orElse("/")))
                .with(NewCookie.gone(PortalDoor.COOKIE));
    }

    private Answer goOn(Exchange exchange) {
        return switch (logout.next(exchange.pathValue("round")).orElse(null)) {
            case SingleLogout.Next.Post post -> message(exchange, post);
            case SingleLogout.Next.Redirect redirect ->
                    Answer.seeOther(exchange.link(redirect.address()).orElse(redirect.address()));
            case SingleLogout.Next.Done done -> signedOut(exchange, done);
            case null -> Answer.seeOther(exchange.here("/"));
        };
    }

    private static Answer message(Exchange exchange, SingleLogout.Next.Post post) {
        String title = M.text("portal.message.title", post.application());
        return Pages.page(
                        200,
                        "portal/message.jte",
                        Frame.of("portal-message", title)
                                .place(M.text("portal.place"), exchange.here("/")),
                        new HandOverView(
                                post.application(),
                                exchange.link(post.action()).orElse(post.action()),
                                post.parameter(),
                                post.message(),
                                post.relayState()))
                .formsTo(FormTargets.ANYWHERE);
    }

    private static Answer signedOut(Exchange exchange, SingleLogout.Next.Done done) {
        String title = M.text("portal.signed-out.title");
        return Pages.notice(
                200,
                Frame.of("signed-out", title).place(M.text("portal.place"), exchange.here("/")),
                new Notice(
                        title,
                        done.failed().isEmpty()
                                ? M.text("portal.signed-out.all")
                                : M.text(
                                        "portal.signed-out.some", String.join(", ", done.failed())),
                        Optional.of(NavLink.to(M.text("portal.title"), exchange.here("/")))));
    }
}

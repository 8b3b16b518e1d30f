package patchbay.web.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.identity.directory.Person;
import patchbay.identity.token.ApplicationTokens;
import patchbay.identity.token.Client;
import patchbay.identity.token.Clients;
import patchbay.identity.token.Consent;
import patchbay.identity.token.Consents;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.FormTargets;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.Messages;
import patchbay.web.page.Notice;
import patchbay.web.page.Pages;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Where people allow programs to act for them: by a code that the program shows (RFC 8628), or
 * because the program opened the browser (RFC 6749, 4.1). Forms count from the portal's own pages
 * only.
 */
public final class ConsentSite {
    private static final Messages M = Messages.HERE;

    private final PortalDoor door;
    private final Clients clients;
    private final ApplicationTokens applications;
    private final Consents consents;

    public ConsentSite(
            PortalDoor door, Clients clients, ApplicationTokens applications, Consents consents) {
        this.door = door;
        this.clients = clients;
        this.applications = applications;
        this.consents = consents;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.AccessPortal.class;
        return List.of(
                Route.get(here, "/device", it -> door.signedIn(it, who -> form(it, "", false))),
                Route.post(here, "/device", this::typed),
                Route.get(here, "/device/{code}", it -> door.signedIn(it, who -> device(it))),
                Route.post(
                        here,
                        "/device/{code}",
                        it -> door.signedIn(it, who -> decided(it, who.person(), deviceOf(it)))),
                Route.get(here, "/authorize/{name}", it -> door.signedIn(it, who -> browser(it))),
                Route.post(
                        here,
                        "/authorize/{name}",
                        it -> door.signedIn(it, who -> decided(it, who.person(), browserOf(it)))),
                Route.get(Place.Front.class, "/authorize", this::begin),
                Route.get(Place.Api.class, "/authorize", this::begin));
    }

    private static Answer form(Exchange exchange, String typed, boolean problem) {
        return Pages.page(
                problem ? 404 : 200,
                "portal/device.jte",
                frame(exchange, "device", M.text("device.title")),
                new DeviceView(exchange.here("/device"), typed, problem));
    }

    private Answer typed(Exchange exchange) {
        String typed = exchange.form().text("user_code");
        return door.signedIn(
                exchange,
                who ->
                        consents.byUserCode(typed)
                                .flatMap(Consent::userCode)
                                .map(code -> Answer.seeOther(exchange.here("/device/" + code)))
                                .orElseGet(() -> form(exchange, typed, true)));
    }

    private Answer device(Exchange exchange) {
        return deviceOf(exchange)
                .map(consent -> ask(exchange, consent))
                .orElseGet(() -> form(exchange, exchange.pathValue("code"), true));
    }

    private Optional<Consent> deviceOf(Exchange exchange) {
        return consents.byUserCode(exchange.pathValue("code"));
    }

    private Answer browser(Exchange exchange) {
        return browserOf(exchange)
                .map(consent -> ask(exchange, consent))
                .orElseGet(() -> gone(exchange));
    }

    private Optional<Consent> browserOf(Exchange exchange) {
        return consents.byName(exchange.pathValue("name"));
    }

    /** The way back to the program leads to another origin of this machine. */
    private static Answer ask(Exchange exchange, Consent consent) {
        Answer page =
                Pages.page(
                        200,
                        "portal/consent.jte",
                        frame(exchange, "consent", M.text("consent.title")),
                        new ConsentView(
                                consent.clientName(),
                                consent.userCode(),
                                exchange.here(exchange.path())));
        return consent.callback().isPresent() ? page.formsTo(FormTargets.ANYWHERE) : page;
    }

    private Answer decided(Exchange exchange, Person person, Optional<Consent> consent) {
        if (consent.isEmpty()) {
            return gone(exchange);
        }
        boolean allow = exchange.form().text("answer").equals("allow");
        Consents.Decided decided = consents.decide(consent.get(), person, allow);
        if (!decided.kept()) {
            return gone(exchange);
        }
        return decided.address()
                .map(Answer::seeOther)
                .orElseGet(() ->
                        allow
                                ? notice(
                                        exchange,
                                        200,
                                        "consent-done",
                                        M.text("consent.done"),
                                        M.text("consent.done.why"))
                                : notice(
                                        exchange,
                                        200,
                                        "consent-denied",
                                        M.text("consent.denied"),
                                        M.text("consent.denied.why")));
    }

    private static Answer gone(Exchange exchange) {
        return notice(
                exchange, 404, "consent-gone", M.text("consent.gone"), M.text("consent.gone.why"));
    }

    private static Answer notice(
            Exchange exchange, int status, String page, String title, String why) {
        return Pages.notice(
                status, frame(exchange, page, title), new Notice(title, why, Optional.empty()));
    }

    /** A program's browser arrives. Where the request is wrong, nobody is sent anywhere. */
    private Answer begin(Exchange exchange) {
        Consents.Asked asked =
                new Consents.Asked(
                        exchange.query().text("response_type"),
                        exchange.query().text("redirect_uri"),
                        exchange.query().text("state"),
                        exchange.query().text("code_challenge"),
                        exchange.query().text("code_challenge_method"),
                        scopes(exchange));
        Reply<Consents.Begun> reply =
                client(exchange.query().text("client_id"))
                        .then(client -> consents.forBrowser(client, asked));
        return switch (reply) {
            case Reply.Done<Consents.Begun>(Consents.Begun begun) ->
                    Answer.seeOther(
                            exchange.link(
                                    new Place.AccessPortal(),
                                    "/authorize/" + begun.code().reveal()));
            case Reply.Refused<Consents.Begun>(Fault fault) ->
                    Pages.notice(
                            fault.status(),
                            Frame.of("consent-refused", M.text("consent.refused")),
                            new Notice(
                                    M.text("consent.refused"), fault.message(), Optional.empty()));
        };
    }

    /** An application is named by its ARN, a program by its registration. */
    private Reply<Client> client(String id) {
        return id.startsWith("arn:") ? applications.client(id) : clients.find(id);
    }

    /** OAuth's word is {@code scope}; AWS's command line writes {@code scopes}. */
    private static List<String> scopes(Exchange exchange) {
        String text = exchange.query().text("scopes") + " " + exchange.query().text("scope");
        return Arrays.stream(text.split("[ ,]+")).filter(it -> !it.isEmpty()).distinct().toList();
    }

    private static Frame frame(Exchange exchange, String page, String title) {
        return Frame.of(page, title).place(M.text("portal.place"), exchange.here("/"));
    }
}

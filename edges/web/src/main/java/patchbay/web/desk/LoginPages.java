package patchbay.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.aws.places.Place;
import patchbay.connect.OwnSignIn;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Form;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.HandOver;
import patchbay.web.page.Messages;
import patchbay.web.page.Pages;

/** The sign-in page of instances whose users have passwords; those with SAML have none. */
final class LoginPages {
    static final String LOGIN = "/login";
    private static final Messages M = Messages.HERE;

    private final OwnSignIn signIn;
    private final InstantSource clock;

    LoginPages(OwnSignIn signIn, InstantSource clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    List<Route> routes() {
        Class<? extends Place> here = Place.Instance.class;
        return List.of(
                Route.get(here, LOGIN, this::form),
                Route.get(here, "/connect" + LOGIN, this::form),
                Route.post(here, LOGIN, this::submit));
    }

    boolean offered(Exchange exchange) {
        return signIn.offered(DeskSite.alias(exchange));
    }

    /** To the form, and from there to the page that was asked for. */
    static Answer first(Exchange exchange) {
        return Answer.seeOther(
                exchange.here(LOGIN)
                        + "?next="
                        + URLEncoder.encode(exchange.path(), StandardCharsets.UTF_8));
    }

    private Answer form(Exchange exchange) {
        return offered(exchange)
                ? page(exchange, 200, "", Optional.empty(), exchange.query().text("next"))
                : Answer.seeOther(exchange.here("/home"));
    }

    private Answer submit(Exchange exchange) {
        if (!offered(exchange)) {
            return form(exchange);
        }
        Form form = exchange.form();
        String username = form.text("username").strip();
        String next = form.text("next");
        return switch (signIn.signIn(
                DeskSite.visit(exchange, clock.instant()),
                username,
                new Secret(form.text("password")),
                next)) {
            case OwnSignIn.Outcome.HandOver(Secret code) ->
                    Answer.seeOther(exchange.here(HandOver.address(code)));
            case OwnSignIn.Outcome.Wrong _ ->
                    page(exchange, 401, username, Optional.of(M.text("desk.login.wrong")), next);
            case OwnSignIn.Outcome.Later(Duration delay) ->
                    page(
                            exchange,
                            429,
                            username,
                            Optional.of(M.text("entry.later", delay.plusMillis(999).toSeconds())),
                            next);
        };
    }

    private static Answer page(
            Exchange exchange, int status, String username, Optional<String> problem, String next) {
        String title = M.text("desk.login.title", DeskSite.alias(exchange));
        return Pages.page(
                status,
                "desk/login.jte",
                Frame.of("instance-sign-in", title).narrowly(),
                new LoginView(exchange.here(LOGIN), title, username, problem, next));
    }
}

package patchbay.web.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import patchbay.aws.places.Place;
import patchbay.connect.Agent;
import patchbay.connect.AuthenticationProfile;
import patchbay.connect.ConnectSessions;
import patchbay.connect.Workspace;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.NewCookie;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.web.page.Notice;
import patchbay.web.page.Pages;
import patchbay.wire.json.Json;

/**
 * How a session at an instance goes on and ends: the warning before its end, the renewal at the
 * identity provider while the page stays open, both log-outs in one step, and the tokens of {@code
 * GetFederationToken} (rules 8.16, 8.26 and 8.28).
 *
 * <pre>
 * GET  /session         until when, for the open page
 * POST /activity        somebody touched mouse or keyboard
 * GET  /auth/renew      to the identity provider, and back to a page that may be closed
 * GET  /logout/both     out of the desk, then out of the identity provider
 * POST /auth/token      grant_type=refresh_token&amp;refresh_token=…: a new access token
 * POST /auth/revoke     token=…: an access token alone, a refresh token with its session
 * GET  /auth/session    with Authorization: Bearer …: in whose name the token speaks
 * </pre>
 */
final class DeskSessions {
    private static final String RENEWING = "renewing";
    private static final Duration RENEWAL = Duration.ofMinutes(15);
    private static final Duration WARNED_BEFORE = Duration.ofMinutes(15);
    private static final int TOKEN_FORM = 8 * 1024;
    private static final Messages M = Messages.HERE;

    private final Workspace workspace;
    private final ConnectSessions sessions;
    private final LoginPages login;
    private final InstantSource clock;

    DeskSessions(
            Workspace workspace, ConnectSessions sessions, LoginPages login, InstantSource clock) {
        this.workspace = workspace;
        this.sessions = sessions;
        this.login = login;
        this.clock = clock;
    }

    List<Route> routes() {
        Class<? extends Place> here = Place.Instance.class;
        return List.of(
                Route.get(here, "/session", it -> state(workspace.signedIn(visit(it)))),
                Route.post(here, "/activity", it -> state(workspace.active(visit(it)))),
                Route.get(here, "/auth/renew", this::renew),
                Route.get(here, "/logout/both", this::logOutBoth),
                Route.postFromAnywhere(here, "/auth/token", TOKEN_FORM, this::refresh),
                Route.postFromAnywhere(here, "/auth/revoke", TOKEN_FORM, this::revoke),
                Route.get(here, "/auth/session", this::bearer));
    }

    private patchbay.connect.Visit visit(Exchange exchange) {
        return DeskSite.visit(exchange, clock.instant());
    }

    /** What the desk offers before the session ends. */
    DeskView.Renewal view(Exchange exchange, Agent agent, Instant now) {
        boolean offered = agent.profile().own().renewal();
        return new DeskView.Renewal(
                !now.isBefore(agent.session().expiresAt().minus(WARNED_BEFORE)),
                offered ? M.text("desk.ends-soon.renew") : M.text("desk.ends-soon"),
                offered ? exchange.here("/auth/renew") : "",
                exchange.here("/logout/both"),
                exchange.here("/session"),
                exchange.here("/activity"));
    }

    private Answer state(Optional<Agent> agent) {
        Instant now = clock.instant();
        return agent.map(it ->
                        Answer.json(
                                200,
                                Json.write(
                                        Json.object()
                                                .put("until", it.session().expiresAt().toString())
                                                .put(
                                                        "leftSeconds",
                                                        Duration.between(
                                                                        now,
                                                                        it.session().expiresAt())
                                                                .toSeconds())
                                                .put("status", it.status().name())
                                                .build())))
                .orElseGet(() -> error(401, "session_expired"));
    }

    /** Where users sign in: here, where they have passwords; at the address set; in our portal. */
    String signIn(Exchange exchange) {
        if (login.offered(exchange)) {
            return exchange.here(LoginPages.LOGIN);
        }
        return profile(exchange)
                .flatMap(profile -> profile.own().signIn())
                .orElseGet(() -> exchange.link(new Place.AccessPortal(), "/"));
    }

    private Optional<AuthenticationProfile> profile(Exchange exchange) {
        return workspace.profile(DeskSite.alias(exchange));
    }

    private Answer renew(Exchange exchange) {
        boolean offered = profile(exchange).filter(profile -> profile.own().renewal()).isPresent();
        Answer there = Answer.seeOther(signIn(exchange));
        return offered ? there.with(NewCookie.lasting(RENEWING, "yes", RENEWAL)) : there;
    }

    boolean isUnderWay(Exchange exchange) {
        return exchange.cookie(RENEWING).isPresent();
    }

    /** Instead of a second desk: the first one is still open. */
    Answer done(Exchange exchange) {
        String title = M.text("desk.renewed");
        return Pages.notice(
                        200,
                        Frame.of("session-renewed", title),
                        new Notice(
                                title,
                                M.text("desk.renewed.text"),
                                Optional.of(
                                        NavLink.to(
                                                M.text("desk.home.next"),
                                                exchange.here("/ccp-v2")))))
                .with(NewCookie.gone(RENEWING));
    }

    private Answer logOutBoth(Exchange exchange) {
        String there =
                profile(exchange)
                        .flatMap(profile -> profile.own().signOut())
                        .orElseGet(() ->
                                login.offered(exchange)
                                        ? exchange.here(LoginPages.LOGIN)
                                        : exchange.link(new Place.AccessPortal(), "/sign-out"));
        workspace.logOut(visit(exchange));
        return Answer.seeOther(there).with(NewCookie.gone(DeskSite.COOKIE));
    }

    private Answer refresh(Exchange exchange) {
        if (!exchange.form().text("grant_type").equals("refresh_token")) {
            return error(400, "unsupported_grant_type");
        }
        Instant now = clock.instant();
        return sessions.refresh(exchange.form().text("refresh_token"), now)
                .map(access ->
                        Answer.json(
                                200,
                                Json.write(
                                        Json.object()
                                                .put("access_token", access.token().reveal())
                                                .put("token_type", "Bearer")
                                                .put(
                                                        "expires_in",
                                                        Duration.between(now, access.expiresAt())
                                                                .toSeconds())
                                                .build())))
                .orElseGet(() -> error(400, "invalid_grant"));
    }

    /** As RFC 7009 has it: what opens nothing any more is revoked, whatever it was. */
    private Answer revoke(Exchange exchange) {
        sessions.revoke(exchange.form().text("token"));
        return Answer.empty(200);
    }

    private Answer bearer(Exchange exchange) {
        String header = exchange.header("Authorization").orElse("");
        boolean bearer = header.toLowerCase(Locale.ROOT).startsWith("bearer ");
        return (bearer
                        ? workspace.bearer(visit(exchange), header.substring(7).strip())
                        : Optional.<Agent>empty())
                .map(agent ->
                        Answer.json(
                                200,
                                Json.write(
                                        Json.object()
                                                .put("user", agent.user().login())
                                                .put("userId", agent.user().id())
                                                .put("instance", agent.instance().alias())
                                                .put(
                                                        "signedInAt",
                                                        agent.session().signedInAt().toString())
                                                .put(
                                                        "until",
                                                        agent.session().expiresAt().toString())
                                                .build())))
                .orElseGet(() ->
                        error(401, "invalid_token")
                                .with("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }

    private static Answer error(int status, String code) {
        return Answer.json(status, Json.write(Json.object().put("error", code).build()));
    }
}

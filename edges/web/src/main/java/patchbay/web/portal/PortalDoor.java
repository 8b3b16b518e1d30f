package patchbay.web.portal;

import java.util.Optional;
import java.util.regex.Pattern;
import patchbay.aws.Secret;
import patchbay.identity.enrol.PortalAddress;
import patchbay.identity.portal.PasswordOutcome;
import patchbay.identity.portal.PasswordSignIn;
import patchbay.identity.portal.PortalEvents;
import patchbay.identity.portal.SessionKind;
import patchbay.identity.portal.SessionStore;
import patchbay.identity.portal.Sessions;
import patchbay.web.entry.Entrance;
import patchbay.web.entry.Here;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.page.Frame;
import patchbay.web.page.Messages;
import patchbay.web.page.Pages;

/** Lets people into the portal by user name and password, and what the rules want beside it. */
public final class PortalDoor {
    public static final String COOKIE = "portal";
    private static final Messages M = Messages.HERE;

    /** Where a sign-in may lead: nowhere but to the portal's own pages. */
    private static final Pattern NEXT =
            Pattern.compile(
                    "/|/applications/ins-[0-9a-f]{16}(/debug)?|/requests/[A-Za-z0-9_-]{20,64}"
                            + "|/profile|/devices|/sessions"
                            + "|/accounts|/device(/[A-Z]{4}-[A-Z]{4})?"
                            + "|/authorize/[A-Za-z0-9_-]{43}");

    private final PasswordSignIn passwords;
    private final PortalEvents events;
    private final Sessions sessions;
    private final Entrance entrance;
    private final RefusedSignIns refusals;
    private final ProviderDoor providers;
    private final FirstSignIn first;

    public PortalDoor(
            PasswordSignIn passwords,
            PortalEvents events,
            Sessions sessions,
            Entrance entrance,
            RefusedSignIns refusals,
            ProviderDoor providers,
            FirstSignIn first) {
        this.passwords = passwords;
        this.events = events;
        this.sessions = sessions;
        this.entrance = entrance;
        this.refusals = refusals;
        this.providers = providers;
        this.first = first;
    }

    /** Told whenever a password was wrong: somebody may never have had one. */
    @FunctionalInterface
    public interface FirstSignIn {
        void mayBe(String userName, PortalAddress portal);
    }

    /** A page for somebody who is signed in. */
    @FunctionalInterface
    interface ForSession {
        Answer answer(SessionStore.Found signedIn);
    }

    /** The page for whose session the browser shows; for anybody else the sign-in form first. */
    Answer signedIn(Exchange exchange, ForSession page) {
        return exchange.cookie(COOKIE)
                .flatMap(token -> sessions.find(token, SessionKind.PORTAL))
                .map(page::answer)
                .orElseGet(() -> form(exchange, exchange.path()));
    }

    /**
     * The sign-in form, even for somebody who is signed in: with both fields, or the one that asks
     * for the name first.
     */
    Answer form(Exchange exchange, String next) {
        return providers.asksForTheName()
                ? providers.nameForm(exchange, inside(next))
                : form(exchange, 200, "", Optional.empty(), next);
    }

    Answer signIn(Exchange exchange) {
        String username = exchange.form().text("username");
        String next = exchange.form().text("next");
        Optional<Answer> away = providers.away(exchange, username, inside(next));
        if (away.isPresent()) {
            return away.get();
        }
        if (!exchange.form().has("password")) {
            return form(exchange, 200, username, Optional.empty(), next);
        }
        PasswordOutcome outcome =
                passwords.signIn(
                        username,
                        new Secret(exchange.form().text("password")),
                        exchange.clientIp());
        String workflow = events.workflow();
        events.judged(username, outcome, Here.client(exchange), workflow);
        return switch (outcome) {
            case PasswordOutcome.SignedIn in -> {
                exchange.cookie(COOKIE).ifPresent(sessions::end);
                yield entrance.begin(exchange, in.person(), inside(next), workflow);
            }
            case PasswordOutcome.Refused refused -> {
                first.mayBe(username, Here.portal(exchange));
                yield form(
                        exchange,
                        401,
                        username,
                        Optional.of(
                                refusals.withCode(
                                        username,
                                        PasswordOutcome.Refused.SENTENCE,
                                        refused.decisive(),
                                        refused.checks())),
                        next);
            }
            case PasswordOutcome.Unavailable down ->
                    form(
                                    exchange,
                                    503,
                                    username,
                                    Optional.of(
                                            refusals.withCode(
                                                    username,
                                                    PasswordOutcome.Unavailable.SENTENCE,
                                                    down.decisive(),
                                                    down.checks())),
                                    next)
                            .with("Retry-After", "10");
            case PasswordOutcome.Later later ->
                    form(exchange, 429, username, Optional.of(later.sentence()), next)
                            .with(
                                    "Retry-After",
                                    Long.toString(later.pause().plusMillis(999).toSeconds()));
        };
    }

    private Answer form(
            Exchange exchange, int status, String username, Optional<String> problem, String next) {
        String title = M.text("portal.sign-in.title");
        Answer page =
                Pages.page(
                        status,
                        "portal/sign-in.jte",
                        Frame.of("portal-sign-in", title)
                                .place(M.text("portal.place"), exchange.here("/")),
                        new PortalSignInView(
                                exchange.here("/sign-in"),
                                username,
                                problem,
                                inside(next),
                                exchange.here("/password/forgotten")));
        return providers.leadingAway(page);
    }

    static String inside(String next) {
        return NEXT.matcher(next).matches() ? next : "/";
    }
}

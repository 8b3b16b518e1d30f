package patchbay.web.console;

import java.time.Duration;
import java.util.Optional;
import patchbay.aws.Secret;
import patchbay.identity.directory.Person;
import patchbay.identity.portal.FirstAdministrator;
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
import patchbay.web.http.NewCookie;
import patchbay.web.page.Frame;
import patchbay.web.page.HomePath;
import patchbay.web.page.Messages;
import patchbay.web.page.Pages;

/** Lets administrators in, by user name and password, and keeps everybody else out. */
public final class ConsoleDoor {
    public static final String COOKIE = "console";
    private static final Messages M = Messages.HERE;

    private final PasswordSignIn passwords;
    private final PortalEvents events;
    private final Sessions sessions;
    private final Entrance entrance;
    private final FirstAdministrator first;

    public ConsoleDoor(
            PasswordSignIn passwords,
            PortalEvents events,
            Sessions sessions,
            Entrance entrance,
            FirstAdministrator first) {
        this.passwords = passwords;
        this.events = events;
        this.sessions = sessions;
        this.entrance = entrance;
        this.first = first;
    }

    /** A page for an administrator. */
    @FunctionalInterface
    public interface ForPerson {
        Answer answer(Person person);
    }

    /**
     * The page for the administrator who asks; for anybody else the sign-in form, then the page.
     */
    public Answer signedIn(Exchange exchange, ForPerson page) {
        return administrator(exchange)
                .map(page::answer)
                .orElseGet(() ->
                        Answer.seeOther(
                                exchange.here("/sign-in")
                                        + "?next="
                                        + HomePath.escaped(exchange.location().rest())));
    }

    /** The administrator whose session the browser shows. */
    Optional<Person> administrator(Exchange exchange) {
        return exchange.cookie(COOKIE)
                .flatMap(token -> sessions.find(token, SessionKind.CONSOLE))
                .map(SessionStore.Found::person)
                .filter(Person::administrator);
    }

    Answer form(Exchange exchange) {
        return form(
                exchange, 200, "", Optional.empty(), HomePath.of(exchange.query().text("next")));
    }

    Answer signIn(Exchange exchange) {
        String username = exchange.form().text("username");
        String next = HomePath.of(exchange.form().text("next"));
        if (FirstAdministrator.isKeyId(username)) {
            return owner(exchange, username, next);
        }
        PasswordOutcome outcome =
                passwords.signIn(
                        username,
                        new Secret(exchange.form().text("password")),
                        exchange.clientIp(),
                        SessionKind.CONSOLE);
        String workflow = events.workflow();
        events.judged(username, outcome, Here.client(exchange), workflow);
        return switch (outcome) {
            case PasswordOutcome.SignedIn in -> {
                exchange.cookie(COOKIE).ifPresent(sessions::end);
                yield entrance.begin(exchange, in.person(), next, workflow);
            }
            case PasswordOutcome.Refused refused ->
                    form(
                            exchange,
                            401,
                            username,
                            Optional.of(M.text("console.sign-in.wrong")),
                            next);
            case PasswordOutcome.Unavailable _ ->
                    form(
                            exchange,
                            503,
                            username,
                            Optional.of(PasswordOutcome.Unavailable.SENTENCE),
                            next);
            case PasswordOutcome.Later later ->
                    form(exchange, 429, username, Optional.of(later.sentence()), next);
        };
    }

    /** The secret of an access key is no password: no directory gets to see it. */
    private Answer owner(Exchange exchange, String keyId, String next) {
        return switch (first.prove(
                keyId,
                new Secret(exchange.form().text("password")),
                Here.client(exchange),
                exchange.canonicalAddress())) {
            case FirstAdministrator.Proof.Owner(Secret ticket) ->
                    OwnerPages.enter(exchange, ticket);
            case FirstAdministrator.Proof.Late() ->
                    form(exchange, 403, "", Optional.of(M.text("console.sign-in.late")), next);
            case FirstAdministrator.Proof.Wrong() ->
                    form(
                            exchange,
                            401,
                            keyId,
                            Optional.of(M.text("console.sign-in.wrong-key")),
                            next);
            case FirstAdministrator.Proof.Later(Duration pause) ->
                    form(
                            exchange,
                            429,
                            keyId,
                            Optional.of(M.text("entry.later", pause.plusMillis(999).toSeconds())),
                            next);
        };
    }

    private Answer form(
            Exchange exchange, int status, String username, Optional<String> problem, String next) {
        String title = M.text("console.sign-in.title");
        return Pages.page(
                status,
                "console/sign-in.jte",
                Frame.of("console-sign-in", title).place(M.text("console.place"), "/"),
                new SignInView(exchange.here("/sign-in"), username, problem, next, first.wanted()));
    }

    Answer signOut(Exchange exchange) {
        exchange.cookie(COOKIE).ifPresent(sessions::end);
        return Answer.seeOther(exchange.here("/sign-in")).with(NewCookie.gone(COOKIE));
    }
}

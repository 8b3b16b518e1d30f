package patchbay.web.entry;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import patchbay.aws.Secret;
import patchbay.aws.places.Place;
import patchbay.chance.Randomness;
import patchbay.explain.Check;
import patchbay.identity.directory.Person;
import patchbay.identity.factor.Devices;
import patchbay.identity.portal.PortalEvents;
import patchbay.identity.portal.Progress;
import patchbay.identity.portal.Progress.Open;
import patchbay.identity.portal.SessionKind;
import patchbay.identity.portal.Sessions;
import patchbay.identity.portal.SignInSteps;
import patchbay.identity.portal.Step;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.NewCookie;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.web.page.Notice;
import patchbay.web.page.Pages;

/** Leads from the right password to the session, step by step. */
public final class Entrance {
    private static final Messages M = Messages.HERE;
    private static final String STEP = "/sign-in/step";
    private static final String KNOWN = "known";

    private final Where where;
    private final SignInSteps steps;
    private final Sessions sessions;
    private final Devices devices;
    private final PortalEvents events;
    private final Refusals refusals;
    private final InstantSource clock;
    private final Randomness random;

    /** Writes down a sign-in that the rules stopped; answers the sentence with its trace's code. */
    @FunctionalInterface
    public interface Refusals {
        String withCode(String userName, String sentence, Check decisive, List<Check> checks);
    }

    /**
     * Which door this is.
     *
     * @param cookie of its sessions
     * @param words the place's name on its pages, in the reader's language
     */
    public record Where(
            Class<? extends Place> place,
            SessionKind kind,
            String cookie,
            Supplier<String> words) {}

    public Entrance(
            Where where,
            SignInSteps steps,
            Sessions sessions,
            Devices devices,
            PortalEvents events,
            Refusals refusals,
            InstantSource clock,
            Randomness random) {
        this.where = where;
        this.steps = steps;
        this.sessions = sessions;
        this.devices = devices;
        this.events = events;
        this.refusals = refusals;
        this.clock = clock;
        this.random = random;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(where.place(), STEP, it -> opened(it, open -> page(it, 200, open))),
                Route.post(where.place(), "/sign-in/password", this::password),
                Route.post(
                        where.place(),
                        "/sign-in/code",
                        it ->
                                opened(
                                        it,
                                        open ->
                                                proved(
                                                        it,
                                                        open,
                                                        credential(open),
                                                        code(it, open)))),
                Route.post(
                        where.place(),
                        "/sign-in/key",
                        it -> opened(it, open -> proved(it, open, "WEBAUTHN", key(it, open)))),
                Route.post(
                        where.place(),
                        "/sign-in/app",
                        it -> opened(it, open -> proved(it, open, "TOTP", app(it, open)))),
                Route.post(
                        where.place(),
                        "/sign-in/new-key",
                        it -> opened(it, open -> proved(it, open, "WEBAUTHN", newKey(it, open)))));
    }

    /** Goes on after the right password; {@code next} is a path of this host. */
    public Answer begin(Exchange exchange, Person person, String next, String workflow) {
        return answer(
                exchange,
                steps.begin(person, where.kind(), next, workflow, exchange.cookie(KNOWN)));
    }

    private interface ForOpen {
        Answer answer(Open open);
    }

    private Answer opened(Exchange exchange, ForOpen then) {
        return exchange.cookie(cookie())
                .flatMap(token -> steps.find(token, where.kind()))
                .map(then::answer)
                .orElseGet(() -> Answer.seeOther(exchange.here("/")));
    }

    private String cookie() {
        return where.cookie() + "-step";
    }

    private Answer password(Exchange exchange) {
        return opened(
                exchange,
                open -> {
                    String chosen = exchange.form().text("password");
                    return open.step() instanceof Step.ChoosePassword
                            ? chosen.equals(exchange.form().text("again"))
                                    ? answer(
                                            exchange,
                                            steps.choosePassword(open, new Secret(chosen)))
                                    : page(
                                            exchange,
                                            400,
                                            open,
                                            Optional.of(M.text("entry.password.differ")),
                                            Optional.empty())
                            : Answer.seeOther(exchange.here(STEP));
                });
    }

    private static String credential(Open open) {
        return open.step() instanceof Step.MailedCode ? "EMAIL_OTP" : "TOTP";
    }

    private Progress code(Exchange exchange, Open open) {
        return steps.code(open, exchange.form().text("code"), exchange.clientIp());
    }

    private Progress key(Exchange exchange, Open open) {
        return steps.key(
                open, Here.key(exchange), Here.relyingParty(exchange), exchange.clientIp());
    }

    private Progress app(Exchange exchange, Open open) {
        return steps.registerApp(
                open,
                exchange.form().text("code"),
                exchange.form().text("name"),
                exchange.clientIp());
    }

    private Progress newKey(Exchange exchange, Open open) {
        return steps.registerKey(
                open,
                Here.key(exchange),
                Here.relyingParty(exchange),
                exchange.form().text("name"),
                exchange.clientIp());
    }

    private Answer proved(Exchange exchange, Open open, String credential, Progress progress) {
        if (!(progress instanceof Progress.Later)) {
            events.proved(
                    open.person(),
                    credential,
                    progress instanceof Progress.In,
                    Here.client(exchange),
                    open.attempt().workflow());
        }
        return answer(exchange, progress);
    }

    private Answer answer(Exchange exchange, Progress progress) {
        return switch (progress) {
            case Progress.In in -> in(exchange, in);
            case Progress.Begun begun ->
                    Answer.seeOther(exchange.here(STEP))
                            .with(NewCookie.session(cookie(), begun.token().reveal()));
            case Progress.Further _ -> Answer.seeOther(exchange.here(STEP));
            case Progress.Wrong(Open open, Check decisive, List<Check> _) ->
                    page(
                            exchange,
                            401,
                            open,
                            Optional.of(Sentences.problem(decisive)),
                            Sentences.why(decisive));
            case Progress.Later(Open open, Duration pause) -> {
                String seconds = Long.toString(pause.plusMillis(999).toSeconds());
                yield page(
                                exchange,
                                429,
                                open,
                                Optional.of(M.text("entry.later", seconds)),
                                Optional.empty())
                        .with("Retry-After", seconds);
            }
            case Progress.Over() ->
                    notice(exchange, 401, M.text("entry.over"), M.text("entry.over.why"));
            case Progress.Blocked(Person person, Check decisive) ->
                    notice(
                            exchange,
                            403,
                            M.text("entry.blocked"),
                            refusals.withCode(
                                    person.userName(),
                                    M.text("entry.blocked.why"),
                                    decisive,
                                    List.of(decisive)));
        };
    }

    /** The token is fresh: one that somebody planted in the browser before is worth nothing. */
    private Answer in(Exchange exchange, Progress.In in) {
        Sessions.Started started = sessions.start(in.person(), where.kind(), Here.client(exchange));
        events.signedIn(in.person(), in.by(), Here.client(exchange), exchange.here("/"));
        Answer answer =
                Answer.seeOther(exchange.here(in.by().next()))
                        .with(
                                NewCookie.lasting(
                                        where.cookie(),
                                        started.token().reveal(),
                                        Duration.between(
                                                clock.instant(), started.session().endsAt())))
                        .with(NewCookie.gone(cookie()));
        if (!in.passed()) {
            return answer;
        }
        String browser = random.token();
        devices.know(browser, in.person().id());
        return answer.with(NewCookie.lasting(KNOWN, browser, Devices.known()));
    }

    private Answer notice(Exchange exchange, int status, String heading, String sentence) {
        return Pages.notice(
                status,
                frame(exchange, "sign-in-ended", heading),
                new Notice(
                        heading,
                        sentence,
                        Optional.of(NavLink.to(M.text("entry.again"), exchange.here("/")))));
    }

    private Answer page(Exchange exchange, int status, Open open) {
        return page(exchange, status, open, Optional.empty(), Optional.empty());
    }

    private Answer page(
            Exchange exchange,
            int status,
            Open open,
            Optional<String> problem,
            Optional<String> why) {
        return switch (open.step()) {
            case Step.ChoosePassword() ->
                    step(
                            exchange,
                            status,
                            "choose-password",
                            M.text("entry.password.title"),
                            new StepView(
                                    exchange.here("/sign-in/password"),
                                    problem,
                                    why,
                                    open.person().userName(),
                                    false,
                                    Optional.empty(),
                                    Optional.empty(),
                                    exchange.here("/")));
            case Step.MailedCode(String email) ->
                    step(
                            exchange,
                            status,
                            "prove",
                            M.text("entry.prove.title"),
                            new StepView(
                                    exchange.here("/sign-in/code"),
                                    problem,
                                    why,
                                    M.text("entry.mailed", email),
                                    true,
                                    Optional.empty(),
                                    Optional.empty(),
                                    exchange.here("/")));
            case Step.Prove prove ->
                    step(
                            exchange,
                            status,
                            "prove",
                            M.text("entry.prove.title"),
                            new StepView(
                                    exchange.here("/sign-in/code"),
                                    problem,
                                    why,
                                    prove.byApp() ? M.text("entry.app") : "",
                                    prove.byApp(),
                                    Optional.empty(),
                                    prove.byKey()
                                            ? Optional.of(
                                                    keyForm(exchange, open, "/sign-in/key", prove))
                                            : Optional.empty(),
                                    exchange.here("/")));
            case Step.Register() -> {
                Open asked = steps.challenged(open);
                yield step(
                        exchange,
                        status,
                        "register",
                        M.text("entry.register.title"),
                        new StepView(
                                "",
                                problem,
                                why,
                                "",
                                false,
                                steps.secret(asked)
                                        .map(secret ->
                                                AppForm.of(
                                                        exchange.here("/sign-in/app"),
                                                        secret,
                                                        M.text("product"),
                                                        asked.person(),
                                                        "")),
                                Optional.of(
                                        KeyForm.of(
                                                exchange.here("/sign-in/new-key"),
                                                asked.attempt().challenge(),
                                                Here.relyingParty(exchange),
                                                asked.person(),
                                                List.of(),
                                                "")),
                                exchange.here("/")));
            }
        };
    }

    private KeyForm keyForm(Exchange exchange, Open open, String action, Step.Prove prove) {
        return KeyForm.of(
                exchange.here(action),
                steps.challenged(open).attempt().challenge(),
                Here.relyingParty(exchange),
                open.person(),
                prove.devices(),
                "");
    }

    private Answer step(Exchange exchange, int status, String page, String title, StepView view) {
        return Pages.page(status, "entry/" + page + ".jte", frame(exchange, page, title), view);
    }

    private Frame frame(Exchange exchange, String page, String title) {
        return Frame.of(page, title).place(where.words().get(), exchange.here("/"));
    }
}

package patchbay.web.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Region;
import patchbay.aws.places.Place;
import patchbay.explain.Journal;
import patchbay.explain.TraceCode;
import patchbay.explain.TraceUpdate;
import patchbay.explain.Verdict;
import patchbay.iam.Circumstances;
import patchbay.iam.TemporaryCredentials;
import patchbay.identity.Instance;
import patchbay.identity.Instances;
import patchbay.identity.access.AccountAccess;
import patchbay.identity.directory.Person;
import patchbay.signin.ConsoleSessions;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.FormTargets;
import patchbay.web.http.Route;
import patchbay.web.page.Frame;
import patchbay.web.page.HandOver;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.web.page.Notice;
import patchbay.web.page.Pages;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/** The accounts that somebody may enter: each role opens the console, or gives short-term keys. */
public final class AccountsSite {
    private static final Messages M = Messages.HERE;
    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final PortalDoor door;
    private final AccountAccess access;
    private final Instances instances;
    private final ConsoleSessions sessions;
    private final Journal journal;
    private final InstantSource clock;

    public AccountsSite(
            PortalDoor door,
            AccountAccess access,
            Instances instances,
            ConsoleSessions sessions,
            Journal journal,
            InstantSource clock) {
        this.door = door;
        this.access = access;
        this.instances = instances;
        this.sessions = sessions;
        this.journal = journal;
        this.clock = clock;
    }

    public List<Route> routes() {
        Class<? extends Place> here = Place.AccessPortal.class;
        return List.of(
                Route.get(
                        here, "/accounts", it -> door.signedIn(it, who -> list(it, who.person()))),
                Route.post(
                        here,
                        "/accounts/{account}/{role}/console",
                        it -> door.signedIn(it, who -> console(it, who.person()))),
                Route.post(
                        here,
                        "/accounts/{account}/{role}/keys",
                        it -> door.signedIn(it, who -> keys(it, who.person()))));
    }

    private Answer list(Exchange exchange, Person person) {
        Map<String, AccountsView.Account> accounts = new LinkedHashMap<>();
        for (AccountAccess.Entry entry : access.of(person)) {
            String id = entry.account().id().digits();
            AccountsView.Account known =
                    accounts.getOrDefault(
                            id,
                            new AccountsView.Account(
                                    entry.account().name(),
                                    id,
                                    entry.account().email(),
                                    List.of()));
            List<AccountsView.Role> roles = new ArrayList<>(known.roles());
            String below = "/accounts/" + id + "/" + encoded(entry.set().name());
            roles.add(
                    new AccountsView.Role(
                            entry.set().name(),
                            entry.set().description(),
                            exchange.here(below + "/console"),
                            exchange.here(below + "/keys")));
            accounts.put(id, new AccountsView.Account(known.name(), id, known.email(), roles));
        }
        return Pages.page(
                        200,
                        "portal/accounts.jte",
                        frame(exchange, person, "accounts", M.text("accounts.title")),
                        new AccountsView(List.copyOf(accounts.values())))
                .formsTo(FormTargets.OUR_PLACES);
    }

    private Answer console(Exchange exchange, Person person) {
        return entered(
                exchange,
                person,
                session -> {
                    TraceCode trace = journal.open(clock.instant());
                    TraceUpdate begun = TraceUpdate.at(clock.instant());
                    journal.write(
                            trace,
                            session.caller()
                                    .account()
                                    .map(begun::account)
                                    .orElse(begun)
                                    .person(person.userName())
                                    .verdict(
                                            new Verdict.SignedIn(
                                                    "`"
                                                            + session.caller().arn().orElseThrow()
                                                            + "` is signed in to the console")));
                    return Answer.seeOther(
                            exchange.link(
                                    new Place.FederationConsole(region()),
                                    HandOver.address(
                                            sessions.handOver(
                                                    session.credentials(),
                                                    trace,
                                                    "/",
                                                    clock.instant()))));
                });
    }

    private Answer keys(Exchange exchange, Person person) {
        return entered(
                exchange,
                person,
                session -> {
                    TemporaryCredentials keys = session.credentials();
                    return Pages.page(
                                    200,
                                    "portal/keys.jte",
                                    frame(exchange, person, "keys", M.text("accounts.keys")),
                                    new KeysView(
                                            exchange.pathValue("account"),
                                            session.set().name(),
                                            environment(keys),
                                            profile(exchange, session, keys),
                                            UNTIL.format(keys.expiresAt()),
                                            exchange.link(new Place.AccessPortal(), "/"),
                                            region().id(),
                                            exchange.here("/accounts")))
                            .with("Cache-Control", "no-store");
                });
    }

    /** What is done with a session of a role. */
    private interface Use {
        Answer of(AccountAccess.Session session);
    }

    private Answer entered(Exchange exchange, Person person, Use use) {
        Optional<AccountId> account = AccountId.parse(exchange.pathValue("account"));
        if (account.isEmpty()) {
            return Answer.seeOther(exchange.here("/accounts"));
        }
        Circumstances from =
                new Circumstances(
                        region(),
                        clock.instant(),
                        exchange.clientIp(),
                        exchange.userAgent(),
                        exchange.door().secure());
        return switch (access.enter(person, account.get(), exchange.pathValue("role"), from)) {
            case Reply.Done<AccountAccess.Session>(AccountAccess.Session session) ->
                    use.of(session);
            case Reply.Refused<AccountAccess.Session>(Fault fault) ->
                    Pages.notice(
                            fault.status(),
                            frame(exchange, person, "no-access", M.text("accounts.refused")),
                            new Notice(
                                    M.text("accounts.refused"),
                                    fault.message(),
                                    Optional.of(
                                            NavLink.to(
                                                    M.text("keys.back"),
                                                    exchange.here("/accounts")))));
        };
    }

    private Region region() {
        return instances.find().map(Instance::region).orElseGet(() -> new Region("us-east-1"));
    }

    private static String environment(TemporaryCredentials keys) {
        return "export AWS_ACCESS_KEY_ID=\""
                + keys.accessKeyId()
                + "\"\nexport AWS_SECRET_ACCESS_KEY=\""
                + keys.secretAccessKey().reveal()
                + "\"\nexport AWS_SESSION_TOKEN=\""
                + keys.sessionToken().reveal()
                + "\"";
    }

    private static String profile(
            Exchange exchange, AccountAccess.Session session, TemporaryCredentials keys) {
        return "["
                + exchange.pathValue("account")
                + "_"
                + session.set().name()
                + "]\naws_access_key_id="
                + keys.accessKeyId()
                + "\naws_secret_access_key="
                + keys.secretAccessKey().reveal()
                + "\naws_session_token="
                + keys.sessionToken().reveal();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Frame frame(Exchange exchange, Person person, String page, String title) {
        return PortalFrame.of(exchange, person, page, title);
    }
}

package patchbay.web.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import patchbay.aws.AccountId;
import patchbay.aws.places.Place;
import patchbay.identity.directory.Person;
import patchbay.organizations.Account;
import patchbay.organizations.Accounts;
import patchbay.web.http.Action;
import patchbay.web.http.Answer;
import patchbay.web.http.Exchange;
import patchbay.web.http.Route;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;
import patchbay.web.page.Notice;
import patchbay.web.page.Pages;
import patchbay.wire.Fault;
import patchbay.wire.Reply;
import patchbay.wire.door.LocalCalls;

/** Lets administrators at the pages of an account: {@code /accounts/ACCOUNT/…}. */
public final class Administration {
    /** A metadata document of ten million characters, escaped as a form escapes it. */
    public static final int LARGE_FORM = 16 * 1024 * 1024;

    private static final Messages M = Messages.HERE;

    private final ConsoleDoor door;
    private final ConsoleFrame frames;
    private final LocalCalls calls;
    private final Accounts accounts;

    public Administration(
            ConsoleDoor door, ConsoleFrame frames, LocalCalls calls, Accounts accounts) {
        this.door = door;
        this.frames = frames;
        this.calls = calls;
        this.accounts = accounts;
    }

    /** A page of an account. */
    public Route get(String section, Function<AccountVisit, Answer> page) {
        return Route.get(Place.Console.class, "/accounts/{account}/" + section, in(page));
    }

    /** A form of an account's page. */
    public Route post(String section, Function<AccountVisit, Answer> page) {
        return Route.post(
                Place.Console.class, "/accounts/{account}/" + section, LARGE_FORM, in(page));
    }

    private Action in(Function<AccountVisit, Answer> page) {
        return exchange -> door.signedIn(exchange, person -> visit(exchange, person, page));
    }

    /**
     * A page of the console that is about all accounts: seen from the first, which manages them.
     */
    public Action inUsualAccount(Function<AccountVisit, Answer> page) {
        return exchange ->
                door.signedIn(
                        exchange,
                        person -> {
                            Optional<Account> first = accounts.first();
                            return first.isPresent()
                                    ? page.apply(
                                            new AccountVisit(
                                                    exchange, person, first.get(), frames, calls))
                                    : Answer.seeOther(exchange.here("/"));
                        });
    }

    private Answer visit(Exchange exchange, Person person, Function<AccountVisit, Answer> page) {
        Optional<Account> account =
                AccountId.parse(exchange.pathValue("account")).flatMap(accounts::find);
        return account.isPresent()
                ? page.apply(new AccountVisit(exchange, person, account.get(), frames, calls))
                : Pages.notice(
                        404,
                        frames.of(exchange, person, "no-account", M.text("console.account.none")),
                        new Notice(
                                M.text("console.account.none"),
                                M.text("console.account.none.why", exchange.pathValue("account")),
                                Optional.of(
                                        NavLink.to(
                                                M.text("console.nav.accounts"),
                                                exchange.here("/accounts")))));
    }

    /** What an operation answered, made a page; or a page that says why it was refused. */
    public static <O> Answer show(AccountVisit visit, Reply<O> reply, Function<O, Answer> page) {
        return switch (reply) {
            case Reply.Done<O>(O output) -> page.apply(output);
            case Reply.Refused<O>(Fault fault) -> refused(visit, fault);
        };
    }

    private static Answer refused(AccountVisit visit, Fault fault) {
        String title = M.text("console.refused");
        return Pages.notice(
                fault.status(),
                visit.frame("console-refused", title),
                new Notice(
                        title,
                        fault.code() + ": " + fault.message(),
                        Optional.of(
                                NavLink.to(
                                        M.text("console.nav.accounts"),
                                        visit.exchange().here("/accounts")))));
    }

    /** What of a page of entities was asked for. */
    public static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}

package patchbay.web.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import patchbay.aws.AccountId;
import patchbay.identity.directory.Person;
import patchbay.web.http.Exchange;
import patchbay.web.page.Frame;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;

/** What stands around the console's pages: the account at hand decides where the links lead. */
public final class ConsoleFrame {
    private static final Messages M = Messages.ENGLISH;

    private final Supplier<Optional<AccountId>> usual;

    /**
     * @param usual the account whose pages are linked where the address names none
     */
    public ConsoleFrame(Supplier<Optional<AccountId>> usual) {
        this.usual = usual;
    }

    public Frame of(Exchange exchange, Person person, String page, String title) {
        String path = exchange.path();
        return Frame.of(page, title)
                .place(M.text("console.place"), exchange.here("/"))
                .nav(
                        List.of(
                                link(exchange, M.text("console.nav.home"), "/", path.equals("/")),
                                link(
                                        exchange,
                                        M.text("console.nav.sign-ins"),
                                        "/sign-ins",
                                        path.startsWith("/sign-ins")),
                                link(
                                        exchange,
                                        M.text("console.nav.accounts"),
                                        "/accounts",
                                        path.equals("/accounts")),
                                link(
                                        exchange,
                                        M.text("console.nav.people"),
                                        "/people",
                                        path.startsWith("/people") || path.equals("/scim")),
                                link(
                                        exchange,
                                        M.text("console.nav.groups"),
                                        "/groups",
                                        path.startsWith("/groups")),
                                link(
                                        exchange,
                                        M.text("console.nav.applications"),
                                        "/applications",
                                        path.startsWith("/applications")),
                                link(
                                        exchange,
                                        M.text("console.nav.center"),
                                        "/identity-center",
                                        path.equals("/identity-center")),
                                link(
                                        exchange,
                                        M.text("console.nav.sets"),
                                        "/permission-sets",
                                        path.startsWith("/permission-sets")),
                                link(
                                        exchange,
                                        M.text("console.nav.sources"),
                                        "/sources",
                                        path.startsWith("/sources")),
                                link(
                                        exchange,
                                        M.text("console.nav.rules"),
                                        "/sign-in-rules",
                                        path.equals("/sign-in-rules")),
                                link(
                                        exchange,
                                        M.text("console.nav.outbox"),
                                        "/outbox",
                                        path.startsWith("/outbox")),
                                section(exchange, M.text("console.nav.roles"), "roles"),
                                section(exchange, M.text("console.nav.providers"), "providers"),
                                section(exchange, M.text("console.nav.policies"), "policies"),
                                section(exchange, M.text("console.nav.what-if"), "what-if"),
                                section(exchange, M.text("console.nav.sts-regions"), "sts-regions"),
                                section(exchange, M.text("console.nav.events"), "events")))
                .person(person.userName(), exchange.here("/sign-out"))
                .widely();
    }

    private NavLink section(Exchange exchange, String label, String section) {
        Optional<AccountId> account = account(exchange.path()).or(usual);
        String path = account.map(id -> "/accounts/" + id + "/" + section).orElse("/accounts");
        return link(
                exchange,
                label,
                path,
                exchange.path().startsWith(path + "/") || exchange.path().equals(path));
    }

    private static Optional<AccountId> account(String path) {
        String[] parts = path.split("/", 4);
        return parts.length > 2 && parts[1].equals("accounts")
                ? AccountId.parse(parts[2])
                : Optional.empty();
    }

    private static NavLink link(Exchange exchange, String label, String path, boolean current) {
        return new NavLink(label, exchange.here(path), current);
    }
}

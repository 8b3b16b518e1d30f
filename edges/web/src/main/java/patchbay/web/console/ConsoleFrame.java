package patchbay.web.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import patchbay.aws.AccountId;
import patchbay.identity.directory.Person;
import patchbay.web.http.Exchange;
import patchbay.web.page.Frame;
import patchbay.web.page.Messages;
import patchbay.web.page.NavGroup;
import patchbay.web.page.NavLink;

/** What stands around the console's pages: the account at hand decides where the links lead. */
public final class ConsoleFrame {
    private static final Messages M = Messages.HERE;

    private final Supplier<Optional<AccountId>> usual;

    /**
     * @param usual the account whose pages are linked where the address names none
     */
    public ConsoleFrame(Supplier<Optional<AccountId>> usual) {
        this.usual = usual;
    }

    public Frame of(Exchange exchange, Person person, String page, String title) {
        return Frame.of(page, title)
                .place(M.text("console.place"), exchange.here("/"))
                .menu(menu(exchange))
                .person(person.userName(), exchange.here("/sign-out"))
                .widely();
    }

    private List<NavGroup> menu(Exchange exchange) {
        return Stream.of(
                        Stream.of(overview(exchange), people(exchange), center(exchange)),
                        Stream.of(contact(exchange)),
                        InstanceMenu.of(exchange).stream(),
                        Stream.of(access(exchange)))
                .flatMap(groups -> groups)
                .toList();
    }

    private NavGroup overview(Exchange exchange) {
        return new NavGroup(
                "menu-overview",
                M.text("console.menu.overview"),
                List.of(
                        page(exchange, M.text("console.nav.home"), "/"),
                        part(exchange, M.text("console.nav.sign-ins"), "/sign-ins"),
                        page(exchange, M.text("console.nav.workbench"), "/workbench"),
                        section(exchange, M.text("console.nav.events"), "events")));
    }

    private static NavGroup people(Exchange exchange) {
        String path = exchange.path();
        return new NavGroup(
                "menu-people",
                M.text("console.menu.people"),
                List.of(
                        link(
                                exchange,
                                M.text("console.nav.people"),
                                "/people",
                                path.startsWith("/people") || path.equals("/scim")),
                        part(exchange, M.text("console.nav.groups"), "/groups"),
                        part(exchange, M.text("console.nav.sources"), "/sources"),
                        page(exchange, M.text("console.nav.rules"), "/sign-in-rules"),
                        part(exchange, M.text("console.nav.outbox"), "/outbox")));
    }

    private static NavGroup center(Exchange exchange) {
        return new NavGroup(
                "menu-center",
                M.text("console.menu.center"),
                List.of(
                        page(exchange, M.text("console.nav.center"), "/identity-center"),
                        part(exchange, M.text("console.nav.applications"), "/applications"),
                        part(exchange, M.text("console.nav.sets"), "/permission-sets")));
    }

    private NavGroup contact(Exchange exchange) {
        return new NavGroup(
                "menu-contact",
                M.text("console.menu.contact"),
                List.of(
                        page(
                                exchange,
                                M.text("console.nav.instances"),
                                path(exchange, "instances"))));
    }

    private NavGroup access(Exchange exchange) {
        return new NavGroup(
                "menu-access",
                M.text("console.menu.access"),
                List.of(
                        page(exchange, M.text("console.nav.accounts"), "/accounts"),
                        section(exchange, M.text("console.nav.providers"), "providers"),
                        section(exchange, M.text("console.nav.roles"), "roles"),
                        section(exchange, M.text("console.nav.policies"), "policies"),
                        section(exchange, M.text("console.nav.users"), "users"),
                        section(exchange, M.text("console.nav.what-if"), "what-if"),
                        section(exchange, M.text("console.nav.sts-regions"), "sts-regions")));
    }

    /** The address of a page of the account at hand. */
    String section(Exchange exchange, String section) {
        return exchange.here(path(exchange, section));
    }

    private String path(Exchange exchange, String section) {
        Optional<AccountId> account = account(exchange.path()).or(usual);
        return account.map(id -> "/accounts/" + id + "/" + section).orElse("/accounts");
    }

    private NavLink section(Exchange exchange, String label, String section) {
        String path = path(exchange, section);
        return link(
                exchange,
                label,
                path,
                exchange.path().startsWith(path + "/")
                        || exchange.path().equals(path)
                        || (section.equals("roles") && exchange.path().endsWith("/new-role")));
    }

    private static Optional<AccountId> account(String path) {
        String[] parts = path.split("/", 4);
        return parts.length > 2 && parts[1].equals("accounts")
                ? AccountId.parse(parts[2])
                : Optional.empty();
    }

    private static NavLink page(Exchange exchange, String label, String path) {
        return link(exchange, label, path, exchange.path().equals(path));
    }

    private static NavLink part(Exchange exchange, String label, String path) {
        return link(exchange, label, path, exchange.path().startsWith(path));
    }

    private static NavLink link(Exchange exchange, String label, String path, boolean current) {
        return new NavLink(label, exchange.here(path), current);
    }
}

package patchbay.web.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import patchbay.web.http.Exchange;
import patchbay.web.page.Messages;
import patchbay.web.page.NavGroup;
import patchbay.web.page.NavLink;

/** The links between the pages of one contact-centre instance, while one of them is open. */
final class InstanceMenu {
    private static final Messages M = Messages.HERE;
    private static final Pattern INSTANCE =
            Pattern.compile("(/accounts/[^/]+/instances/[^/]+/[^/]+)(/.*)?");

    private InstanceMenu() {}

    /** Nothing where the page is none of an instance. */
    static Optional<NavGroup> of(Exchange exchange) {
        Matcher path = INSTANCE.matcher(exchange.path());
        if (!path.matches()) {
            return Optional.empty();
        }
        String instance = path.group(1);
        String rest = Optional.ofNullable(path.group(2)).orElse("");
        List<NavLink> links = new ArrayList<>();
        links.add(
                new NavLink(
                        M.text("console.instance.menu.overview"),
                        exchange.here(instance),
                        rest.isEmpty()));
        sections()
                .forEach(section ->
                        links.add(
                                new NavLink(
                                        section.getFirst(),
                                        exchange.here(instance + section.getLast()),
                                        within(rest, section.getLast()))));
        return Optional.of(new NavGroup("menu-instance", M.text("console.instance.menu"), links));
    }

    private static boolean within(String rest, String section) {
        return rest.equals(section) || rest.startsWith(section + "/");
    }

    private static List<List<String>> sections() {
        return List.of(
                List.of(M.text("console.instance.users"), "/users"),
                List.of(M.text("console.instance.file"), "/file"),
                List.of(M.text("console.instance.sessions"), "/sessions"),
                List.of(M.text("console.security-profiles.title"), "/security-profiles"),
                List.of(M.text("console.routing-profiles.title"), "/routing-profiles"),
                List.of(M.text("console.queues.title"), "/queues"),
                List.of(M.text("console.hours.title"), "/hours"),
                List.of(M.text("console.statuses.title"), "/statuses"),
                List.of(M.text("console.hierarchy.title"), "/hierarchy"),
                List.of(M.text("console.quick-connects.title"), "/quick-connects"),
                List.of(M.text("console.flows.title"), "/flows"));
    }
}

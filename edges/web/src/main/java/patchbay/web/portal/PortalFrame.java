package patchbay.web.portal;

import java.util.List;
import patchbay.identity.directory.Person;
import patchbay.web.http.Exchange;
import patchbay.web.page.Frame;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;

/** What stands around the pages of somebody who is signed in to the portal. */
final class PortalFrame {
    private static final Messages M = Messages.HERE;

    private PortalFrame() {}

    static Frame of(Exchange exchange, Person person, String page, String title) {
        return Frame.of(page, title)
                .place(M.text("portal.place"), exchange.here("/"))
                .nav(
                        List.of(
                                link(exchange, M.text("portal.nav.applications"), "/"),
                                link(exchange, M.text("accounts.link"), "/accounts"),
                                link(exchange, M.text("portal.nav.profile"), "/profile"),
                                link(exchange, M.text("portal.nav.devices"), "/devices"),
                                link(exchange, M.text("portal.nav.sessions"), "/sessions")))
                .person(person.displayName(), exchange.here("/sign-out"))
                .widely();
    }

    private static NavLink link(Exchange exchange, String label, String path) {
        return new NavLink(label, exchange.here(path), exchange.path().equals(path));
    }
}

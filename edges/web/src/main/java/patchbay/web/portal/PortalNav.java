package patchbay.web.portal;

import java.util.List;
import patchbay.web.http.Exchange;
import patchbay.web.page.Messages;
import patchbay.web.page.NavLink;

/** The portal's own pages: applications, and accounts. */
final class PortalNav {
    private static final Messages M = Messages.ENGLISH;

    private PortalNav() {}

    static List<NavLink> of(Exchange exchange) {
        String path = exchange.path();
        return List.of(
                new NavLink(M.text("portal.nav"), exchange.here("/"), path.equals("/")),
                new NavLink(
                        M.text("accounts.link"),
                        exchange.here("/accounts"),
                        path.startsWith("/accounts")));
    }
}

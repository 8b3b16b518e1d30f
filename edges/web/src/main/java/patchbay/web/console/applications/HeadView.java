package patchbay.web.console.applications;

import java.util.List;
import patchbay.web.page.NavLink;

/** What stands above each page of an application. */
public record HeadView(String name, boolean enabled, List<NavLink> tabs) {
    public HeadView {
        tabs = List.copyOf(tabs);
    }
}

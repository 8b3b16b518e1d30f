package patchbay.web.page;

import java.util.List;

/**
 * Links that belong together.
 *
 * @param id of the label, unique on the page
 */
public record NavGroup(String id, String label, List<NavLink> links) {
    public NavGroup {
        links = List.copyOf(links);
    }

    /** The link to the page that shows the group, if it is one of these. */
    public boolean current() {
        return links.stream().anyMatch(NavLink::current);
    }
}

package patchbay.web.console.furniture;

import java.util.List;
import patchbay.web.page.NavLink;

/**
 * One piece of furniture, or the form that makes one.
 *
 * @param instance the instance that it stands in
 * @param kind the list that it stands in
 */
public record ThingView(NavLink instance, NavLink kind, String title, List<Part> parts) {
    public ThingView {
        parts = List.copyOf(parts);
    }
}

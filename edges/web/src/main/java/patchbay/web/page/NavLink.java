package patchbay.web.page;

/**
 * A link in words.
 *
 * @param current whether it leads to the page that shows it
 */
public record NavLink(String label, String href, boolean current) {
    public static NavLink to(String label, String href) {
        return new NavLink(label, href, false);
    }
}

package patchbay.web.console.applications;

import java.util.List;

/**
 * The question about whom.
 *
 * @param action where the form asks
 * @param asked the user name as typed; empty where nobody was asked about
 * @param people some user names
 * @param unknown nobody has the name
 */
public record WhoView(String action, String asked, List<String> people, boolean unknown) {
    public WhoView {
        people = List.copyOf(people);
    }
}

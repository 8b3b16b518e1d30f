package patchbay.web.portal;

import java.util.List;

/** The accounts that somebody may enter. */
public record AccountsView(List<Account> accounts) {
    /** One account and the roles in it. */
    public record Account(String name, String id, String email, List<Role> roles) {}

    /**
     * One role.
     *
     * @param console where the form posts that opens the console
     * @param keys where the form posts that shows keys
     */
    public record Role(String name, String description, String console, String keys) {}
}

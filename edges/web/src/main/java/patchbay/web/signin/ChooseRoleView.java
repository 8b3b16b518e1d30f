package patchbay.web.signin;

import java.util.List;
import patchbay.signin.RoleChoice;

/**
 * The page where a role is chosen. Its markup is an interface: command-line tools read it (rule
 * 1.23).
 *
 * @param action where the form posts the response again
 */
public record ChooseRoleView(
        String action, String samlResponse, String relayState, List<RoleChoice> accounts) {
    public ChooseRoleView {
        accounts = List.copyOf(accounts);
    }
}

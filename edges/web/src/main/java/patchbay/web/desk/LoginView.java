package patchbay.web.desk;

import java.util.Optional;

/**
 * The sign-in form of an instance.
 *
 * @param problem why nobody was signed in
 * @param next the page to go on to
 */
public record LoginView(
        String action, String heading, String username, Optional<String> problem, String next) {}

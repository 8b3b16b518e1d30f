package patchbay.web.console;

import java.util.Optional;

/**
 * The console's sign-in form.
 *
 * @param username as typed before, so that only the password is typed again
 * @param problem what was wrong with the last attempt
 * @param next where to go afterwards: a path of this host
 * @param empty whether there is no administrator yet, so that the root user's key opens
 */
public record SignInView(
        String action, String username, Optional<String> problem, String next, boolean empty) {}

package patchbay.web.portal;

import java.util.Optional;

/**
 * The portal's sign-in form.
 *
 * @param username as typed before, so that only the password is typed again
 * @param problem what was wrong with the last attempt
 * @param next where to go afterwards: a path of the portal
 * @param forgotten where somebody goes who forgot the password, or never had one
 */
public record PortalSignInView(
        String action, String username, Optional<String> problem, String next, String forgotten) {}

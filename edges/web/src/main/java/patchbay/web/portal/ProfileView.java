package patchbay.web.portal;

import java.util.Optional;

/**
 * What the portal knows about the person who looks.
 *
 * @param password where to change it; nothing: it is kept elsewhere
 * @param said what came of the last change
 */
public record ProfileView(
        String userName,
        String displayName,
        String email,
        boolean verified,
        Optional<String> password,
        Optional<String> said,
        Optional<String> problem,
        Optional<String> why) {}

package patchbay.web.console;

import java.util.Optional;

/**
 * The form of the first administrator.
 *
 * @param problem why nobody was made
 */
public record OwnerView(
        String action,
        Optional<String> problem,
        String userName,
        String email,
        String givenName,
        String familyName) {}

package patchbay.web.portal;

import java.util.Optional;

/**
 * The form for a password, reached by a mailed link.
 *
 * @param first whether this is the person's first
 */
public record NewPasswordView(
        String title,
        boolean first,
        String action,
        String userName,
        Optional<String> problem,
        Optional<String> why) {}

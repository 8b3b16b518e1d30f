package patchbay.signin;

import java.util.Optional;
import patchbay.iam.Circumstances;
import patchbay.sts.RolesOutcome;

/**
 * Reads which roles a response offers: {@code SamlRoles} of STS, as the composition root binds it.
 */
@FunctionalInterface
public interface RoleReader {
    RolesOutcome read(String response, Optional<String> postedTo, Circumstances circumstances);
}

package patchbay.sts;

import java.util.List;
import java.util.Optional;
import patchbay.explain.Check;
import patchbay.explain.Remedy;

/**
 * Whether somebody of Entra was given a role there.
 *
 * <p>Entra reads the roles of an account by {@code iam:ListRoles} and offers those it can use; who
 * is assigned none has <i>Default Access</i>, and their response names no role (failure F28).
 */
final class EntraRoles {
    private static final List<String> ISSUERS =
            List.of("https://sts.windows.net/", "https://login.microsoftonline.com/");
    private static final String EXPECTED = "an imported role, assigned to the person";

    private EntraRoles() {}

    /** Nothing where the response is none of Entra's. */
    static Optional<Check> ask(String issuer, boolean named) {
        if (ISSUERS.stream().noneMatch(issuer::startsWith)) {
            return Optional.empty();
        }
        return Optional.of(
                named
                        ? Check.pass(FederationCheck.ENTRA_GIVES_A_ROLE, EXPECTED, "a role")
                        : Check.warn(
                                        FederationCheck.ENTRA_GIVES_A_ROLE,
                                        EXPECTED,
                                        "no role from `" + issuer + "`: Default Access, perhaps",
                                        Remedy.of(
                                                "assign the person a role other than Default Access"
                                                        + " in the Entra application. Entra imports a"
                                                        + " role whose trust policy names exactly one"
                                                        + " SAML provider and whose ARN has, with the"
                                                        + " provider's, fewer than 240 characters; its"
                                                        + " access key needs `iam:ListRoles`, and the"
                                                        + " first cycle takes 40 minutes"))
                                .configuredAt("users and groups of the Entra application"));
    }
}

package patchbay.web.console.access;

import java.util.List;
import java.util.Optional;

/**
 * The form that makes a role for people whom a SAML provider vouches for.
 *
 * @param problem why none was made
 */
public record NewRoleView(
        String create,
        String back,
        Optional<String> problem,
        List<Choice> providers,
        List<Choice> policies,
        String name,
        String description,
        String provider,
        String policy,
        boolean regional) {
    public NewRoleView {
        providers = List.copyOf(providers);
        policies = List.copyOf(policies);
    }

    /** Something that can be chosen, by its ARN. */
    public record Choice(String arn, String name) {}
}

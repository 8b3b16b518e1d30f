package patchbay.iam.simulate;

import java.util.List;
import java.util.Optional;
import patchbay.iam.Page;

/**
 * What both simulations have in common.
 *
 * @param policies texts that take part as identity policies
 * @param boundaries at most one text; it takes the place of a boundary that the principal has
 * @param resources ARNs; none means {@code *}
 * @param resourcePolicy the policy that each resource carries
 * @param resourceOwner root ARN of the account that owns resources whose ARN does not tell
 * @param handling which resources of EC2 must be there
 * @param page by actions
 */
public record Wish(
        List<String> policies,
        List<String> boundaries,
        List<String> actions,
        List<String> resources,
        Optional<String> resourcePolicy,
        Optional<String> resourceOwner,
        Optional<String> callerArn,
        List<ContextEntry> context,
        Optional<String> handling,
        Page.Wanted page) {
    public Wish {
        policies = List.copyOf(policies);
        boundaries = List.copyOf(boundaries);
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        context = List.copyOf(context);
    }

    /** The resources, {@code *} where none was named. */
    List<String> resourcesOrAll() {
        return resources.isEmpty() ? List.of("*") : resources;
    }
}

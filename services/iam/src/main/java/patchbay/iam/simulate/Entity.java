package patchbay.iam.simulate;

import java.util.List;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.policy.Principal;

/**
 * A user, group or role as a simulation sees it.
 *
 * @param policies its own and those of its groups, in AWS's order of kinds: inline, then managed
 */
record Entity(Principal principal, List<Attachment> policies, Optional<Attachment> boundary) {
    Entity {
        policies = List.copyOf(policies);
    }

    /**
     * The caller that an ARN names: a user, group or role, which need not exist; nothing for any
     * other ARN. A group is nobody whom a policy could name.
     */
    static Optional<Principal> caller(String text) {
        Optional<Arn> group =
                Arn.parse(text)
                        .filter(arn -> arn.service().equals("iam"))
                        .filter(arn -> arn.resourceType().equals("group"));
        if (group.isPresent()) {
            return AccountId.parse(group.get().account())
                    .map(id -> new Principal.User(group.get(), id, ""));
        }
        return Principal.parse(text).filter(Entity::isUserOrRole);
    }

    private static boolean isUserOrRole(Principal principal) {
        return principal instanceof Principal.User
                || (principal instanceof Principal.Role role && role.session().isEmpty());
    }
}

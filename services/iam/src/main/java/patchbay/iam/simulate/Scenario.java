package patchbay.iam.simulate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.policy.AttachedPolicy;
import patchbay.policy.Decision;
import patchbay.policy.PolicyEvaluator;
import patchbay.policy.PolicyRequest;
import patchbay.policy.PolicySet;
import patchbay.policy.Principal;
import patchbay.policy.RequestContext;

/**
 * Everything that stays the same from action to action.
 *
 * @param owner of resources whose ARN does not tell
 * @param inOrganization the principal's account is in an organization
 */
record Scenario(
        PolicyEvaluator evaluator,
        Principal principal,
        PolicySet policies,
        Optional<AttachedPolicy> resourcePolicy,
        Optional<AccountId> owner,
        RequestContext context,
        boolean inOrganization) {

    Result.OfAction evaluate(String action, List<String> resources) {
        List<Result> results =
                resources.stream().map(resource -> evaluate(action, resource)).toList();
        boolean everything = resources.equals(List.of("*"));
        return new Result.OfAction(
                action,
                Combined.of(ResourceForm.of(action, resources), results),
                everything ? List.of() : results);
    }

    private Result evaluate(String action, String resource) {
        Optional<AttachedPolicy> carried = isAssumption(action) ? Optional.empty() : resourcePolicy;
        AccountId caller = principal.account().orElseThrow();
        AccountId holder = carried.isPresent() ? owner(resource, caller) : caller;
        Decision decision =
                evaluator.decide(
                        new PolicyRequest(
                                principal, action, resource, Optional.of(holder), context),
                        carried.map(policies::withResource).orElse(policies));
        return new Projection(
                        decision.explanation(), resource, inOrganization, !holder.equals(caller))
                .result();
    }

    /** AWS's simulator reads a trust policy and lets it have no say (not-bugs: a reported one). */
    private static boolean isAssumption(String action) {
        return action.toLowerCase(Locale.ROOT).startsWith("sts:assume");
    }

    private AccountId owner(String resource, AccountId caller) {
        return Arn.parse(resource)
                .map(Arn::account)
                .flatMap(AccountId::parse)
                .or(() -> owner)
                .orElse(caller);
    }
}

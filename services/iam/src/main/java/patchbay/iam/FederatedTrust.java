package patchbay.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.organizations.Guardrails;
import patchbay.policy.Decision;
import patchbay.policy.PolicyEvaluator;
import patchbay.policy.PolicyRequest;
import patchbay.policy.PolicySet;
import patchbay.policy.Principal;
import patchbay.policy.RequestContext;

/**
 * Decides whether a role's trust policy lets in somebody whom an identity provider vouches for.
 *
 * <p>The caller has no identity policies yet: trust policy, resource control policies of the role's
 * account, and its service control policies decide (rules SA1, 6.2, 6.3).
 */
public final class FederatedTrust {
    private final Guardrails guardrails;
    private final PolicyEvaluator evaluator;
    private final CompiledPolicies compiled = new CompiledPolicies();

    /**
     * @param evaluator knows that {@code saml:aud} has more than one spelling, and whether service
     *     control policies bind federated callers
     */
    public FederatedTrust(Guardrails guardrails, PolicyEvaluator evaluator) {
        this.guardrails = guardrails;
        this.evaluator = evaluator;
    }

    /**
     * The decision about one action on the role.
     *
     * @param provider ARN of the SAML provider that vouches
     * @param keys condition keys of assertion and request; those of the circumstances are added
     */
    public Decision decide(
            Role role,
            String provider,
            String action,
            Circumstances circumstances,
            Map<String, List<String>> keys) {
        Guardrails.Over over = guardrails.over(role.ids().account());
        RequestContext.Builder context = ContextKeys.of(circumstances);
        context.set("aws:FederatedProvider", provider);
        ContextKeys.addResource(context, role.ids().account(), over.membership());
        ContextKeys.add(context, keys);
        PolicySet policies =
                PolicySet.EMPTY
                        .withResource(ResourcePolicy.trust(role).attached(compiled))
                        .withScp(Levels.of(over, Levels.Kind.SERVICE_CONTROL, compiled))
                        .withRcp(Levels.of(over, Levels.Kind.RESOURCE_CONTROL, compiled));
        return evaluator.decide(
                new PolicyRequest(
                        new Principal.Federated(provider),
                        action,
                        role.arn().toString(),
                        Optional.of(role.ids().account()),
                        context.build()),
                policies);
    }
}

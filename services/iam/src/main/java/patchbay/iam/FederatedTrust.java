package patchbay.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.organizations.Guardrails;
import patchbay.policy.Decision;
import patchbay.policy.PolicyEvaluator;
import patchbay.policy.PolicyLevels;
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
    private final GuardrailSettings settings;
    private final CompiledPolicies compiled = new CompiledPolicies();

    /**
     * @param evaluator knows that {@code saml:aud} has more than one spelling
     * @param settings which guardrails bind federated callers
     */
    public FederatedTrust(
            Guardrails guardrails, PolicyEvaluator evaluator, GuardrailSettings settings) {
        this.guardrails = guardrails;
        this.evaluator = evaluator.withScpsBindingFederatedCallers();
        this.settings = settings;
    }

    /** With the guardrails that bind federated callers unless told otherwise. */
    public FederatedTrust(Guardrails guardrails, PolicyEvaluator evaluator) {
        this(guardrails, evaluator, GuardrailSettings.USUAL);
    }

    /**
     * The decisions about actions on the role, one for each: what lies over the role is read and
     * the context is put together once.
     *
     * @param provider ARN of the SAML provider that vouches
     * @param keys condition keys of assertion and request; those of the circumstances are added
     */
    public List<Decision> decide(
            Role role,
            String provider,
            List<String> actions,
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
                        .withScp(settings.serviceControl(scp(over)))
                        .withRcp(settings.resourceControl(rcp(over)));
        RequestContext asked = context.build();
        return actions.stream()
                .map(action ->
                        evaluator.decide(
                                new PolicyRequest(
                                        new Principal.Federated(provider),
                                        action,
                                        role.arn().toString(),
                                        Optional.of(role.ids().account()),
                                        asked),
                                policies))
                .toList();
    }

    private PolicyLevels scp(Guardrails.Over over) {
        return Levels.of(over, Levels.Kind.SERVICE_CONTROL, compiled);
    }

    private PolicyLevels rcp(Guardrails.Over over) {
        return Levels.of(over, Levels.Kind.RESOURCE_CONTROL, compiled);
    }

    /** Whether the account of the role was closed: then nobody can have it. */
    public boolean isClosed(AccountId account) {
        return guardrails.over(account).closed();
    }
}

package patchbay.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Caller;
import patchbay.organizations.Guardrails;
import patchbay.organizations.Guardrails.Over;
import patchbay.policy.Decision;
import patchbay.policy.PolicyEvaluator;
import patchbay.policy.PolicyRequest;
import patchbay.policy.PolicySet;
import patchbay.policy.Principal;
import patchbay.policy.RequestContext;
import patchbay.wire.Call;
import patchbay.wire.Fault;

/**
 * Decides whether a caller may do something. The only place that does: every handler of every
 * service asks here.
 *
 * <p>Source: <i>IAM User Guide, Policy evaluation logic</i>. The caller's identity policies,
 * boundary and session policies, the service control policies over the caller's account and the
 * resource control policies over the resource's account all count; the root user needs no identity
 * policy.
 */
public final class Authorizer {
    private final IdentityStore identities;
    private final ManagedPolicies managed;
    private final Guardrails guardrails;
    private final PolicyEvaluator evaluator;
    private final Denials denials;
    private final CompiledPolicies compiled = new CompiledPolicies();

    public Authorizer(
            IdentityStore identities,
            ManagedPolicies managed,
            Guardrails guardrails,
            PolicyEvaluator evaluator) {
        this(identities, managed, guardrails, evaluator, Denials.NOT_KEPT);
    }

    private Authorizer(
            IdentityStore identities,
            ManagedPolicies managed,
            Guardrails guardrails,
            PolicyEvaluator evaluator,
            Denials denials) {
        this.identities = identities;
        this.managed = managed;
        this.guardrails = guardrails;
        this.evaluator = evaluator;
        this.denials = denials;
    }

    /** The same, keeping why calls are denied. */
    public Authorizer telling(Denials keeper) {
        return new Authorizer(identities, managed, guardrails, evaluator, keeper);
    }

    /**
     * Whether the call's caller may perform the action.
     *
     * @param action {@code service:Name}
     * @param resource ARN, or {@code *} for an action without resource types
     * @param context the service's own condition keys; keys of the call and of the caller are added
     */
    public Authorization authorize(
            Call call, String action, String resource, Map<String, List<String>> context) {
        return authorize(call, action, resource, Optional.empty(), context);
    }

    /**
     * The same for a resource that has a policy of its own, such as a role's trust policy.
     *
     * @param resourcePolicy the resource's policy, which takes part
     */
    public Authorization authorize(
            Call call,
            String action,
            String resource,
            Optional<ResourcePolicy> resourcePolicy,
            Map<String, List<String>> context) {
        Caller caller = call.caller();
        Gathered gathered = gather(caller);
        Optional<AccountId> owner =
                Arn.parse(resource).map(Arn::account).flatMap(AccountId::parse).or(caller::account);
        RequestContext.Builder keys = ContextKeys.of(Circumstances.of(call));
        ContextKeys.addCaller(keys, caller, gathered.tags());
        Over overCaller = over(caller.account());
        Over overOwner = owner.equals(caller.account()) ? overCaller : over(owner);
        ContextKeys.addPrincipalOrganization(keys, overCaller.membership());
        owner.ifPresent(id -> ContextKeys.addResource(keys, id, overOwner.membership()));
        ContextKeys.add(keys, context);
        PolicySet policies =
                gathered.policies()
                        .withScp(Levels.of(overCaller, Levels.Kind.SERVICE_CONTROL, compiled))
                        .withRcp(Levels.of(overOwner, Levels.Kind.RESOURCE_CONTROL, compiled));
        if (resourcePolicy.isPresent()) {
            policies = policies.withResource(resourcePolicy.get().attached(compiled));
        }
        Decision decision =
                evaluator.decide(
                        PolicyRequest.of(principal(caller), action, resource, keys.build()),
                        policies);
        return switch (decision) {
            case Decision.Allowed allowed -> new Authorization.Allowed(allowed);
            case Decision.Denied denied ->
                    new Authorization.Denied(
                            fault(call.service(), denied.message() + denials.keep(call, denied)),
                            denied);
        };
    }

    private Gathered gather(Caller caller) {
        return switch (caller) {
            case Caller.Anonymous nobody -> Gathered.NOTHING;
            case Caller.Root root -> Gathered.NOTHING;
            case Caller.User user -> gather(user);
            case Caller.FederatedUser session ->
                    (session.parent() instanceof Caller.Root
                                    ? Gathered.everything(compiled)
                                    : gather(session.parent()))
                            .within(session.sessionPolicies(), managed, compiled);
            case Caller.RoleSession session ->
                    identities
                            .role(session.id(), session.roleArn().lastSegment())
                            .filter(held -> held.uniqueId().equals(session.roleId()))
                            .map(held -> gatherer(session.roleArn().lastSegment()).of(held))
                            .orElseGet(() ->
                                    Gathered.ofOneGone(session.roleArn().lastSegment(), compiled))
                            .within(session.sessionPolicies(), managed, compiled);
        };
    }

    private Gathered gather(Caller.User user) {
        return identities
                .user(user.id(), user.name())
                .filter(held -> held.uniqueId().equals(user.uniqueId()))
                .map(held -> gatherer(user.name()).of(held))
                .orElseGet(() -> Gathered.ofOneGone(user.name(), compiled));
    }

    private Gatherer gatherer(String holder) {
        return new Gatherer(compiled, holder);
    }

    /** Asked once for each side of a decision: each answer may cost a look at the database. */
    private Over over(Optional<AccountId> account) {
        return account.map(guardrails::over).orElse(Over.NOTHING);
    }

    private static Principal principal(Caller caller) {
        return switch (caller) {
            case Caller.Anonymous nobody -> new Principal.Anonymous();
            case Caller.Root root -> Principal.Root.of(root.partition(), root.id());
            case Caller.User user -> new Principal.User(user.userArn(), user.id(), user.uniqueId());
            case Caller.FederatedUser session ->
                    new Principal.FederatedUser(
                            session.arn().orElseThrow(),
                            session.account().orElseThrow(),
                            session.parent().arn());
            case Caller.RoleSession session ->
                    new Principal.Role(
                            session.id(),
                            Optional.of(session.roleArn()),
                            session.arn(),
                            session.roleId());
        };
    }

    /** Services that speak the query protocol have no suffix in their codes. */
    private static Fault fault(String service, String message) {
        boolean query = service.equals("iam") || service.equals("sts");
        return new Fault(query ? "AccessDenied" : "AccessDeniedException", 403, message);
    }
}

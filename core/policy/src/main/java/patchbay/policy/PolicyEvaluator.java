package patchbay.policy;

/**
 * Decides whether a request may pass.
 *
 * <p>Time is linear in the number of statements, patterns and condition values; each pattern costs
 * at worst its length times the length of what it is compared with. A decision that nobody asks to
 * explain allocates a handful of small objects, whatever the number of statements without
 * variables. Immutable and safe to share.
 *
 * <p>Source: <i>IAM User Guide, Policy evaluation logic</i>; rules E1–E12, X1–X3, SA1–SA10.
 */
public final class PolicyEvaluator {
    private final ValueNames names;
    private final boolean scpBindsFederated;
    private final boolean resourceMayStaySilent;

    private PolicyEvaluator(
            ValueNames names, boolean scpBindsFederated, boolean resourceMayStaySilent) {
        this.names = names;
        this.scpBindsFederated = scpBindsFederated;
        this.resourceMayStaySilent = resourceMayStaySilent;
    }

    /** Compares values as they are written; SCPs bind IAM principals only (E3). */
    public static PolicyEvaluator asDocumented() {
        return new PolicyEvaluator(ValueNames.AS_WRITTEN, false, false);
    }

    /** The same, comparing some values by their canonical spelling. */
    public PolicyEvaluator with(ValueNames canonicalNames) {
        return new PolicyEvaluator(canonicalNames, scpBindsFederated, resourceMayStaySilent);
    }

    /**
     * The same, with the SCPs that are given counting for federated callers too: the Connect guide
     * tells admins that they can stop {@code AssumeRoleWithSAML} (rule 6.3 of the behaviour
     * catalogue).
     */
    public PolicyEvaluator withScpsBindingFederatedCallers() {
        return new PolicyEvaluator(names, true, resourceMayStaySilent);
    }

    /**
     * The same, as AWS's policy simulator decides: it knows the policies that it is given, so a
     * role's or key's own policy is not missed where there is none (E10 does not hold).
     */
    public PolicyEvaluator asSimulator() {
        return new PolicyEvaluator(names, scpBindsFederated, true);
    }

    /** Whether the request may pass, all documents of the set considered. */
    public Decision decide(PolicyRequest request, PolicySet policies) {
        Query query =
                new Query(
                        request,
                        names,
                        !policies.boundary().isEmpty(),
                        resourceMayStaySilent && policies.resource().isEmpty());
        Evaluation evaluation = new Evaluation(query, policies, scpBindsFederated);
        Verdict verdict = evaluation.verdict();
        Grounds grounds = new Grounds(evaluation, verdict);
        return switch (verdict.kind()) {
            case ALLOWED -> new Decision.Allowed(grounds);
            case IMPLICITLY_DENIED -> new Decision.ImplicitlyDenied(grounds);
            case EXPLICITLY_DENIED -> new Decision.ExplicitlyDenied(grounds);
        };
    }
}

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

    private PolicyEvaluator(ValueNames names, boolean scpBindsFederated) {
        this.names = names;
        this.scpBindsFederated = scpBindsFederated;
    }

    /** Compares values as they are written; SCPs bind IAM principals only (E3). */
    public static PolicyEvaluator asDocumented() {
        return new PolicyEvaluator(ValueNames.AS_WRITTEN, false);
    }

    /** The same, comparing some values by their canonical spelling. */
    public PolicyEvaluator with(ValueNames canonicalNames) {
        return new PolicyEvaluator(canonicalNames, scpBindsFederated);
    }

    /**
     * The same, with the SCPs that are given counting for federated callers too: the Connect guide
     * tells admins that they can stop {@code AssumeRoleWithSAML} (rule 6.3 of the behaviour
     * catalogue).
     */
    public PolicyEvaluator withScpsBindingFederatedCallers() {
        return new PolicyEvaluator(names, true);
    }

    /** Whether the request may pass, all documents of the set considered. */
    public Decision decide(PolicyRequest request, PolicySet policies) {
        Query query = new Query(request, names, !policies.boundary().isEmpty());
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

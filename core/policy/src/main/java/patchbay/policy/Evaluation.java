package patchbay.policy;

import java.util.List;
import java.util.Optional;
import patchbay.policy.PolicyLevels.Level;
import patchbay.policy.PolicyParse.Malformed;
import patchbay.policy.PolicyParse.Parsed;

/**
 * One request against one set of documents: 2.10 to 2.12 in code.
 *
 * <p>Explicit denials are looked for everywhere before anything else is weighed, because one of
 * them settles the matter wherever it stands (E1).
 */
final class Evaluation {
    final Query query;
    final PolicySet set;
    private final Applicability applicability;

    private int denying;
    private int unreadable;

    Evaluation(Query query, PolicySet set, boolean scpBindsFederated) {
        this.query = query;
        this.set = set;
        this.applicability = new Applicability(query, set, scpBindsFederated);
    }

    Applicability applicability() {
        return applicability;
    }

    Verdict verdict() {
        if (query.ungoverned()) {
            return Verdict.allowed("E11");
        }
        denying = 0;
        unreadable = 0;
        boolean scp = everyLevelAllows();
        scanRcps();
        Grant grant = resourceGrant();
        boolean identity = allows(Layer.IDENTITY, set.identity());
        boolean boundary = allows(Layer.BOUNDARY, set.boundary());
        boolean session = allows(Layer.SESSION, set.session());
        boolean endpoint = allows(Layer.ENDPOINT, set.endpoint());
        if (denying != 0) {
            return Verdict.denied(denying);
        }
        if (unreadable != 0) {
            return Verdict.unreadable(unreadable);
        }
        int outer = bit(!scp, Layer.SCP) | bit(!endpoint, Layer.ENDPOINT);
        if (outer != 0) {
            return Verdict.lacking(scp ? "E4" : "E3", outer);
        }
        return combine(grant, identity, boundary, session);
    }

    private Verdict combine(Grant grant, boolean identity, boolean boundary, boolean session) {
        if (!query.caller.isIam()) {
            return verdict("X3", bit(grant == Grant.NONE, Layer.RESOURCE));
        }
        int limits = bit(!boundary, Layer.BOUNDARY) | bit(!session, Layer.SESSION);
        int own = bit(!identity, Layer.IDENTITY) | limits;
        if (query.crossAccount()) {
            return verdict("X1", own | bit(grant == Grant.NONE, Layer.RESOURCE));
        }
        return switch (grant) {
            case DIRECT -> verdict("E7", 0);
            case ROLE -> verdict("E7", limits);
            case ACCOUNT -> verdict("E7", own);
            case NONE ->
                    query.resourceMustAllow()
                            ? verdict("E10", Layer.RESOURCE.bit())
                            : verdict(query.caller instanceof Principal.Root ? "E5" : "E8", own);
        };
    }

    private static Verdict verdict(String rule, int lacking) {
        return lacking == 0 ? Verdict.allowed(rule) : Verdict.lacking(rule, lacking);
    }

    private static int bit(boolean set, Layer layer) {
        return set ? layer.bit() : 0;
    }

    /** Each level from the root down must hold an allow of its own (E3). */
    private boolean everyLevelAllows() {
        if (!applicability.applies(Layer.SCP)) {
            return true;
        }
        boolean all = true;
        for (Level level : set.scp().levels()) {
            all &= scan(Layer.SCP, level.policies(), false) != Grant.NONE;
        }
        return all;
    }

    /** The full-access policy hangs at every level, so RCPs can only deny explicitly (E2). */
    private void scanRcps() {
        if (applicability.applies(Layer.RCP)) {
            for (Level level : set.rcp().levels()) {
                scan(Layer.RCP, level.policies(), false);
            }
        }
    }

    private Grant resourceGrant() {
        Optional<AttachedPolicy> policy = set.resource();
        return policy.isEmpty()
                ? Grant.NONE
                : scan(Layer.RESOURCE, List.of(policy.get()), applicability.isTrust());
    }

    /**
     * Whether the layer lets the request pass: it does not apply, or something in it allows. The
     * session of a federated user has no permission but what a session policy passes on (E9).
     */
    private boolean allows(Layer layer, List<AttachedPolicy> policies) {
        if (!applicability.applies(layer)) {
            return true;
        }
        boolean allowed = scan(layer, policies, false) != Grant.NONE;
        boolean nothingPassedOn =
                layer == Layer.IDENTITY
                        && query.caller instanceof Principal.FederatedUser
                        && set.session().isEmpty();
        return allowed && !nothingPassedOn;
    }

    /** Walks every statement: notes denials, returns the widest grant of those that allow. */
    private Grant scan(Layer layer, List<AttachedPolicy> policies, boolean iamOnly) {
        Grant best = Grant.NONE;
        for (AttachedPolicy policy : policies) {
            switch (policy.content()) {
                case Malformed _ -> unreadable |= layer.bit();
                case Parsed(PolicyDocument document) ->
                        best = best.or(scan(layer, document, iamOnly));
            }
        }
        return best;
    }

    private Grant scan(Layer layer, PolicyDocument document, boolean iamOnly) {
        Grant best = Grant.NONE;
        for (Statement statement : document.statements()) {
            Grant grant = statement.applies(query, iamOnly);
            if (grant == Grant.NONE) {
                continue;
            }
            if (statement.effect() == Effect.DENY) {
                denying |= layer.bit();
            } else {
                best = best.or(grant);
            }
        }
        return best;
    }
}

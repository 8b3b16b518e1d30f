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
 * them settles the matter wherever it stands (E1). Only statements that can be about the action are
 * looked at, and no Allow once a layer has the widest grant.
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
        Verdict inner = combine(grant, identity, boundary, session);
        int outer = bit(!scp, Layer.SCP) | bit(!endpoint, Layer.ENDPOINT);
        return outer == 0 ? inner : Verdict.lacking(scp ? "E4" : "E3", outer | inner.lacking());
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
            case ROLE ->
                    applicability.nothingPassedOn()
                            ? verdict("E9", limits | Layer.SESSION.bit())
                            : verdict("E7", limits);
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
            all &= scan(Layer.SCP, level.policies()) != Grant.NONE;
        }
        return all;
    }

    /** The full-access policy hangs at every level, so RCPs can only deny explicitly (E2). */
    private void scanRcps() {
        if (applicability.applies(Layer.RCP)) {
            for (Level level : set.rcp().levels()) {
                scan(Layer.RCP, level.policies());
            }
        }
    }

    private Grant resourceGrant() {
        Optional<AttachedPolicy> policy = set.resource();
        return policy.isEmpty()
                ? Grant.NONE
                : scan(Layer.RESOURCE, policy.get(), applicability.isTrust(), Grant.NONE);
    }

    /** Whether the layer lets the request pass: it does not apply, or something in it allows. */
    private boolean allows(Layer layer, List<AttachedPolicy> policies) {
        if (!applicability.applies(layer)) {
            return true;
        }
        boolean allowed = scan(layer, policies) != Grant.NONE;
        return allowed && !(layer == Layer.IDENTITY && applicability.nothingPassedOn());
    }

    private Grant scan(Layer layer, List<AttachedPolicy> policies) {
        Grant best = Grant.NONE;
        for (int i = 0; i < policies.size(); i++) {
            best = scan(layer, policies.get(i), false, best);
        }
        return best;
    }

    /** Notes denials, returns the widest grant of those that allow. */
    private Grant scan(Layer layer, AttachedPolicy policy, boolean iamOnly, Grant before) {
        return switch (policy.content()) {
            case Malformed _ -> {
                unreadable |= layer.bit();
                yield before;
            }
            case Parsed(PolicyDocument document) -> scan(layer, document.index(), iamOnly, before);
        };
    }

    private Grant scan(Layer layer, StatementIndex index, boolean iamOnly, Grant before) {
        Grant best = before;
        List<Statement> anyService = index.anyService();
        for (int i = 0; i < anyService.size(); i++) {
            if (anyService.get(i).action().matches(query)) {
                best = apply(layer, anyService.get(i), iamOnly, best);
            }
        }
        StatementIndex.OfService service = index.service(query.service);
        if (service == null) {
            return best;
        }
        List<StatementIndex.Group> groups = service.groups();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).isAbout(query.name)) {
                best = apply(layer, groups.get(i).statements(), iamOnly, best);
            }
        }
        return apply(layer, service.exact(query.name), iamOnly, best);
    }

    private Grant apply(Layer layer, List<Statement> statements, boolean iamOnly, Grant before) {
        Grant best = before;
        for (int i = 0; i < statements.size(); i++) {
            best = apply(layer, statements.get(i), iamOnly, best);
        }
        return best;
    }

    /** A statement that is about the action. */
    private Grant apply(Layer layer, Statement statement, boolean iamOnly, Grant best) {
        boolean denies = statement.effect() == Effect.DENY;
        if (!denies && best == Grant.DIRECT) {
            return best;
        }
        Grant grant = statement.applies(query, iamOnly);
        if (grant == Grant.NONE) {
            return best;
        }
        if (denies) {
            denying |= layer.bit();
            return best;
        }
        return best.or(grant);
    }
}

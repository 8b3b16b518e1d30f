package patchbay.policy;

import java.util.List;
import java.util.function.Predicate;

/** Principal or NotPrincipal of a statement (P1–P10). */
record PrincipalElement(boolean negated, List<PrincipalEntry> entries) {
    String element() {
        return negated ? "NotPrincipal" : "Principal";
    }

    /** How the element names the caller; NONE where the statement is not about them. */
    Grant grant(Query query, Effect effect, boolean iamOnly) {
        if (negated) {
            boolean pastBoundary = effect == Effect.DENY && query.boundary;
            return pastBoundary || !exempts(query) ? Grant.DIRECT : Grant.NONE;
        }
        Grant best = Grant.NONE;
        for (PrincipalEntry entry : entries) {
            best = best.or(entry.grant(query, iamOnly));
            if (best == Grant.DIRECT) {
                return best;
            }
        }
        return best;
    }

    /**
     * NotPrincipal spares a caller only if everything the caller is known as stands in the list:
     * user and account; session, role and account (P9).
     */
    private boolean exempts(Query query) {
        Principal caller = query.caller;
        if (lists(PrincipalEntry::isEveryone)) {
            return true;
        }
        return switch (caller) {
            case Principal.Root _ -> lists(entry -> entry.namesAccountOf(caller));
            case Principal.User _ -> listsAccountAnd(caller, entry -> names(entry, query));
            case Principal.FederatedUser _ ->
                    listsAccountAnd(caller, entry -> entry.grant(query, false) == Grant.DIRECT);
            case Principal.Role role ->
                    listsAccountAnd(caller, entry -> entry.namesRoleOf(role))
                            && (role.session().isEmpty()
                                    || lists(entry -> entry.namesSessionOf(role)));
            case Principal.Federated _,
                    Principal.Service _,
                    Principal.CanonicalUser _,
                    Principal.Anonymous _ ->
                    lists(entry -> names(entry, query));
        };
    }

    private static boolean names(PrincipalEntry entry, Query query) {
        return entry.grant(query, false) == Grant.DIRECT;
    }

    private boolean listsAccountAnd(Principal caller, Predicate<PrincipalEntry> identity) {
        return lists(entry -> entry.namesAccountOf(caller)) && lists(identity);
    }

    private boolean lists(Predicate<PrincipalEntry> wanted) {
        for (PrincipalEntry entry : entries) {
            if (wanted.test(entry)) {
                return true;
            }
        }
        return false;
    }
}

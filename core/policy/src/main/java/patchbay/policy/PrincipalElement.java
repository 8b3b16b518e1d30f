package patchbay.policy;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Principal or NotPrincipal of a statement (P1–P10).
 *
 * @param told what an explanation says of the entries
 */
record PrincipalElement(boolean negated, List<PrincipalEntry> entries, Told told) {
    static PrincipalElement of(boolean negated, List<PrincipalEntry> entries) {
        return new PrincipalElement(
                negated,
                List.copyOf(entries),
                Told.of(
                        entries.stream()
                                .map(entry -> entry.kind().key() + ": " + entry.value())
                                .toList(),
                        negated));
    }

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
        for (int i = 0; i < entries.size() && best != Grant.DIRECT; i++) {
            best = best.or(entries.get(i).grant(query, iamOnly));
        }
        return best;
    }

    /**
     * NotPrincipal spares a caller only if everything the caller is known as stands in the list:
     * user and account; session, role and account (P9).
     */
    private boolean exempts(Query query) {
        if (lists(PrincipalEntry::isEveryone)) {
            return true;
        }
        KnownAs known = query.knownAs();
        return switch (query.caller) {
            case Principal.Root _ -> names(known, KnownAs::isAccount);
            case Principal.User _, Principal.FederatedUser _ ->
                    names(known, KnownAs::isAccount) && names(known, KnownAs::isSelf);
            case Principal.Role role ->
                    names(known, KnownAs::isAccount)
                            && names(known, KnownAs::isWider)
                            && (role.session().isEmpty() || names(known, KnownAs::isSelf));
            case Principal.Federated _,
                    Principal.Service _,
                    Principal.CanonicalUser _,
                    Principal.Anonymous _ ->
                    lists(entry -> entry.grant(query, false) == Grant.DIRECT);
        };
    }

    private boolean names(KnownAs known, BiPredicate<KnownAs, String> is) {
        return lists(
                entry -> entry.kind() == PrincipalEntry.Kind.AWS && is.test(known, entry.value()));
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

package patchbay.policy;

import java.util.List;
import java.util.Optional;

/**
 * One statement, compiled.
 *
 * @param index its place in the document, from 0
 */
record Statement(
        int index,
        Optional<String> sid,
        Effect effect,
        Optional<PrincipalElement> principal,
        ActionElement action,
        ResourceElement resource,
        List<Condition> conditions,
        UsedKeys keys,
        SourceSpan span) {
    /** How the statement names the caller; DIRECT where it need not name anyone. */
    Grant grant(Query query, boolean iamOnly) {
        return principal.isEmpty() ? Grant.DIRECT : principal.get().grant(query, effect, iamOnly);
    }

    /**
     * How the statement applies to a request whose action it is about: NONE where any other element
     * does not fit (M1). Stops at the first that does not; an explanation goes on (M2).
     */
    Grant applies(Query query, boolean iamOnly) {
        if (!resource.matches(query)) {
            return Grant.NONE;
        }
        Grant grant = grant(query, iamOnly);
        if (grant == Grant.NONE) {
            return Grant.NONE;
        }
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).holds(query)) {
                return Grant.NONE;
            }
        }
        return grant;
    }
}

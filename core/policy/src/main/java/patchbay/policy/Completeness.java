package patchbay.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import patchbay.policy.PolicyParse.Malformed;

/**
 * Whether a syntactically right document has what its type needs to be evaluated, and nothing that
 * its type forbids. A statement that lacks something must not be skipped silently (E12).
 */
final class Completeness {
    private Completeness() {}

    static List<Json.Obj> statements(Json.Obj policy) {
        List<Json.Obj> statements = new ArrayList<>();
        if (policy.get("Statement") instanceof Json.Obj single) {
            statements.add(single);
        } else if (policy.get("Statement") instanceof Json.Arr array) {
            array.items().forEach(item -> statements.add((Json.Obj) item));
        }
        return statements;
    }

    static Optional<Malformed> check(PolicyType type, Json.Obj policy) {
        List<Json.Obj> statements = statements(policy);
        return effects(statements)
                .or(() -> exemptions(type, statements))
                .or(() -> actions(statements))
                .or(() -> principals(type, statements))
                .or(() -> resources(type, statements));
    }

    static Optional<Malformed> effects(List<Json.Obj> statements) {
        return first(
                statements,
                s ->
                        !(s.get("Effect") instanceof Json.Str(String e, _))
                                || !(e.equals("Allow") || e.equals("Deny")),
                "The policy failed legacy parsing",
                "`Effect` is written in another letter case than `Allow` or `Deny`");
    }

    static Optional<Malformed> actions(List<Json.Obj> statements) {
        return first(
                statements,
                s -> namesNothing(s, "Action") && namesNothing(s, "NotAction"),
                "Policy statement must contain actions.",
                "neither `Action` nor `NotAction` names anything");
    }

    private static boolean namesNothing(Json.Obj statement, String element) {
        return PolicyReader.strings(statement.get(element)).isEmpty();
    }

    /** NotPrincipal is for policies of resources and endpoints only (P9). */
    private static Optional<Malformed> exemptions(PolicyType type, List<Json.Obj> statements) {
        return type == PolicyType.TRUST || type == PolicyType.RCP
                ? first(
                        statements,
                        s -> s.has("NotPrincipal"),
                        "Has prohibited field NotPrincipal",
                        "a %s names whom it is about".formatted(type.title()))
                : Optional.empty();
    }

    static Optional<Malformed> principals(PolicyType type, List<Json.Obj> statements) {
        if (type.namesPrincipals()) {
            return first(
                    statements,
                    s -> !s.has("Principal") && !s.has("NotPrincipal"),
                    "Policy document must specify a principal.",
                    "a %s says whom it is about".formatted(type.title()));
        }
        return first(
                statements,
                s -> s.has("Principal") || s.has("NotPrincipal"),
                "Policy document should not specify a principal.",
                "a %s does not say whom it is about".formatted(type.title()));
    }

    static Optional<Malformed> resources(PolicyType type, List<Json.Obj> statements) {
        if (type == PolicyType.TRUST) {
            return first(
                    statements,
                    s -> s.has("Resource") || s.has("NotResource"),
                    "Has prohibited field Resource",
                    "a role trust policy is about its own role");
        }
        return first(
                statements,
                s ->
                        type.impliesResource()
                                ? (s.has("Resource") || s.has("NotResource")) && namesNoResource(s)
                                : namesNoResource(s),
                "Policy statement must contain resources.",
                "neither `Resource` nor `NotResource` names anything");
    }

    private static boolean namesNoResource(Json.Obj statement) {
        return namesNothing(statement, "Resource") && namesNothing(statement, "NotResource");
    }

    private static Optional<Malformed> first(
            List<Json.Obj> statements, Predicate<Json.Obj> wrong, String message, String detail) {
        return statements.stream()
                .filter(wrong)
                .findFirst()
                .map(s -> Malformed.of(message, detail + ", in the statement at " + s.start()));
    }
}

package patchbay.policy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import patchbay.policy.PolicyParse.Malformed;

/**
 * The first of AWS's checks: is this a policy at all? Everything here answers {@code Syntax errors
 * in policy.}; the detail says which. Rules G1–G8.
 */
final class Grammar {
    private static final Set<String> TOP = Set.of("Version", "Id", "Statement");
    private static final Set<String> STATEMENT =
            Set.of(
                    "Sid",
                    "Effect",
                    "Principal",
                    "NotPrincipal",
                    "Action",
                    "NotAction",
                    "Resource",
                    "NotResource",
                    "Condition");
    private static final Set<String> PRINCIPALS =
            Set.of("AWS", "Federated", "Service", "CanonicalUser");
    private static final Set<String> VERSIONS = Set.of("2012-10-17", "2008-10-17");

    private Grammar() {}

    static Optional<Malformed> check(Json json) {
        try {
            document(json);
            return Optional.empty();
        } catch (SyntaxFault fault) {
            return Optional.of(Malformed.of(PolicyReader.SYNTAX, fault.detail));
        }
    }

    /** Leaves the nested checks at the first fault; never leaves this class. */
    private static final class SyntaxFault extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String detail;

        SyntaxFault(String detail, Position at) {
            super(detail, null, false, false);
            this.detail = detail + " at " + at;
        }
    }

    private static void require(boolean right, String detail, Json at) {
        if (!right) {
            throw new SyntaxFault(detail, at.start());
        }
    }

    private static void document(Json json) {
        require(json instanceof Json.Obj, "a policy is one JSON object", json);
        Json.Obj policy = (Json.Obj) json;
        knownMembers(policy, TOP, "policy");
        Json version = policy.get("Version");
        if (version != null) {
            require(
                    version instanceof Json.Str(String text, _) && VERSIONS.contains(text),
                    "`Version` is neither `2012-10-17` nor `2008-10-17`",
                    version);
        }
        Json id = policy.get("Id");
        require(id == null || id instanceof Json.Str, "`Id` is not a string", policy);
        Json statements = policy.get("Statement");
        if (statements == null) {
            throw new SyntaxFault("there is no `Statement`", json.start());
        }
        switch (statements) {
            case Json.Obj statement -> statement(statement);
            case Json.Arr array -> {
                require(!array.items().isEmpty(), "`Statement` is an empty list", array);
                array.items().forEach(Grammar::statement);
            }
            case Json.Str _, Json.Literal _, Json.Nothing _ ->
                    require(false, "`Statement` is neither an object nor a list", statements);
        }
    }

    private static void knownMembers(Json.Obj json, Set<String> known, String what) {
        for (Map.Entry<String, Json> member : json.members().entrySet()) {
            require(
                    known.contains(member.getKey()),
                    "a %s has no element `%s`".formatted(what, member.getKey()),
                    member.getValue());
        }
    }

    private static void statement(Json json) {
        require(json instanceof Json.Obj, "a statement is an object", json);
        Json.Obj statement = (Json.Obj) json;
        knownMembers(statement, STATEMENT, "statement");
        Json sid = statement.get("Sid");
        require(sid == null || sid instanceof Json.Str, "`Sid` is not a string", json);
        effect(statement);
        for (String element : new String[] {"Principal", "Action", "Resource"}) {
            require(
                    !(statement.has(element) && statement.has("Not" + element)),
                    "`%s` and `Not%s` exclude one another".formatted(element, element),
                    json);
        }
        principal(statement.get("Principal"));
        principal(statement.get("NotPrincipal"));
        strings("Action", statement.get("Action"), false);
        strings("NotAction", statement.get("NotAction"), false);
        strings("Resource", statement.get("Resource"), true);
        strings("NotResource", statement.get("NotResource"), true);
        condition(statement.get("Condition"));
    }

    /** A wrong letter case passes here and fails later, with other words (G5). */
    private static void effect(Json.Obj statement) {
        boolean right =
                statement.get("Effect") instanceof Json.Str(String text, _)
                        && Set.of("allow", "deny").contains(text.toLowerCase(Locale.ROOT));
        require(right, "`Effect` is neither `Allow` nor `Deny`", statement);
    }

    private static void principal(@Nullable Json json) {
        switch (json) {
            case null -> {}
            case Json.Str(String text, _) ->
                    require(text.equals("*"), "a principal is `*` or an object", json);
            case Json.Obj map -> {
                require(!map.members().isEmpty(), "the principal names nobody", json);
                knownMembers(map, PRINCIPALS, "principal");
                map.members().forEach((kind, value) -> strings(kind, value, false));
            }
            case Json.Arr _, Json.Literal _, Json.Nothing _ ->
                    require(false, "a principal is `*` or an object", json);
        }
    }

    private static void strings(String element, @Nullable Json json, boolean nullAllowed) {
        switch (json) {
            case null -> {}
            case Json.Str _ -> {}
            case Json.Arr array ->
                    array.items()
                            .forEach(item ->
                                    require(
                                            item instanceof Json.Str
                                                    || (nullAllowed
                                                            && item instanceof Json.Nothing),
                                            "`%s` lists something that is not a string"
                                                    .formatted(element),
                                            item));
            case Json.Obj _, Json.Literal _, Json.Nothing _ ->
                    require(
                            false,
                            "`%s` is neither a string nor a list of strings".formatted(element),
                            json);
        }
    }

    private static void condition(@Nullable Json json) {
        if (json == null) {
            return;
        }
        require(json instanceof Json.Obj, "`Condition` is not an object", json);
        ((Json.Obj) json).members().forEach(Grammar::operator);
    }

    /** An operator without keys passes even when nobody knows its name (G8). */
    private static void operator(String name, Json json) {
        require(json instanceof Json.Obj, "operator `%s` holds no object".formatted(name), json);
        Json.Obj keys = (Json.Obj) json;
        require(
                keys.members().isEmpty() || OperatorName.parse(name).isPresent(),
                "there is no condition operator `%s`".formatted(name),
                json);
        keys.members().forEach(Grammar::conditionValue);
    }

    private static void conditionValue(String key, Json json) {
        boolean scalar = json instanceof Json.Str || json instanceof Json.Literal;
        boolean list =
                json instanceof Json.Arr(var items, _)
                        && items.stream()
                                .allMatch(i -> i instanceof Json.Str || i instanceof Json.Literal);
        require(
                scalar || list,
                "the value of condition key `%s` is neither a value nor a list of values"
                        .formatted(key),
                json);
    }
}

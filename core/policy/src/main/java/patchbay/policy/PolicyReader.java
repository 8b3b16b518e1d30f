package patchbay.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.policy.PolicyParse.Malformed;
import patchbay.policy.PrincipalEntry.Kind;

/** From text to a compiled document, or to the first thing that keeps it from being one. */
final class PolicyReader {
    static final String SYNTAX = "Syntax errors in policy.";

    private final PolicyType type;
    private final boolean variables;

    private PolicyReader(PolicyType type, boolean variables) {
        this.type = type;
        this.variables = variables;
    }

    static PolicyParse read(PolicyType type, String text) {
        return switch (JsonReader.read(text)) {
            case JsonReader.Result.Broken(String why) -> notJson(type, why);
            case JsonReader.Result.Value(Json json) -> read(type, text, json);
        };
    }

    static Malformed notJson(PolicyType type, String why) {
        return Malformed.of(
                type == PolicyType.TRUST ? "This policy contains invalid Json" : SYNTAX, why);
    }

    private static PolicyParse read(PolicyType type, String text, Json json) {
        Optional<Malformed> fault =
                Grammar.check(json).or(() -> Completeness.check(type, (Json.Obj) json));
        if (fault.isPresent()) {
            return fault.get();
        }
        return new PolicyParse.Parsed(compile(type, text, (Json.Obj) json));
    }

    /** Compiles a document that passed {@link Grammar} and {@link Completeness}. */
    static PolicyDocument compile(PolicyType type, String text, Json.Obj json) {
        boolean variables =
                json.get("Version") instanceof Json.Str(String version, _)
                        && version.equals("2012-10-17");
        PolicyReader reader = new PolicyReader(type, variables);
        List<Statement> statements = new ArrayList<>();
        Json block = json.members().get("Statement");
        if (block instanceof Json.Obj single) {
            statements.add(reader.statement(single, 0, single.start().behind()));
        } else if (block instanceof Json.Arr array) {
            Position reported = array.start().behind();
            for (Json item : array.items()) {
                Json.Obj statement = (Json.Obj) item;
                statements.add(reader.statement(statement, statements.size(), reported));
                reported = statement.end().behind();
            }
        }
        return new PolicyDocument(type, text, variables, statements);
    }

    private Statement statement(Json.Obj json, int index, Position reportedStart) {
        Optional<String> sid =
                strings(json.get("Sid")).stream().filter(s -> !s.isEmpty()).findFirst();
        ResourceElement resource = resource(json);
        List<Condition> conditions = conditions(json);
        return new Statement(
                index,
                sid,
                strings(json.get("Effect")).contains("Deny") ? Effect.DENY : Effect.ALLOW,
                principal(json),
                action(json),
                resource,
                conditions,
                UsedKeys.of(resource, conditions),
                new SourceSpan(json.start(), json.end().behind(), reportedStart));
    }

    static Optional<PrincipalElement> principal(Json.Obj json) {
        boolean negated = json.has("NotPrincipal");
        Json value = json.get(negated ? "NotPrincipal" : "Principal");
        if (value == null) {
            return Optional.empty();
        }
        List<PrincipalEntry> entries = new ArrayList<>();
        if (value instanceof Json.Obj map) {
            for (Map.Entry<String, Json> member : map.members().entrySet()) {
                Kind kind = kind(member.getKey());
                strings(member.getValue()).forEach(s -> entries.add(new PrincipalEntry(kind, s)));
            }
        } else {
            entries.add(new PrincipalEntry(Kind.AWS, "*"));
        }
        return Optional.of(PrincipalElement.of(negated, entries));
    }

    private static Kind kind(String key) {
        for (Kind kind : Kind.values()) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        throw new IllegalStateException("the grammar let principal type " + key + " pass");
    }

    private static ActionElement action(Json.Obj json) {
        boolean negated = json.has("NotAction");
        List<ActionPattern> patterns =
                strings(json.get(negated ? "NotAction" : "Action")).stream()
                        .map(ActionPattern::compile)
                        .toList();
        return ActionElement.of(negated, patterns);
    }

    private ResourceElement resource(Json.Obj json) {
        boolean negated = json.has("NotResource");
        if (!negated && !json.has("Resource")) {
            return ResourceElement.IMPLIED;
        }
        List<ResourcePattern> patterns =
                strings(json.get(negated ? "NotResource" : "Resource")).stream()
                        .map(text -> ResourcePattern.compile(text, type, variables))
                        .toList();
        return ResourceElement.of(negated, patterns);
    }

    private List<Condition> conditions(Json.Obj json) {
        List<Condition> conditions = new ArrayList<>();
        if (json.get("Condition") instanceof Json.Obj block) {
            block.members().forEach((name, keys) -> addConditions(conditions, name, keys));
        }
        return List.copyOf(conditions);
    }

    private void addConditions(List<Condition> conditions, String written, Json block) {
        OperatorName.parse(written)
                .ifPresent(name ->
                        ((Json.Obj) block)
                                .members()
                                .forEach((key, values) ->
                                        conditions.add(condition(name, key, values))));
    }

    private Condition condition(OperatorName name, String key, Json values) {
        List<Operand> operands =
                strings(values).stream()
                        .map(text -> Operand.compile(name, text, variables))
                        .toList();
        return Condition.of(name, key, operands);
    }

    /** A string or literal, or those of a list; null is left out (G6). */
    static List<String> strings(@Nullable Json json) {
        if (json == null) {
            return List.of();
        }
        return switch (json) {
            case Json.Str(String text, _) -> List.of(text);
            case Json.Literal(String text, _) -> List.of(text);
            case Json.Arr array ->
                    array.items().stream().flatMap(item -> strings(item).stream()).toList();
            case Json.Obj _, Json.Nothing _ -> List.of();
        };
    }
}

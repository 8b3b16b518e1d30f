package patchbay.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import patchbay.policy.PolicyParse.Malformed;
import patchbay.policy.PolicyParse.Parsed;
import patchbay.policy.PrincipalEntry.Kind;

/**
 * AWS's checks on writing, in AWS's order: the first that fails speaks (2.15). Observed: the order
 * and the words of the steps for managed policies are those that AWS answered to recorded calls.
 */
final class PolicyValidation {
    private static final String ACTIONS_OF_TRUST =
            "Trust Policy statement actions can only be sts:AssumeRole, sts:AssumeRoleWithSAML, "
                    + " and sts:AssumeRoleWithWebIdentity";
    private static final String UNFIT =
            "The provided policy document does not meet the requirements of the specified policy"
                    + " type.";
    private static final Pattern SID = Pattern.compile("[0-9A-Za-z]*");

    private final PolicyType type;
    private final Json.Obj policy;
    private final List<Json.Obj> statements;
    private final ResourceForms resources;

    private PolicyValidation(PolicyType type, Json.Obj policy) {
        this.type = type;
        this.policy = policy;
        this.statements = Completeness.statements(policy);
        this.resources = new ResourceForms(statements);
    }

    static PolicyParse validate(PolicyType type, String text) {
        return switch (JsonReader.read(text)) {
            case JsonReader.Result.Broken(String why) -> PolicyReader.notJson(type, why);
            case JsonReader.Result.Value(Json json) -> {
                Optional<Malformed> fault =
                        characters(text)
                                .or(() -> Grammar.check(json))
                                .or(() -> new PolicyValidation(type, (Json.Obj) json).check());
                yield fault.isPresent()
                        ? fault.get()
                        : new Parsed(PolicyReader.compile(type, text, (Json.Obj) json));
            }
        };
    }

    /** Tab, line feed, carriage return and U+0020 to U+00FF (G11). */
    private static Optional<Malformed> characters(String text) {
        return text.chars()
                .filter(c -> c > 0xff || (c < 0x20 && c != '\t' && c != '\n' && c != '\r'))
                .mapToObj(c ->
                        Malformed.of(
                                PolicyReader.SYNTAX,
                                "character U+%04X is not allowed".formatted(c)))
                .findFirst();
    }

    private Optional<Malformed> check() {
        return version()
                .or(this::principals)
                .or(this::typeRules)
                .or(this::legacy)
                .or(this::sids)
                .or(() -> Completeness.actions(statements))
                .or(this::resourceForms)
                .or(this::actionForms)
                .or(() -> Completeness.resources(type, statements));
    }

    private Optional<Malformed> version() {
        boolean needed = type == PolicyType.MANAGED || type == PolicyType.RCP;
        boolean current =
                policy.get("Version") instanceof Json.Str(String text, _)
                        && text.equals("2012-10-17");
        return needed && !current
                ? Optional.of(
                        Malformed.of(
                                "Policy document must be version 2012-10-17 or greater.",
                                "`Version` is missing or older"))
                : Optional.empty();
    }

    private Optional<Malformed> principals() {
        if (type != PolicyType.TRUST) {
            return Completeness.principals(type, statements);
        }
        for (Json.Obj statement : statements) {
            for (String prohibited : List.of("Resource", "NotResource", "NotPrincipal")) {
                if (statement.has(prohibited)) {
                    String message = "Has prohibited field " + prohibited;
                    return fault(message, "a role trust policy is about its own role", statement);
                }
            }
            if (!statement.has("Principal")) {
                return fault(
                        "Missing required field Principal",
                        "a role trust policy says who may assume the role",
                        statement);
            }
        }
        return principalForms();
    }

    /** Names must be whole: only a lone star stands for more than one (P2). */
    private Optional<Malformed> principalForms() {
        return PolicyReader.compile(type, "", policy).principals().stream()
                .filter(entry -> !hasForm(entry))
                .findFirst()
                .map(entry ->
                        Malformed.of(
                                "Invalid principal in policy: \"%s\":\"%s\""
                                        .formatted(entry.kind().key(), entry.value()),
                                "a principal is named in full, or is a lone `*`"));
    }

    private static boolean hasForm(PrincipalEntry entry) {
        if (entry.isEveryone()) {
            return true;
        }
        return entry.kind() == Kind.AWS
                ? Principal.parse(entry.value()).isPresent() && entry.value().indexOf('*') < 0
                : !entry.value().isEmpty() && entry.value().indexOf('*') < 0;
    }

    private Optional<Malformed> typeRules() {
        return switch (type) {
            case TRUST -> trustActions();
            case RCP -> rcpRules();
            case MANAGED, INLINE, BOUNDARY, SESSION, RESOURCE, SCP, ENDPOINT -> Optional.empty();
        };
    }

    private Optional<Malformed> trustActions() {
        for (Json.Obj statement : statements) {
            for (String action : PolicyReader.strings(statement.get("Action"))) {
                if (!action.equals("*") && !RequestContext.lower(action).startsWith("sts:")) {
                    return fault(
                            ACTIONS_OF_TRUST, "`%s` is not of STS".formatted(action), statement);
                }
            }
        }
        return Optional.empty();
    }

    /** Customers may only deny, to everyone, by naming actions (2.1). */
    private Optional<Malformed> rcpRules() {
        for (Json.Obj statement : statements) {
            boolean everyone =
                    PolicyReader.principal(statement)
                            .filter(p -> !p.negated())
                            .filter(p -> p.entries().stream().allMatch(PrincipalEntry::isEveryone))
                            .isPresent();
            if (!everyone
                    || statement.has("NotAction")
                    || PolicyReader.strings(statement.get("Effect")).contains("Allow")) {
                return fault(
                        UNFIT, "a resource control policy denies named actions to `*`", statement);
            }
        }
        return Optional.empty();
    }

    private Optional<Malformed> legacy() {
        return Completeness.effects(statements).or(this::dates).or(resources::legacy);
    }

    private Optional<Malformed> dates() {
        for (Json.Obj statement : statements) {
            if (statement.get("Condition") instanceof Json.Obj block) {
                for (String operator : block.members().keySet()) {
                    Optional<String> bad = badDate(operator, block);
                    if (bad.isPresent()) {
                        return fault(
                                ResourceForms.LEGACY,
                                "`%s` is not a date".formatted(bad.get()),
                                statement);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> badDate(String operator, Json.Obj block) {
        boolean isDate =
                OperatorName.parse(operator)
                        .filter(n -> n.operator().family() == ConditionOperator.Family.DATE)
                        .isPresent();
        return isDate && block.get(operator) instanceof Json.Obj keys
                ? keys.members().values().stream()
                        .flatMap(values -> PolicyReader.strings(values).stream())
                        .filter(text -> !DateText.storable(text))
                        .findFirst()
                : Optional.empty();
    }

    private Optional<Malformed> sids() {
        Set<String> seen = new HashSet<>();
        for (Json.Obj statement : statements) {
            for (String sid : PolicyReader.strings(statement.get("Sid"))) {
                if (!sid.isEmpty() && !seen.add(sid)) {
                    return fault(
                            "Statement IDs (SID) in a single policy must be unique.",
                            "`%s` occurs twice".formatted(sid),
                            statement);
                }
                if (type != PolicyType.RESOURCE && !SID.matcher(sid).matches()) {
                    return fault(
                            "Statement IDs (SID) must be alpha-numeric. Check that your input"
                                    + " satisfies the regular expression [0-9A-Za-z]*",
                            "`%s` holds other characters".formatted(sid),
                            statement);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Malformed> resourceForms() {
        return type == PolicyType.RESOURCE || type == PolicyType.ENDPOINT
                ? Optional.empty()
                : resources.fault().or(this::shortResources);
    }

    /** What a pattern with too few fields may look like in organization policies (R6). */
    private Optional<Malformed> shortResources() {
        if (type != PolicyType.SCP && type != PolicyType.RCP) {
            return Optional.empty();
        }
        for (Json.Obj statement : statements) {
            for (String element : List.of("Resource", "NotResource")) {
                for (String text : PolicyReader.strings(statement.get(element))) {
                    boolean complete = text.equals("*") || text.split(":", 6).length == 6;
                    if (!complete && !(type == PolicyType.SCP && text.endsWith("*"))) {
                        return fault(UNFIT, "`%s` is no whole ARN".formatted(text), statement);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Malformed> actionForms() {
        for (String element : List.of("Action", "NotAction")) {
            for (Json.Obj statement : statements) {
                for (String action : PolicyReader.strings(statement.get(element))) {
                    Optional<String> message = ActionForms.fault(action);
                    if (message.isPresent()) {
                        return fault(message.get(), "`%s`".formatted(action), statement);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Malformed> fault(String message, String detail, Json.Obj statement) {
        return Optional.of(
                Malformed.of(message, detail + ", in the statement at " + statement.start()));
    }
}

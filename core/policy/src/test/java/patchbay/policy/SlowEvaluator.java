package patchbay.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Policy evaluation once more: slow, obvious, and sharing nothing with the real one. It works on
 * plain maps and lists, in the order and the words of the reference, and knows no short cuts. It
 * covers callers of the kinds user, role session and federated provider, the operators that the
 * property test draws, and well-formed documents.
 */
final class SlowEvaluator {
    /** A request: the context maps lower-case keys to a String or a List of strings. */
    record Request(
            String caller,
            String action,
            String resource,
            String owner,
            Map<String, Object> context) {}

    /** Documents are maps; levels are lists of lists of documents. */
    record Policies(
            List<Map<String, Object>> identity,
            @Nullable Map<String, Object> resource,
            List<Map<String, Object>> boundary,
            List<Map<String, Object>> session,
            List<List<Map<String, Object>>> scp,
            List<List<Map<String, Object>>> rcp,
            List<Map<String, Object>> endpoint) {}

    private enum Kind {
        IDENTITY,
        RESOURCE,
        SCP,
        RCP,
        ENDPOINT
    }

    private record Applying(String effect, List<String> principals) {}

    private final Request request;
    private final Policies policies;

    SlowEvaluator(Request request, Policies policies) {
        this.request = request;
        this.policies = policies;
    }

    private boolean isIam() {
        return !request.caller.contains(":saml-provider/");
    }

    String decide() {
        List<Applying> identity = isIam() ? all(policies.identity, Kind.IDENTITY) : List.of();
        List<Applying> boundary = isIam() ? all(policies.boundary, Kind.IDENTITY) : List.of();
        List<Applying> session = isIam() ? all(policies.session, Kind.IDENTITY) : List.of();
        List<Applying> endpoint = all(policies.endpoint, Kind.ENDPOINT);
        List<Applying> resource =
                policies.resource == null
                        ? List.of()
                        : all(List.of(policies.resource), Kind.RESOURCE);
        List<List<Applying>> scps = new ArrayList<>();
        if (isIam()) {
            policies.scp.forEach(level -> scps.add(all(level, Kind.SCP)));
        }
        List<Applying> rcps = new ArrayList<>();
        if (request.action.toLowerCase(Locale.ROOT).matches("(s3|sts):.*")) {
            policies.rcp.forEach(level -> rcps.addAll(all(level, Kind.RCP)));
        }

        // E1: an explicit deny anywhere.
        List<Applying> everything = new ArrayList<>();
        scps.forEach(everything::addAll);
        everything.addAll(rcps);
        everything.addAll(identity);
        everything.addAll(resource);
        everything.addAll(boundary);
        everything.addAll(session);
        everything.addAll(endpoint);
        if (everything.stream().anyMatch(a -> a.effect.equals("Deny"))) {
            return "explicitDeny";
        }
        // E3: each level of SCPs. E4: the endpoint.
        if (!scps.stream().allMatch(SlowEvaluator::allows)) {
            return "implicitDeny";
        }
        if (!policies.endpoint.isEmpty() && !allows(endpoint)) {
            return "implicitDeny";
        }
        // X3: callers outside IAM.
        if (!isIam()) {
            return allows(resource) ? "allowed" : "implicitDeny";
        }
        boolean id = allows(identity);
        boolean bound = policies.boundary.isEmpty() || allows(boundary);
        boolean sess = policies.session.isEmpty() || allows(session);
        // X1: across accounts.
        if (!request.owner.equals(account(request.caller))) {
            return id && bound && sess && allows(resource) ? "allowed" : "implicitDeny";
        }
        // E7: the same account.
        boolean ok = id && bound && sess && !mustAllowItself();
        for (Applying statement : resource) {
            for (String principal : statement.principals) {
                ok |=
                        switch (named(principal)) {
                            case "direct" -> true;
                            case "role" -> bound && sess;
                            case "account" -> id && bound && sess;
                            default -> false;
                        };
            }
        }
        return ok ? "allowed" : "implicitDeny";
    }

    private boolean mustAllowItself() {
        return request.action.toLowerCase(Locale.ROOT).startsWith("sts:")
                && request.resource.contains(":role/");
    }

    private static boolean allows(List<Applying> statements) {
        return statements.stream().anyMatch(a -> a.effect.equals("Allow"));
    }

    private static String account(String arn) {
        return arn.split(":", 6)[4];
    }

    private List<Applying> all(List<Map<String, Object>> documents, Kind kind) {
        List<Applying> applying = new ArrayList<>();
        for (Map<String, Object> document : documents) {
            boolean variables = "2012-10-17".equals(document.get("Version"));
            for (Object o : (List<?>) document.getOrDefault("Statement", List.of())) {
                Map<?, ?> statement = (Map<?, ?>) o;
                if (applies(statement, kind, variables)) {
                    List<String> principals =
                            statement.containsKey("Principal")
                                    ? strings(((Map<?, ?>) principalMap(statement)).values())
                                    : List.of();
                    applying.add(new Applying(String.valueOf(statement.get("Effect")), principals));
                }
            }
        }
        return applying;
    }

    private static Map<?, ?> principalMap(Map<?, ?> statement) {
        Object principal = statement.get("Principal");
        return principal instanceof Map<?, ?> map ? map : Map.of("AWS", "*");
    }

    private static List<String> strings(@Nullable Object value) {
        List<String> all = new ArrayList<>();
        switch (value) {
            case null -> {}
            case Iterable<?> many -> many.forEach(one -> all.addAll(strings(one)));
            default -> all.add(String.valueOf(value));
        }
        return all;
    }

    private boolean applies(Map<?, ?> statement, Kind kind, boolean variables) {
        return principalFits(statement, kind)
                && actionFits(statement)
                && resourceFits(statement, kind, variables)
                && conditionsHold((Map<?, ?>) statement.get("Condition"), variables);
    }

    private boolean principalFits(Map<?, ?> statement, Kind kind) {
        if (kind == Kind.IDENTITY || kind == Kind.SCP) {
            return true;
        }
        return strings(principalMap(statement).values()).stream()
                .anyMatch(principal ->
                        (principal.equals("*") && kind != Kind.RESOURCE)
                                || !named(principal).equals("no"));
    }

    /** 2.8 and the first column of E7. */
    private String named(String principal) {
        boolean session = request.caller.contains(":assumed-role/");
        if (principal.equals("*")) {
            return !isIam() && mustAllowItself() ? "no" : "direct";
        }
        if (!isIam()) {
            return principal.equals(request.caller) && account(request.caller).equals(request.owner)
                    ? "direct"
                    : "no";
        }
        String account = account(request.caller);
        if (principal.equals(account) || principal.equals("arn:aws:iam::" + account + ":root")) {
            return "account";
        }
        if (principal.equals(request.caller)) {
            return "direct";
        }
        String role = "arn:aws:iam::" + account + ":role/" + request.caller.split("/")[1];
        return session && principal.equals(role) ? "role" : "no";
    }

    private boolean actionFits(Map<?, ?> statement) {
        boolean not = statement.containsKey("NotAction");
        boolean any =
                strings(statement.get(not ? "NotAction" : "Action")).stream()
                        .anyMatch(pattern ->
                                wild(
                                        pattern.toLowerCase(Locale.ROOT),
                                        request.action.toLowerCase(Locale.ROOT)));
        return any != not;
    }

    private boolean resourceFits(Map<?, ?> statement, Kind kind, boolean variables) {
        boolean not = statement.containsKey("NotResource");
        if (!not && !statement.containsKey("Resource")) {
            return true;
        }
        boolean any = false;
        boolean unknown = false;
        for (String pattern : strings(statement.get(not ? "NotResource" : "Resource"))) {
            Boolean fits = resourceFits(pattern, kind, variables);
            any |= Boolean.TRUE.equals(fits);
            unknown |= fits == null;
        }
        return not ? !any && !unknown : any;
    }

    /** R2 to R6; null where a variable has no value. */
    private @Nullable Boolean resourceFits(String pattern, Kind kind, boolean variables) {
        if (pattern.equals("*")) {
            return true;
        }
        String[] wanted = pattern.split(":", 6);
        String[] found = request.resource.split(":", 6);
        if (found.length < 6) {
            return false;
        }
        if (wanted.length < 6) {
            boolean pads =
                    switch (kind) {
                        case IDENTITY -> true;
                        case RESOURCE, ENDPOINT -> pattern.contains("*") || pattern.contains("?");
                        case SCP -> pattern.endsWith("*");
                        case RCP -> false;
                    };
            if (!pads) {
                return false;
            }
        }
        for (int i = 0; i < Math.min(5, wanted.length); i++) {
            if (!wild(wanted[i].toLowerCase(Locale.ROOT), found[i].toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        if (wanted.length < 6) {
            return true;
        }
        String last = variables ? substitute(wanted[5]) : wanted[5];
        return last == null ? null : wild(last, found[5]);
    }

    /** Marks for characters that came out of a variable and are no wildcards. */
    private static final char STAR = '\uE000';

    private static final char QUESTION = '\uE001';

    private static final char COLON = '\uE002';

    /** V3 to V9: the text with its variables replaced; null where one has no value. */
    private @Nullable String substitute(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int close = text.indexOf('}', at);
            if (!text.startsWith("${", at) || close < 0) {
                out.append(text.charAt(at++));
                continue;
            }
            String[] inside = text.substring(at + 2, close).split(",", 2);
            String key = inside[0].strip().toLowerCase(Locale.ROOT);
            String value =
                    key.equals("*") || key.equals("?") || key.equals("$")
                            ? key
                            : request.context.get(key) instanceof String s && !s.isEmpty()
                                    ? s
                                    : inside.length == 2
                                            ? inside[1].strip().replace("'", "")
                                            : null;
            if (value == null) {
                return null;
            }
            out.append(value.replace('*', STAR).replace('?', QUESTION).replace(':', COLON));
            at = close + 1;
        }
        return out.toString();
    }

    private static String plain(String text) {
        return text.replace(STAR, '*').replace(QUESTION, '?').replace(COLON, ':');
    }

    private static char plain(char c) {
        return c == STAR ? '*' : c == QUESTION ? '?' : c == COLON ? ':' : c;
    }

    /** S1: every way to split the text at a star is tried, with a table instead of time. */
    private static boolean wild(String pattern, String text) {
        boolean[][] fits = new boolean[pattern.length() + 1][text.length() + 1];
        fits[0][0] = true;
        for (int p = 1; p <= pattern.length(); p++) {
            char c = pattern.charAt(p - 1);
            for (int t = 0; t <= text.length(); t++) {
                if (c == '*') {
                    fits[p][t] = fits[p - 1][t] || (t > 0 && fits[p][t - 1]);
                } else if (t > 0 && fits[p - 1][t - 1]) {
                    fits[p][t] = c == '?' || plain(c) == text.charAt(t - 1);
                }
            }
        }
        return fits[pattern.length()][text.length()];
    }

    private boolean conditionsHold(@Nullable Map<?, ?> block, boolean variables) {
        if (block == null) {
            return true;
        }
        for (Map.Entry<?, ?> operator : block.entrySet()) {
            for (Map.Entry<?, ?> key : ((Map<?, ?>) operator.getValue()).entrySet()) {
                if (!holds(
                        (String) operator.getKey(),
                        request.context.get(((String) key.getKey()).toLowerCase(Locale.ROOT)),
                        strings(key.getValue()),
                        variables)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean holds(
            String written, @Nullable Object value, List<String> wanted, boolean variables) {
        boolean forAll = written.startsWith("ForAllValues:");
        boolean forAny = written.startsWith("ForAnyValue:");
        String name = written.substring(written.indexOf(':') + 1);
        boolean ifExists = name.endsWith("IfExists");
        String operator = ifExists ? name.substring(0, name.length() - 8) : name;
        List<String> found = strings(value);
        boolean empty = found.stream().allMatch(String::isEmpty);
        if (operator.equals("Null")) {
            boolean asked = wanted.contains(String.valueOf(empty));
            return forAll ? empty || asked : forAny ? !empty && asked : asked;
        }
        if (forAll) {
            return value == null
                    || empty
                    || found.stream().allMatch(f -> one(operator, f, wanted, variables));
        }
        if (forAny) {
            return value == null
                    ? ifExists
                    : !empty && found.stream().anyMatch(f -> one(operator, f, wanted, variables));
        }
        if (value == null) {
            return ifExists || operator.contains("Not");
        }
        return value instanceof String single && one(operator, single, wanted, variables);
    }

    private boolean one(String operator, String found, List<String> wanted, boolean variables) {
        boolean not = operator.contains("Not");
        if (not) {
            // NOR, and unreadable on either side satisfies neither operator (N1).
            return wanted.stream()
                    .allMatch(w -> Boolean.FALSE.equals(match(operator, found, w, variables)));
        }
        return wanted.stream()
                .anyMatch(w -> Boolean.TRUE.equals(match(operator, found, w, variables)));
    }

    /** Whether one value matches one policy value; null where either cannot be read. */
    private @Nullable Boolean match(
            String operator, String found, String written, boolean variables) {
        boolean text =
                operator.startsWith("String")
                        || operator.startsWith("Arn")
                        || operator.equals("Bool");
        String wanted = variables && text ? substitute(written) : written;
        if (wanted == null) {
            return false;
        }
        return switch (operator) {
            case "StringEquals", "StringNotEquals" -> found.equals(plain(wanted));
            case "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase" ->
                    found.toLowerCase(Locale.ROOT).equals(plain(wanted).toLowerCase(Locale.ROOT));
            case "StringLike", "StringNotLike" -> wild(wanted, found);
            case "Bool" ->
                    plain(wanted).equalsIgnoreCase("true")
                            ? found.equalsIgnoreCase("true")
                            : plain(wanted).equalsIgnoreCase("false")
                                    && !found.equalsIgnoreCase("true");
            case "ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike" -> arn(found, wanted);
            default -> numeric(operator, found, wanted);
        };
    }

    private static @Nullable Boolean arn(String found, String wanted) {
        if (wanted.equals("*")) {
            return true;
        }
        String[] f = found.split(":", 6);
        String[] w = wanted.split(":", 6);
        if (f.length < 6 || !f[0].equals("arn")) {
            return null;
        }
        boolean all = w.length == 6;
        for (int i = 0; all && i < 6; i++) {
            all = wild(w[i], f[i]);
        }
        return all;
    }

    private static @Nullable Boolean numeric(String operator, String found, String wanted) {
        try {
            int order = new BigDecimal(found).compareTo(new BigDecimal(wanted));
            return switch (operator) {
                case "NumericEquals", "NumericNotEquals" -> order == 0;
                case "NumericLessThan" -> order < 0;
                case "NumericLessThanEquals" -> order <= 0;
                case "NumericGreaterThan" -> order > 0;
                case "NumericGreaterThanEquals" -> order >= 0;
                default -> throw new IllegalArgumentException(operator);
            };
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }
}

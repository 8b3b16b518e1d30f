package patchbay.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Policy evaluation once more: slow, obvious, and sharing nothing with the real one. It works on
 * plain maps, lists and texts, in the order and the words of the reference (2.8, 2.10 to 2.12), and
 * knows no short cuts. Documents are well-formed, or broken as a whole.
 */
final class SlowEvaluator {
    /**
     * Who asks.
     *
     * @param kind root, user, session, role, federated-user; federated, service, canonical,
     *     anonymous
     * @param account digits; empty for the last four kinds
     * @param arn the caller's own ARN or name; of a role without session the role's
     * @param wider of a session the role's ARN, of a federated user the user's; empty: not known
     * @param id unique id; empty: not known
     */
    record Caller(String kind, String account, String arn, String wider, String id) {
        boolean isIam() {
            return !account.isEmpty();
        }
    }

    /** A request: the context maps lower-case keys to a String or a List of strings. */
    record Request(
            Caller caller,
            String action,
            String resource,
            String owner,
            Map<String, Object> context) {}

    /** Documents are maps, an empty one is broken; levels are lists of lists of documents. */
    record Policies(
            List<Map<String, Object>> identity,
            @Nullable Map<String, Object> resource,
            List<Map<String, Object>> boundary,
            List<Map<String, Object>> session,
            List<List<Map<String, Object>>> scp,
            List<List<Map<String, Object>>> rcp,
            List<Map<String, Object>> endpoint) {}

    /** What came out; layers by the names that AWS gives them. */
    record Answer(String outcome, Set<String> denying, Set<String> lacking) {}

    /** A kind of document, which decides what short ARNs mean (R6). */
    enum Kind {
        IDENTITY,
        RESOURCE,
        SCP,
        RCP,
        ENDPOINT
    }

    private record Applying(String effect, List<String> named) {}

    private final Request request;
    private final Policies policies;
    private final SlowConditions conditions;
    private final Set<String> denying = new TreeSet<>();
    private final Set<String> broken = new TreeSet<>();

    SlowEvaluator(Request request, Policies policies, SlowConditions.Tally tally) {
        this.request = request;
        this.policies = policies;
        this.conditions = new SlowConditions(request.context, tally);
    }

    private Caller caller() {
        return request.caller;
    }

    private boolean isRoot() {
        return caller().kind.equals("root");
    }

    Answer decide() {
        // E11: needs no permission and cannot be denied.
        if (caller().isIam()
                && (request.action.equalsIgnoreCase("sts:GetCallerIdentity")
                        || request.action.equalsIgnoreCase("sts:GetSessionToken"))) {
            return new Answer("allowed", Set.of(), Set.of());
        }
        boolean bound = caller().isIam() && !isRoot();
        List<Applying> identity =
                bound ? layer("identity-based policy", policies.identity) : List.of();
        List<Applying> boundary =
                bound ? layer("permissions boundary", policies.boundary) : List.of();
        List<Applying> session = bound ? layer("session policy", policies.session) : List.of();
        List<Applying> resource =
                policies.resource == null
                        ? List.of()
                        : layer("resource-based policy", List.of(policies.resource));
        List<Applying> endpoint = layer("VPC endpoint policy", policies.endpoint);
        boolean serviceLinked = isServiceLinked();
        boolean everyLevel = true;
        if (caller().isIam() && !serviceLinked) {
            for (List<Map<String, Object>> level : policies.scp) {
                everyLevel &= allows(layer("service control policy", level));
            }
        }
        if (!serviceLinked
                && request.action.toLowerCase(Locale.ROOT).matches("(s3|sts|kms|sqs):.*")) {
            policies.rcp.forEach(level -> layer("resource control policy", level));
        }

        // E1: an explicit deny in any applicable policy.
        if (!denying.isEmpty()) {
            return new Answer("explicitDeny", denying, Set.of());
        }
        // E12: what cannot be read is never skipped.
        if (!broken.isEmpty()) {
            return new Answer("implicitDeny", Set.of(), broken);
        }
        Set<String> lacking = new TreeSet<>();
        // E3: each level of SCPs. E4: the endpoint.
        if (!everyLevel) {
            lacking.add("service control policy");
        }
        if (!policies.endpoint.isEmpty() && !allows(endpoint)) {
            lacking.add("VPC endpoint policy");
        }
        lacking.addAll(combined(identity, boundary, session, resource));
        return new Answer(lacking.isEmpty() ? "allowed" : "implicitDeny", Set.of(), lacking);
    }

    private Set<String> combined(
            List<Applying> identity,
            List<Applying> boundary,
            List<Applying> session,
            List<Applying> resource) {
        // X3: callers without IAM account.
        if (!caller().isIam()) {
            return allows(resource) ? Set.of() : Set.of("resource-based policy");
        }
        Set<String> limits = new TreeSet<>();
        Set<String> own = new TreeSet<>();
        if (!isRoot()) {
            // E9: a federated user without session policy has nothing of its own.
            boolean nothing = caller().kind.equals("federated-user") && policies.session.isEmpty();
            if (!policies.boundary.isEmpty() && !allows(boundary)) {
                limits.add("permissions boundary");
            }
            if (!policies.session.isEmpty() && !allows(session)) {
                limits.add("session policy");
            }
            own.addAll(limits);
            if (nothing || !allows(identity)) {
                own.add("identity-based policy");
            }
        }
        // X1: across accounts both sides.
        String owner = owner();
        if (!owner.isEmpty() && !owner.equals(caller().account)) {
            if (!allows(resource)) {
                own.add("resource-based policy");
            }
            return own;
        }
        // E7: in one account it depends on whom the resource's statements name.
        List<String> named =
                resource.stream().flatMap(statement -> statement.named.stream()).toList();
        if (named.contains("direct")) {
            return Set.of();
        }
        if (named.contains("role")) {
            if (caller().kind.equals("federated-user") && policies.session.isEmpty()) {
                limits.add("session policy");
            }
            return limits;
        }
        if (named.contains("account")) {
            return own;
        }
        // E10, else E8.
        return ownPolicyMustAllow() ? Set.of("resource-based policy") : own;
    }

    private String owner() {
        if (!request.owner.isEmpty()) {
            return request.owner;
        }
        String[] fields = request.resource.split(":", 6);
        return fields.length == 6 && fields[4].matches("[0-9]{12}") ? fields[4] : "";
    }

    private boolean isServiceLinked() {
        return caller().wider.contains(":role/aws-service-role/")
                || (caller().wider.isEmpty()
                        && caller().arn.contains(":assumed-role/AWSServiceRoleFor"));
    }

    private boolean isRoleAssumption() {
        return request.action.toLowerCase(Locale.ROOT).startsWith("sts:")
                && request.resource.matches("[^:]*:[^:]*:iam:[^:]*:[^:]*:role/.*");
    }

    private boolean ownPolicyMustAllow() {
        return isRoleAssumption() || request.resource.matches("[^:]*:[^:]*:kms:[^:]*:[^:]*:key/.*");
    }

    private static boolean allows(List<Applying> statements) {
        return statements.stream().anyMatch(statement -> statement.effect.equals("Allow"));
    }

    /** The statements of a layer that apply; denials and broken documents are noted. */
    private List<Applying> layer(String name, List<Map<String, Object>> documents) {
        List<Applying> applying = new ArrayList<>();
        for (Map<String, Object> document : documents) {
            if (document.isEmpty()) {
                broken.add(name);
                continue;
            }
            boolean variables = "2012-10-17".equals(document.get("Version"));
            for (Object o : (List<?>) document.getOrDefault("Statement", List.of())) {
                Map<?, ?> statement = (Map<?, ?>) o;
                List<String> named = named(statement, name);
                if (!named.isEmpty()
                        && actionFits(statement)
                        && resourceFits(statement, kind(name), variables)
                        && conditions.hold((Map<?, ?>) statement.get("Condition"), variables)) {
                    applying.add(new Applying(String.valueOf(statement.get("Effect")), named));
                }
            }
        }
        if (applying.stream().anyMatch(statement -> statement.effect.equals("Deny"))) {
            denying.add(name);
        }
        return applying;
    }

    private static Kind kind(String layer) {
        return switch (layer) {
            case "resource-based policy" -> Kind.RESOURCE;
            case "service control policy" -> Kind.SCP;
            case "resource control policy" -> Kind.RCP;
            case "VPC endpoint policy" -> Kind.ENDPOINT;
            default -> Kind.IDENTITY;
        };
    }

    static List<String> strings(@Nullable Object value) {
        List<String> all = new ArrayList<>();
        switch (value) {
            case null -> {}
            case Iterable<?> many -> many.forEach(one -> all.addAll(strings(one)));
            default -> all.add(String.valueOf(value));
        }
        return all;
    }

    /** 2.8: how the statement names the caller; empty: not at all. */
    private List<String> named(Map<?, ?> statement, String layer) {
        if (statement.get("NotPrincipal") instanceof Map<?, ?> spared) {
            boolean pastBoundary =
                    "Deny".equals(statement.get("Effect")) && !policies.boundary.isEmpty();
            return pastBoundary || !spares(spared) ? List.of("direct") : List.of();
        }
        Object principal = statement.get("Principal");
        if (principal == null) {
            return List.of("direct");
        }
        boolean trust = layer.equals("resource-based policy") && isRoleAssumption();
        List<String> named = new ArrayList<>();
        if (principal instanceof Map<?, ?> map) {
            map.forEach((kind, names) ->
                    strings(names)
                            .forEach(name -> named.add(named(String.valueOf(kind), name, trust))));
        } else {
            named.add(named("AWS", String.valueOf(principal), trust));
        }
        named.removeIf("no"::equals);
        return named;
    }

    private String named(String kind, String name, boolean trust) {
        if (kind.equals("AWS") && name.equals("*")) {
            // P6: in trust policies every AWS principal, elsewhere everyone.
            return trust && !caller().isIam() ? "no" : "direct";
        }
        if (kind.equals("Federated")) {
            // SA1: provider and role in one account.
            String[] fields = name.split(":", 6);
            boolean foreign =
                    fields.length == 6
                            && !fields[4].isEmpty()
                            && !owner().isEmpty()
                            && !fields[4].equals(owner());
            return caller().kind.equals("federated") && caller().arn.equals(name) && !foreign
                    ? "direct"
                    : "no";
        }
        if (kind.equals("Service")) {
            return caller().kind.equals("service") && caller().arn.equals(name) ? "direct" : "no";
        }
        if (kind.equals("CanonicalUser")) {
            return caller().kind.equals("canonical") && caller().arn.equals(name) ? "direct" : "no";
        }
        if (isSelf(name)) {
            return "direct";
        }
        if (isWider(name)) {
            return "role";
        }
        return isAccount(name) ? "account" : "no";
    }

    private boolean isAccount(String name) {
        String partition = caller().isIam() ? caller().arn.split(":")[1] : "";
        return caller().isIam()
                && (name.equals(caller().account)
                        || name.equals("arn:" + partition + ":iam::" + caller().account + ":root"));
    }

    private boolean isSelf(String name) {
        return switch (caller().kind) {
            case "user" ->
                    name.equals(caller().arn)
                            || (!caller().id.isEmpty() && name.equals(caller().id));
            case "session", "federated-user" -> name.equals(caller().arn);
            default -> false;
        };
    }

    /** P4, P5: the role of a session, the user of a federated user's session. */
    private boolean isWider(String name) {
        return switch (caller().kind) {
            case "role" -> name.equals(caller().arn) || name.equals(caller().id);
            case "session" ->
                    (!caller().id.isEmpty() && name.equals(caller().id))
                            || isWiderArn(name, "role");
            case "federated-user" -> isWiderArn(name, "user");
            default -> false;
        };
    }

    private boolean isWiderArn(String name, String type) {
        if (!caller().wider.isEmpty()) {
            return name.equals(caller().wider);
        }
        String[] arn = caller().arn.split(":", 6);
        String last = arn[5].split("/")[1];
        return name.matches(
                "arn:" + arn[1] + ":iam::" + caller().account + ":" + type + "/(.*/)?" + last);
    }

    /** P9: spared only if everything that the caller is known as is listed. */
    private boolean spares(Map<?, ?> listed) {
        List<String> aws = strings(listed.get("AWS"));
        if (aws.contains("*")) {
            return true;
        }
        boolean account = aws.stream().anyMatch(this::isAccount);
        boolean self = aws.stream().anyMatch(this::isSelf);
        boolean wider = aws.stream().anyMatch(this::isWider);
        return switch (caller().kind) {
            case "root" -> account;
            case "user", "federated-user" -> account && self;
            case "session" -> account && wider && self;
            case "role" -> account && wider;
            case "federated" ->
                    strings(listed.get("Federated")).stream()
                            .anyMatch(name -> named("Federated", name, false).equals("direct"));
            case "service" -> strings(listed.get("Service")).contains(caller().arn);
            case "canonical" -> strings(listed.get("CanonicalUser")).contains(caller().arn);
            default -> false;
        };
    }

    /** 2.5. */
    private boolean actionFits(Map<?, ?> statement) {
        boolean not = statement.containsKey("NotAction");
        boolean any =
                strings(statement.get(not ? "NotAction" : "Action")).stream()
                        .anyMatch(this::actionFits);
        return any != not;
    }

    private boolean actionFits(String pattern) {
        if (pattern.equals("*")) {
            return true;
        }
        String[] wanted = pattern.toLowerCase(Locale.ROOT).split(":", 2);
        String[] asked = request.action.toLowerCase(Locale.ROOT).split(":", 2);
        // A3: an empty name or white space in the name matches nothing.
        return wanted.length == 2
                && !wanted[1].isEmpty()
                && !wanted[1].matches(".*\\s.*")
                && SlowText.plain(wanted[0]).matches(asked[0])
                && SlowText.plain(wanted[1]).matches(asked[1]);
    }

    /** 2.6. */
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

    /** R2 to R6; null where a variable has no value (V7, V8). */
    private @Nullable Boolean resourceFits(String pattern, Kind kind, boolean variables) {
        if (pattern.equals("*")) {
            return true;
        }
        String[] wanted = pattern.split(":", 6);
        String[] found = request.resource.split(":", 6);
        if (found.length < 6) {
            return false;
        }
        boolean pads =
                switch (kind) {
                    case IDENTITY -> true;
                    case RESOURCE, ENDPOINT -> pattern.contains("*") || pattern.contains("?");
                    case SCP -> pattern.endsWith("*");
                    case RCP -> false;
                };
        if (wanted.length < 6 && !pads) {
            return false;
        }
        for (int i = 0; i < Math.min(5, wanted.length); i++) {
            if (!SlowText.plain(wanted[i].toLowerCase(Locale.ROOT))
                    .matches(found[i].toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        if (wanted.length < 6) {
            return true;
        }
        SlowText last =
                variables
                        ? SlowText.substituted(wanted[5], request.context)
                        : SlowText.plain(wanted[5]);
        return last == null ? null : last.matches(found[5]);
    }
}

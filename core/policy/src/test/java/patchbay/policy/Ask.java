package patchbay.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.policy.PolicyLevels.Level;
import patchbay.policy.PolicyParse.Malformed;
import patchbay.policy.PolicyParse.Parsed;

/** A question to the evaluator, put together in a test's own words. */
final class Ask {
    static final String USER = "arn:aws:iam::111122223333:user/ana";
    static final String SESSION = "arn:aws:sts::111122223333:assumed-role/Agents/ana@example.com";
    static final String ROLE = "arn:aws:iam::111122223333:role/Agents";
    static final String ALLOW_ALL =
            """
            {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}
            """;
    static final String DENY_ALL = ALLOW_ALL.replace("Allow", "Deny");
    static final String NOTHING = ALLOW_ALL.replace("\"*\",\"R", "\"none:None\",\"R");

    private Principal principal = Principal.parse(USER).orElseThrow();
    private String action = "s3:GetObject";
    private String resource = "arn:aws:s3:::bucket/key";
    private Optional<AccountId> owner = Optional.empty();
    private final RequestContext.Builder context = RequestContext.builder();
    private PolicySet set = PolicySet.EMPTY;
    private PolicyEvaluator evaluator = PolicyEvaluator.asDocumented();

    static Ask ask() {
        return new Ask();
    }

    static Ask as(String principal) {
        return ask().principal(Principal.parse(principal).orElseThrow());
    }

    Ask principal(Principal caller) {
        this.principal = caller;
        return this;
    }

    Ask todo(String wanted, String on) {
        this.action = wanted;
        this.resource = on;
        return this;
    }

    Ask ownedBy(String account) {
        this.owner = Optional.of(new AccountId(account));
        return this;
    }

    Ask with(String key, String value) {
        context.set(key, value);
        return this;
    }

    Ask withAll(String key, List<String> values) {
        context.setAll(key, values);
        return this;
    }

    Ask withAll(Map<String, ContextValue> values) {
        values.forEach(context::set);
        return this;
    }

    Ask using(PolicyEvaluator other) {
        this.evaluator = other;
        return this;
    }

    Ask identity(String... documents) {
        set = set.withIdentity(attach(PolicyType.INLINE, documents));
        return this;
    }

    Ask resource(String document) {
        set = set.withResource(attach(PolicyType.RESOURCE, document).getFirst());
        return this;
    }

    Ask trust(String document) {
        set = set.withResource(attach(PolicyType.TRUST, document).getFirst());
        return this;
    }

    Ask boundary(String... documents) {
        set =
                set.withBoundary(
                        attach(PolicyType.BOUNDARY, documents).toArray(AttachedPolicy[]::new));
        return this;
    }

    Ask session(String... documents) {
        set = set.withSession(attach(PolicyType.SESSION, documents));
        return this;
    }

    Ask endpoint(String... documents) {
        set =
                set.withEndpoint(
                        attach(PolicyType.ENDPOINT, documents).toArray(AttachedPolicy[]::new));
        return this;
    }

    Ask scp(String... onePerLevel) {
        set = set.withScp(levels(PolicyType.SCP, onePerLevel));
        return this;
    }

    Ask rcp(String... onePerLevel) {
        set = set.withRcp(levels(PolicyType.RCP, onePerLevel));
        return this;
    }

    private static PolicyLevels levels(PolicyType type, String... documents) {
        return new PolicyLevels.RootFirst(
                attach(type, documents).stream()
                        .map(policy -> new Level("level of " + policy.name(), List.of(policy)))
                        .toList());
    }

    private static List<AttachedPolicy> attach(PolicyType type, String... documents) {
        return java.util.stream.IntStream.range(0, documents.length)
                .mapToObj(i -> AttachedPolicy.parse(type, type + "-" + i, documents[i]))
                .toList();
    }

    Decision decide() {
        PolicyRequest request =
                new PolicyRequest(principal, action, resource, owner, context.build());
        Decision decision = evaluator.decide(request, set);
        agrees(decision);
        return decision;
    }

    boolean allowed() {
        return decide().allowed();
    }

    Explanation explained() {
        return decide().explanation();
    }

    String message() {
        return ((Decision.Denied) decide()).message();
    }

    /** Whatever a test asks, the explanation must tell the decision that was made. */
    private static void agrees(Decision decision) {
        String told = decision.explanation().outcome().id();
        String made =
                switch (decision) {
                    case Decision.Allowed _ -> "allowed";
                    case Decision.ImplicitlyDenied _ -> "implicitDeny";
                    case Decision.ExplicitlyDenied _ -> "explicitDeny";
                };
        if (!told.equals(made)) {
            throw new AssertionError("decided " + made + ", explained " + told);
        }
    }

    static PolicyDocument parsed(PolicyType type, String text) {
        return switch (PolicyDocument.parse(type, text)) {
            case Parsed(PolicyDocument document) -> document;
            case Malformed malformed -> throw new AssertionError(malformed.toString());
        };
    }

    /** A document of one statement, given as its members without braces. */
    static String statement(String members) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{" + members + "}]}";
    }

    static String allow(String action, String resource) {
        return statement(
                "\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":\"%s\""
                        .formatted(action, resource));
    }

    static String allowIf(String condition) {
        return statement(
                "\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":"
                        + condition);
    }
}

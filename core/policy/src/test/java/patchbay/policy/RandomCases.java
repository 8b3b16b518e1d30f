package patchbay.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws documents and requests from small alphabets, so that patterns and values meet often, and
 * near misses even more often.
 */
final class RandomCases {
    private static final List<String> CALLERS =
            List.of(
                    "arn:aws:iam::111111111111:user/ana",
                    "arn:aws:sts::111111111111:assumed-role/Agents/ana",
                    "arn:aws:iam::111111111111:saml-provider/SSO",
                    "arn:aws:iam::222222222222:user/ana");
    private static final List<String> PRINCIPALS =
            List.of(
                    "arn:aws:iam::111111111111:user/ana",
                    "arn:aws:sts::111111111111:assumed-role/Agents/ana",
                    "arn:aws:sts::111111111111:assumed-role/Agents/ben",
                    "arn:aws:iam::111111111111:role/Agents",
                    "arn:aws:iam::111111111111:root",
                    "111111111111",
                    "222222222222",
                    "*");
    private static final List<String> ACTIONS =
            List.of(
                    "s3:GetObject",
                    "s3:PutObject",
                    "sts:AssumeRoleWithSAML",
                    "sts:AssumeRole",
                    "connect:Get");
    private static final List<String> ACTION_PATTERNS =
            List.of(
                    "*",
                    "s3:*",
                    "s3:Get*",
                    "S3:?etobject",
                    "sts:*",
                    "sts:AssumeRole*",
                    "*:Get*",
                    "connect:get",
                    "none:None");
    private static final List<String> RESOURCES =
            List.of(
                    "*",
                    "arn:aws:s3:::bucket/a",
                    "arn:aws:s3:::bucket/ana",
                    "arn:aws:s3:::bucket/a*",
                    "arn:aws:iam::111111111111:role/Agents",
                    "arn:aws:connect:us-east-1:111111111111:instance/i/user/AROA:ana");
    private static final List<String> RESOURCE_PATTERNS =
            List.of(
                    "*",
                    "arn:aws:s3:::bucket/*",
                    "arn:aws:s3:::bucket/${aws:userid}",
                    "arn:aws:s3:::bucket/${k1}",
                    "arn:aws:s3:::bucket/${k2, 'a'}",
                    "arn:aws:s3:::*/a${*}",
                    "arn:AWS:s3:::bucket/a?a",
                    "arn:aws:s3",
                    "arn:aws:s*",
                    "arn:aws:*:bucket/a",
                    "arn:aws:iam::111111111111:role/*",
                    "arn:aws:connect:*:*:instance/i/user/${aws:userid}",
                    "arn:aws:connect:us-east-1:*:instance/i",
                    "");
    private static final List<String> KEYS = List.of("k1", "K2", "k3", "aws:userid");
    private static final List<String> VALUES =
            List.of(
                    "a",
                    "A",
                    "ana",
                    "AROA:ana",
                    "5",
                    "5.0",
                    "-3",
                    "true",
                    "FALSE",
                    "",
                    "a*",
                    "${k1}",
                    "${k2}",
                    "${k3, 'ana'}",
                    "arn:aws:s3:::a",
                    "arn:aws:s3:::${k1}",
                    "arn:*:s3:::?",
                    "*");
    private static final List<String> OPERATORS =
            List.of(
                    "StringEquals",
                    "StringNotEquals",
                    "StringEqualsIgnoreCase",
                    "StringNotEqualsIgnoreCase",
                    "StringLike",
                    "StringNotLike",
                    "NumericEquals",
                    "NumericNotEquals",
                    "NumericLessThan",
                    "NumericLessThanEquals",
                    "NumericGreaterThan",
                    "NumericGreaterThanEquals",
                    "Bool",
                    "ArnEquals",
                    "ArnLike",
                    "ArnNotEquals",
                    "ArnNotLike",
                    "Null");

    private final Random random;

    RandomCases(long seed) {
        this.random = new Random(seed);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private List<String> some(List<String> of) {
        List<String> drawn = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            drawn.add(one(of));
        }
        return drawn;
    }

    SlowEvaluator.Request request() {
        Map<String, Object> context = new LinkedHashMap<>();
        for (String key : KEYS) {
            if (chance(60)) {
                Object value = chance(70) ? one(VALUES) : chance(15) ? List.of() : some(VALUES);
                context.put(key.toLowerCase(java.util.Locale.ROOT), value);
            }
        }
        String owner = chance(85) ? "111111111111" : "222222222222";
        return new SlowEvaluator.Request(
                one(CALLERS), one(ACTIONS), one(RESOURCES), owner, context);
    }

    SlowEvaluator.Policies policies() {
        return new SlowEvaluator.Policies(
                documents(Kind.PLAIN, 80),
                chance(60) ? document(Kind.PRINCIPAL) : null,
                documents(Kind.PLAIN, 20),
                documents(Kind.PLAIN, 20),
                levels(Kind.PLAIN),
                levels(Kind.RCP),
                documents(Kind.PRINCIPAL, 10));
    }

    private enum Kind {
        PLAIN,
        PRINCIPAL,
        RCP
    }

    private List<Map<String, Object>> documents(Kind kind, int percent) {
        List<Map<String, Object>> documents = new ArrayList<>();
        while (chance(percent) && documents.size() < 3) {
            documents.add(document(kind));
        }
        return documents;
    }

    private List<List<Map<String, Object>>> levels(Kind kind) {
        List<List<Map<String, Object>>> levels = new ArrayList<>();
        while (chance(20) && levels.size() < 3) {
            List<Map<String, Object>> level = documents(kind, 50);
            level.add(document(kind));
            levels.add(level);
        }
        return levels;
    }

    private Map<String, Object> document(Kind kind) {
        Map<String, Object> document = new LinkedHashMap<>();
        if (chance(95)) {
            document.put("Version", chance(85) ? "2012-10-17" : "2008-10-17");
        }
        List<Object> statements = new ArrayList<>();
        do {
            statements.add(statement(kind));
        } while (chance(40));
        document.put("Statement", statements);
        return document;
    }

    private Map<String, Object> statement(Kind kind) {
        Map<String, Object> statement = new LinkedHashMap<>();
        boolean deny = kind == Kind.RCP || chance(12);
        statement.put("Effect", deny ? "Deny" : "Allow");
        switch (kind) {
            case PLAIN -> {}
            case RCP -> statement.put("Principal", "*");
            case PRINCIPAL ->
                    statement.put(
                            "Principal",
                            chance(25)
                                    ? Map.of(
                                            "Federated",
                                            "arn:aws:iam::111111111111:saml-provider/SSO")
                                    : Map.of("AWS", some(PRINCIPALS)));
        }
        boolean narrow = deny || chance(50);
        statement.put(
                chance(85) ? "Action" : "NotAction", narrow ? some(ACTION_PATTERNS) : List.of("*"));
        statement.put(
                chance(80) ? "Resource" : "NotResource",
                chance(60) ? some(RESOURCE_PATTERNS) : one(RESOURCE_PATTERNS));
        if (chance(50)) {
            statement.put("Condition", condition());
        }
        return statement;
    }

    private Map<String, Object> condition() {
        Map<String, Object> block = new LinkedHashMap<>();
        do {
            String operator = one(OPERATORS);
            String prefix = chance(70) ? "" : chance(50) ? "ForAllValues:" : "ForAnyValue:";
            String suffix = operator.equals("Null") || chance(80) ? "" : "IfExists";
            Map<String, Object> keys = new LinkedHashMap<>();
            do {
                List<String> values = operator.equals("Null") ? List.of("true", "false") : VALUES;
                keys.put(one(KEYS), chance(50) ? one(values) : some(values));
            } while (chance(20));
            block.put(prefix + operator + suffix, keys);
        } while (chance(25));
        return block;
    }

    static String json(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                List<String> members = new ArrayList<>();
                map.forEach((k, v) -> members.add("\"" + k + "\":" + json(v)));
                yield "{" + String.join(",", members) + "}";
            }
            case List<?> list ->
                    "[" + String.join(",", list.stream().map(RandomCases::json).toList()) + "]";
            default -> "\"" + value + "\"";
        };
    }
}

package patchbay.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import patchbay.policy.SlowEvaluator.Caller;

/**
 * Draws documents and requests from small alphabets, so that patterns and values meet often, and
 * near misses even more often.
 */
final class RandomCases {
    private static final String HOME = "111111111111";
    private static final String AWAY = "222222222222";
    private static final String PROVIDER = "arn:aws:iam::" + HOME + ":saml-provider/SSO";
    private static final String SESSION = "arn:aws:sts::" + HOME + ":assumed-role/Agents/ana";
    private static final String ROLE = "arn:aws:iam::" + HOME + ":role/Agents";
    private static final String USER = "arn:aws:iam::" + HOME + ":user/ana";
    private static final String FEDERATED_USER = "arn:aws:sts::" + HOME + ":federated-user/ana";

    private static final List<Caller> CALLERS =
            List.of(
                    new Caller("user", HOME, USER, "", "AIDA1"),
                    new Caller("user", AWAY, USER.replace(HOME, AWAY), "", ""),
                    new Caller("session", HOME, SESSION, ROLE, "AROA1"),
                    new Caller("session", HOME, SESSION, "", ""),
                    new Caller("session", HOME, SESSION, ROLE.replace("/", "/calls/"), "AROA1"),
                    new Caller("session", AWAY, SESSION.replace(HOME, AWAY), "", ""),
                    new Caller(
                            "session",
                            HOME,
                            SESSION,
                            ROLE.replace("/", "/aws-service-role/"),
                            "AROA1"),
                    new Caller("role", HOME, ROLE, "", "AROA1"),
                    new Caller("federated-user", HOME, FEDERATED_USER, USER, ""),
                    new Caller("federated-user", HOME, FEDERATED_USER, "", ""),
                    new Caller("root", HOME, "arn:aws:iam::" + HOME + ":root", "", ""),
                    new Caller("federated", "", PROVIDER, "", ""),
                    new Caller("service", "", "connect.amazonaws.com", "", ""),
                    new Caller("canonical", "", "79a59df900b949e5", "", ""),
                    new Caller("anonymous", "", "anonymous", "", ""));
    private static final List<String> PRINCIPALS =
            List.of(
                    USER,
                    USER.replace("/", "/calls/"),
                    SESSION,
                    SESSION.replace("ana", "ben"),
                    ROLE,
                    ROLE.replace("/", "/calls/"),
                    FEDERATED_USER,
                    "arn:aws:iam::" + HOME + ":root",
                    "arn:aws-cn:iam::" + HOME + ":root",
                    HOME,
                    AWAY,
                    "AIDA1",
                    "AROA1",
                    "*");
    private static final Map<String, List<String>> OTHERS =
            Map.of(
                    "Federated",
                    List.of(PROVIDER, PROVIDER.replace(HOME, AWAY)),
                    "Service",
                    List.of("connect.amazonaws.com", "lambda.amazonaws.com"),
                    "CanonicalUser",
                    List.of("79a59df900b949e5", "0"));
    private static final List<String> ACTIONS =
            List.of(
                    "s3:GetObject",
                    "s3:GetObject",
                    "s3:PutObject",
                    "sts:AssumeRoleWithSAML",
                    "sts:AssumeRole",
                    "kms:Decrypt",
                    "connect:GetAll",
                    "sts:GetCallerIdentity");
    private static final List<String> ACTION_PATTERNS =
            List.of(
                    "*",
                    "s3:*",
                    "s3:Get*",
                    "s3:GetObject",
                    "s3:putobject",
                    "S3:?etobject",
                    "s3:*Ob?ect",
                    "s3:G*b*t",
                    "sts:*",
                    "sts:AssumeRole*",
                    "sts:AssumeRoleWithSAML",
                    "*:Get*",
                    "k?s:*",
                    "connect:getall",
                    "s3:",
                    "s3:Get Object",
                    "none:None");
    private static final List<String> RESOURCES =
            List.of(
                    "*",
                    "arn:aws:s3:::bucket/a",
                    "arn:aws:s3:::bucket/ana",
                    "arn:aws:s3:::bucket/ana/x/y.wav",
                    "arn:aws:s3:::bucket/a*",
                    ROLE,
                    "arn:aws:kms:us-east-1:" + HOME + ":key/1",
                    "arn:aws:connect:us-east-1:" + AWAY + ":instance/i",
                    "arn:aws:connect:us-east-1:" + HOME + ":instance/i/user/AROA:ana");
    private static final List<String> RESOURCE_PATTERNS =
            List.of(
                    "*",
                    "*",
                    "arn:aws:s3:::bucket/*",
                    "arn:aws:s3:::bucket/${aws:userid}",
                    "arn:aws:s3:::bucket/${text}/*",
                    "arn:aws:s3:::bucket/${ Text }",
                    "arn:aws:s3:::bucket/${none, 'a'}",
                    "arn:aws:s3:::bucket/${none, 'a}b'}*",
                    "arn:aws:s3:::b*/${text}*",
                    "arn:aws:s3:::*/a${*}",
                    "arn:aws:s3:::b*t/*/x/*.wav",
                    "arn:aws:s3:::b*t/?n?*.w?v",
                    "arn:AWS:s3:::bucket/a?a",
                    "arn:aws:s3",
                    "arn:aws:s*",
                    "arn:aws:*:bucket/a",
                    "arn:aws:*:*:*:bucket/*",
                    "arn:aws:iam::" + HOME + ":role/*",
                    "arn:aws:kms:*:*:key/${list}",
                    "arn:aws:connect:*:*:instance/i/user/${aws:userid}",
                    "arn:aws:connect:us-east-1:*:instance/i",
                    "");

    /** What a family of operators is about: one key, and values that it can read or nearly. */
    private record Family(String key, List<String> operators, List<String> values) {
        /** Those that come up more often, so that equal ones meet. */
        List<String> usual() {
            return values.subList(0, Math.min(4, values.size()));
        }
    }

    private static final List<Family> FAMILIES =
            List.of(
                    new Family(
                            "Text",
                            List.of(
                                    "StringEquals",
                                    "StringNotEquals",
                                    "StringEqualsIgnoreCase",
                                    "StringNotEqualsIgnoreCase",
                                    "StringLike",
                                    "StringNotLike"),
                            List.of(
                                    "a",
                                    "A",
                                    "ana",
                                    "ANA",
                                    "AROA:ana",
                                    "",
                                    "a*",
                                    "?n?",
                                    "*a",
                                    "${aws:userid}",
                                    "${text}",
                                    "${none}",
                                    "${none, 'ana'}",
                                    "a${*}",
                                    "${text}na",
                                    "${list}",
                                    "*")),
                    new Family(
                            "number",
                            List.of(
                                    "NumericEquals",
                                    "NumericNotEquals",
                                    "NumericLessThan",
                                    "NumericLessThanEquals",
                                    "NumericGreaterThan",
                                    "NumericGreaterThanEquals"),
                            List.of(
                                    "5",
                                    "5.0",
                                    "-3",
                                    "+7",
                                    "0.1",
                                    "0.10",
                                    "9007199254740993",
                                    "ten",
                                    "",
                                    "1e3",
                                    "5 ")),
                    new Family(
                            "date",
                            List.of(
                                    "DateEquals",
                                    "DateNotEquals",
                                    "DateLessThan",
                                    "DateLessThanEquals",
                                    "DateGreaterThan",
                                    "DateGreaterThanEquals"),
                            List.of(
                                    "2026",
                                    "2026-01",
                                    "2026-01-01",
                                    "2026-01-01T00:00Z",
                                    "2026-01-01T00:00:00",
                                    "2026-01-01T01:00:00+01:00",
                                    "2026-11-27T12:30:15.5Z",
                                    "2026-02-30",
                                    "1767225600",
                                    "20260101",
                                    "-1",
                                    "soon",
                                    "")),
                    new Family(
                            "ip",
                            List.of("IpAddress", "NotIpAddress"),
                            List.of(
                                    "10.0.0.1",
                                    "::ffff:10.0.0.1",
                                    "10.0.0.0/8",
                                    "10.1.2.3",
                                    "10.1.0.0/16",
                                    "0.0.0.0/0",
                                    "10.0.0.1/33",
                                    "10.0.0.256",
                                    "2001:db8::1",
                                    "2001:DB8:0:0:0:0:0:1",
                                    "2001:db8::/33",
                                    "2001:db8:8000::1",
                                    "::/0",
                                    "nowhere")),
                    new Family(
                            "arn",
                            List.of("ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike"),
                            List.of(
                                    ROLE,
                                    SESSION,
                                    "arn:aws:s3:::a",
                                    "arn:aws:s3:::${text}",
                                    "arn:aws:iam::${account}:role/*",
                                    "arn:*:s3:::?",
                                    "arn:aws:iam::*:role/A*s",
                                    "arn:aws:iam:*:role/Agents",
                                    "arn:AWS:s3:::a",
                                    "${arn}",
                                    "no-arn",
                                    "*")),
                    new Family(
                            "flag",
                            List.of("Bool"),
                            List.of("true", "FALSE", "false", "True", "yes", "${flag}", "")),
                    new Family(
                            "bytes",
                            List.of("BinaryEquals"),
                            List.of("QUJD", "QUJE", "QQ==", "QQ", "***")),
                    new Family("Text", List.of("Null"), List.of("true", "false", "TRUE", "maybe")));

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
        for (Family family : FAMILIES) {
            if (chance(75)) {
                Object value =
                        chance(55)
                                ? one(chance(60) ? family.usual() : family.values)
                                : chance(15) ? List.of() : some(family.usual());
                context.put(family.key.toLowerCase(Locale.ROOT), value);
            }
        }
        if (chance(80)) {
            context.put("aws:userid", one(List.of("AROA:ana", "ana", "a*")));
        }
        context.put("account", HOME);
        context.put("list", some(List.of("a", "ana", "1")));
        String owner = chance(40) ? "" : chance(80) ? HOME : AWAY;
        return new SlowEvaluator.Request(
                one(CALLERS), one(ACTIONS), one(RESOURCES), owner, context);
    }

    SlowEvaluator.Policies policies() {
        return new SlowEvaluator.Policies(
                documents(Kind.PLAIN, 85),
                chance(65) ? document(Kind.RESOURCE) : null,
                documents(Kind.PLAIN, 20),
                documents(Kind.PLAIN, 25),
                levels(Kind.PLAIN),
                levels(Kind.RCP),
                documents(Kind.ENDPOINT, 20));
    }

    private enum Kind {
        PLAIN,
        RESOURCE,
        RCP,
        ENDPOINT
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
            if (chance(95)) {
                level.add(document(kind));
            }
            levels.add(level);
        }
        return levels;
    }

    /** One in two hundred cannot be read. */
    private Map<String, Object> document(Kind kind) {
        Map<String, Object> document = new LinkedHashMap<>();
        if (random.nextInt(200) == 0) {
            return document;
        }
        if (chance(95)) {
            document.put("Version", chance(90) ? "2012-10-17" : "2008-10-17");
        }
        List<Object> statements = new ArrayList<>();
        do {
            statements.add(statement(kind));
        } while (chance(45));
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
            case RESOURCE, ENDPOINT ->
                    statement.put(
                            chance(85) ? "Principal" : "NotPrincipal",
                            chance(20) ? "*" : principals());
        }
        if (statement.get("NotPrincipal") instanceof String) {
            statement.put("NotPrincipal", Map.of("AWS", some(PRINCIPALS)));
        }
        boolean narrow = deny || chance(60);
        statement.put(
                chance(85) ? "Action" : "NotAction", narrow ? some(ACTION_PATTERNS) : List.of("*"));
        if (kind != Kind.RESOURCE || chance(70)) {
            statement.put(
                    chance(80) ? "Resource" : "NotResource",
                    chance(60) ? some(RESOURCE_PATTERNS) : one(RESOURCE_PATTERNS));
        }
        if (chance(60)) {
            statement.put("Condition", condition());
        }
        return statement;
    }

    private Map<String, Object> principals() {
        Map<String, Object> principals = new LinkedHashMap<>();
        if (chance(70)) {
            principals.put("AWS", chance(30) ? one(PRINCIPALS) : longList());
        }
        OTHERS.forEach((kind, names) -> {
            if (chance(30)) {
                principals.put(kind, chance(50) ? one(names) : some(names));
            }
        });
        if (principals.isEmpty()) {
            principals.put("AWS", one(PRINCIPALS));
        }
        return principals;
    }

    /** Long enough, at times, to hold everything that a NotPrincipal must list. */
    private List<String> longList() {
        List<String> list = some(PRINCIPALS);
        if (chance(30)) {
            list.addAll(List.of(HOME, USER, SESSION, ROLE));
        }
        return list;
    }

    private Map<String, Object> condition() {
        Map<String, Object> block = new LinkedHashMap<>();
        do {
            Family family = chance(30) ? FAMILIES.getFirst() : one(FAMILIES);
            String operator = one(family.operators);
            String prefix = chance(50) ? "" : chance(50) ? "ForAllValues:" : "ForAnyValue:";
            String suffix = operator.equals("Null") || chance(65) ? "" : "IfExists";
            Map<String, Object> keys = new LinkedHashMap<>();
            do {
                keys.put(
                        chance(90) ? family.key : one(FAMILIES).key.toUpperCase(Locale.ROOT),
                        chance(50)
                                ? one(chance(60) ? family.usual() : family.values)
                                : some(family.values));
            } while (chance(20));
            block.put(prefix + operator + suffix, keys);
        } while (chance(25));
        return block;
    }

    /** The document's text; what is empty becomes something that is no policy. */
    static String json(Map<String, Object> document) {
        return document.isEmpty() ? "{\"Version\":" : text(document);
    }

    private static String text(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                List<String> members = new ArrayList<>();
                map.forEach((k, v) -> members.add("\"" + k + "\":" + text(v)));
                yield "{" + String.join(",", members) + "}";
            }
            case List<?> list ->
                    "[" + String.join(",", list.stream().map(RandomCases::text).toList()) + "]";
            default -> "\"" + value + "\"";
        };
    }
}

package patchbay.benchmarks;

import java.util.ArrayList;
import java.util.List;
import patchbay.policy.AttachedPolicy;
import patchbay.policy.PolicyRequest;
import patchbay.policy.PolicySet;
import patchbay.policy.PolicyType;
import patchbay.policy.Principal;
import patchbay.policy.RequestContext;

/** What {@link Decide} asks: one request, and policies of several sizes that allow it. */
public enum Questions {
    /** One statement, no condition. */
    ONE {
        @Override
        List<String> policies() {
            return List.of(document(List.of(allow("s3:GetObject", "arn:aws:s3:::calls/*", ""))));
        }
    },
    /** Ten policies of ten statements about the same service, with wildcards and conditions. */
    HUNDRED {
        @Override
        List<String> policies() {
            List<String> documents = new ArrayList<>();
            for (int policy = 0; policy < 10; policy++) {
                List<String> statements = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    statements.add(conditional(policy, i));
                }
                documents.add(document(statements));
            }
            return documents;
        }
    },
    /** A thousand statements, each about the action that is asked, on other resources. */
    THOUSAND {
        @Override
        List<String> policies() {
            return thousand((policy, i) -> "s3:Get*");
        }
    },
    /** A thousand statements, of which twenty are about the service that is asked. */
    THOUSAND_FEW_APPLY {
        @Override
        List<String> policies() {
            return thousand((policy, i) ->
                    (i % 2 == 0 ? "s3" : "x") + (i / 2 * 25 + policy) % 50 + ":Get*");
        }
    };

    /** The action of the n-th statement of a policy. */
    private interface Action {
        String of(int policy, int statement);
    }

    private static final int POLICIES = 25;
    private static final int STATEMENTS = 40;
    private static final String ROLE = "arn:aws:iam::111122223333:role/Agents";
    private static final String SESSION =
            "arn:aws:sts::111122223333:assumed-role/Agents/ana@example.com";

    abstract List<String> policies();

    /** The caller's policies, compiled. */
    PolicySet set() {
        List<AttachedPolicy> attached = new ArrayList<>();
        for (String document : policies()) {
            attached.add(
                    AttachedPolicy.parse(
                            PolicyType.MANAGED, "policy " + attached.size(), document));
        }
        return PolicySet.EMPTY.withIdentity(attached);
    }

    /** The request, with the condition keys that every request carries. */
    static PolicyRequest request() {
        return PolicyRequest.of(
                Principal.parse(SESSION).orElseThrow(),
                "s3:GetObject",
                "arn:aws:s3:::calls/AROAEXAMPLE:ana@example.com/2026/11/27/recording-0001.wav",
                RequestContext.builder()
                        .set("aws:CurrentTime", "2026-11-27T12:00:00Z")
                        .set("aws:EpochTime", "1795780800")
                        .set("aws:SecureTransport", "true")
                        .set("aws:UserAgent", "aws-cli/2.31")
                        .set("aws:RequestedRegion", "eu-central-1")
                        .set("aws:SourceIp", "203.0.113.17")
                        .set("aws:PrincipalType", "AssumedRole")
                        .set("aws:PrincipalArn", ROLE)
                        .set("aws:PrincipalAccount", "111122223333")
                        .set("aws:PrincipalTag/team", "sales")
                        .set("aws:PrincipalTag/level", "3")
                        .set("aws:userid", "AROAEXAMPLE:ana@example.com")
                        .setAll("aws:TagKeys", List.of("team", "level"))
                        .build());
    }

    private static List<String> thousand(Action action) {
        List<String> documents = new ArrayList<>();
        for (int policy = 0; policy < POLICIES; policy++) {
            List<String> statements = new ArrayList<>();
            for (int i = 0; i < STATEMENTS; i++) {
                boolean last = policy == POLICIES - 1 && i == STATEMENTS - 1;
                statements.add(
                        last
                                ? allow("s3:GetObject", "arn:aws:s3:::calls/*", "")
                                : allow(
                                        action.of(policy, i),
                                        "arn:aws:s3:::bucket-" + policy + "-" + i + "/*",
                                        ""));
            }
            documents.add(document(statements));
        }
        return documents;
    }

    /** The last of them allows. */
    private static String conditional(int policy, int i) {
        String folder = "arn:aws:s3:::calls/${aws:userid}/*";
        return switch (i) {
            case 0 -> allow("s3:Get*", folder, equals("aws:PrincipalTag/team", "team-" + policy));
            case 1 -> allow("s3:*Object", folder, like("aws:UserAgent", "console-" + policy + "*"));
            case 2 ->
                    allow(
                            "s3:GetObject",
                            "arn:aws:s3:::calls/*/2026/*/*.wav",
                            "\"IpAddress\":{\"aws:SourceIp\":[\"10."
                                    + policy
                                    + ".0.0/16\",\"2001:db8::/32\"]}");
            case 3 ->
                    allow(
                            "s3:Get*",
                            "arn:aws:s3:*:*:calls/*",
                            "\"DateLessThan\":{\"aws:CurrentTime\":\"20"
                                    + (10 + policy)
                                    + "-01-01T00:00:00Z\"}");
            case 4 ->
                    allow(
                            "s3:*",
                            "arn:aws:s3:::calls/*",
                            "\"ForAnyValue:StringEquals\":{\"aws:TagKeys\":[\"cost-"
                                    + policy
                                    + "\"]}");
            case 5 ->
                    allow(
                            "s3:Get*",
                            "arn:aws:s3:::calls/*",
                            "\"NumericGreaterThan\":{\"aws:PrincipalTag/level\":\""
                                    + (5 + policy)
                                    + "\"}");
            case 6 ->
                    deny(
                            "s3:*",
                            "arn:aws:s3:::calls/*",
                            "\"Bool\":{\"aws:SecureTransport\":\"false\"}");
            case 7 ->
                    allow(
                            "s3:GetObject*",
                            "arn:aws:s3:::calls/*",
                            "\"ArnLike\":{\"aws:PrincipalArn\":\"arn:aws:iam::*:role/admin-"
                                    + policy
                                    + "*\"}");
            case 8 -> allow("s3:List*", "arn:aws:s3:::calls", "");
            default ->
                    allow(
                            "s3:Get*",
                            folder,
                            equals(
                                    "aws:PrincipalTag/team",
                                    policy == 9 ? "sales" : "other-" + policy));
        };
    }

    private static String equals(String key, String value) {
        return "\"StringEquals\":{\"%s\":\"%s\"}".formatted(key, value);
    }

    private static String like(String key, String value) {
        return "\"StringLike\":{\"%s\":\"%s\"}".formatted(key, value);
    }

    private static String allow(String action, String resource, String conditions) {
        return statement("Allow", action, resource, conditions);
    }

    private static String deny(String action, String resource, String conditions) {
        return statement("Deny", action, resource, conditions);
    }

    private static String statement(
            String effect, String action, String resource, String conditions) {
        return "{\"Effect\":\"%s\",\"Action\":\"%s\",\"Resource\":\"%s\",\"Condition\":{%s}}"
                .formatted(effect, action, resource, conditions);
    }

    private static String document(List<String> statements) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[" + String.join(",", statements) + "]}";
    }
}

package patchbay.iam;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import patchbay.aws.AccountId;
import patchbay.aws.Caller;
import patchbay.organizations.Guardrails;
import patchbay.policy.RequestContext;

/**
 * The condition keys that every request carries. Source: <i>IAM User Guide, AWS global condition
 * context keys</i>; sections 2.14 and 4 of the rule books.
 */
public final class ContextKeys {
    private static final Set<String> LISTS =
            Set.of(
                    "aws:tagkeys",
                    "sts:transitivetagkeys",
                    "aws:principalorgpaths",
                    "aws:resourceorgpaths");

    /**
     * Names in a session's context that are no condition keys: what the session hands on to
     * sessions made from it.
     */
    private static final String INTERNAL = "session:";

    private ContextKeys() {}

    /** The transitive tag keys of a session, as its context keeps them, separated by commas. */
    public static final String TRANSITIVE_TAGS = INTERNAL + "transitive-tag-keys";

    /** Keys of the request itself, whoever makes it. */
    public static RequestContext.Builder of(Circumstances circumstances) {
        Instant now = Seconds.of(circumstances::at);
        return RequestContext.builder()
                .set("aws:CurrentTime", now.toString())
                .set("aws:EpochTime", Long.toString(now.getEpochSecond()))
                .set("aws:SecureTransport", Boolean.toString(circumstances.secure()))
                .set("aws:UserAgent", circumstances.userAgent())
                .set("aws:RequestedRegion", circumstances.region().id())
                .set("aws:SourceIp", circumstances.sourceIp())
                .set("aws:ViaAWSService", "false")
                .set("aws:PrincipalIsAWSService", "false");
    }

    /** Adds a service's own keys; which of them are lists is known by their names. */
    public static void add(RequestContext.Builder context, Map<String, List<String>> keys) {
        keys.forEach((name, values) -> {
            if (LISTS.contains(name.toLowerCase(Locale.ROOT))
                    || values.size() != 1
                    || SamlKeys.isList(name)) {
                context.setAll(name, values);
            } else {
                context.set(name, values.getFirst());
            }
        });
    }

    /**
     * Adds keys of the caller.
     *
     * @param tags of the caller's user or role
     */
    static void addCaller(RequestContext.Builder context, Caller caller, Tags tags) {
        caller.account()
                .map(AccountId::digits)
                .ifPresent(id -> context.set("aws:PrincipalAccount", id));
        caller.userId().ifPresent(id -> context.set("aws:userid", id));
        switch (caller) {
            case Caller.Anonymous nobody -> {
                context.set("aws:PrincipalType", "Anonymous");
                context.set("aws:PrincipalAccount", "anonymous");
            }
            case Caller.Root root -> {
                context.set("aws:PrincipalType", "Account");
                context.set("aws:PrincipalArn", root.arn().orElseThrow().toString());
                addSession(context, root.sessionSince());
            }
            case Caller.User user -> {
                context.set("aws:PrincipalType", "User");
                context.set("aws:PrincipalArn", user.userArn().toString());
                context.set("aws:username", user.name());
                tags.values()
                        .forEach((key, value) -> context.set("aws:PrincipalTag/" + key, value));
                addSession(context, user.sessionSince());
            }
            case Caller.RoleSession session -> {
                context.set("aws:PrincipalType", "AssumedRole");
                context.set("aws:PrincipalArn", session.roleArn().toString());
                context.set("aws:TokenIssueTime", session.issuedAt().toString());
                overlaid(tags, session.tags())
                        .values()
                        .forEach((key, value) -> context.set("aws:PrincipalTag/" + key, value));
                session.context()
                        .forEach((key, value) -> {
                            if (!key.startsWith(INTERNAL)) {
                                context.set(key, value);
                            }
                        });
            }
            case Caller.FederatedUser session -> {
                context.set("aws:PrincipalType", "FederatedUser");
                context.set("aws:PrincipalArn", session.arn().orElseThrow().toString());
                context.set("aws:TokenIssueTime", session.issuedAt().toString());
                session.tags()
                        .forEach((key, value) -> context.set("aws:PrincipalTag/" + key, value));
            }
        }
    }

    /** Session tags win over tags of the role, ignoring the case of their keys (rule 3.3). */
    private static Tags overlaid(Tags role, Map<String, String> session) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(role.values());
        session.forEach((key, value) -> {
            all.remove(key);
            all.put(key, value);
        });
        return new Tags(all);
    }

    private static void addSession(RequestContext.Builder context, Optional<Instant> since) {
        since.ifPresent(issued -> {
            context.set("aws:TokenIssueTime", issued.toString());
            context.set("aws:MultiFactorAuthPresent", "false");
        });
    }

    /** Adds where the caller's account stands in its organization. */
    static void addPrincipalOrganization(
            RequestContext.Builder context, Optional<Guardrails.Membership> membership) {
        membership.ifPresent(member -> {
            context.set("aws:PrincipalOrgID", member.organizationId());
            context.setAll("aws:PrincipalOrgPaths", List.of(member.path()));
        });
    }

    /** Adds who owns the resource. */
    public static void addResource(
            RequestContext.Builder context,
            AccountId owner,
            Optional<Guardrails.Membership> membership) {
        context.set("aws:ResourceAccount", owner.digits());
        membership.ifPresent(member -> {
            context.set("aws:ResourceOrgID", member.organizationId());
            context.setAll("aws:ResourceOrgPaths", List.of(member.path()));
        });
    }
}

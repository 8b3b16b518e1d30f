package patchbay.sts;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Caller;
import patchbay.aws.RoleSessionName;
import patchbay.iam.AccountSettings;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.iam.ContextKeys;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.PolicyDocuments;
import patchbay.iam.ResourcePolicy;
import patchbay.iam.Role;
import patchbay.iam.Roles;
import patchbay.iam.SessionTokens;
import patchbay.iam.TemporaryCredentials;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Gives a user, or a session of another role, a session of a role that trusts it.
 *
 * <p>Source: <i>STS API Reference, AssumeRole</i>; <i>IAM User Guide, Role chaining</i>, <i>Pass
 * session tags in STS</i>.
 */
public final class AssumeRole {
    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration CHAINED = Duration.ofHours(1);

    private final Roles roles;
    private final Authorizer authorizer;
    private final ManagedPolicies limits;
    private final PolicyDocuments documents;
    private final AccountSettings accounts;
    private final SessionTokens tokens;

    public AssumeRole(
            Roles roles,
            Authorizer authorizer,
            ManagedPolicies limits,
            PolicyDocuments documents,
            AccountSettings accounts,
            SessionTokens tokens) {
        this.roles = roles;
        this.authorizer = authorizer;
        this.limits = limits;
        this.documents = documents;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** What a caller asks for. */
    public record Wish(
            String roleArn,
            RoleSessionName sessionName,
            Optional<Duration> duration,
            SamlRequest.SessionPolicies policies,
            Map<String, String> tags,
            List<String> transitiveTagKeys,
            Optional<String> externalId,
            Optional<String> sourceIdentity) {
        public Wish {
            tags = Map.copyOf(tags);
            transitiveTagKeys = List.copyOf(transitiveTagKeys);
        }
    }

    /** A session and its credentials. */
    public record Assumed(
            Caller.RoleSession session,
            TemporaryCredentials credentials,
            Optional<Integer> packedPercent,
            Optional<String> sourceIdentity) {}

    /** The session, or why there is none. */
    public Reply<Assumed> assume(Call call, Wish wish) {
        if (call.caller() instanceof Caller.Root) {
            return Reply.refused(
                    new Fault("AccessDenied", 403, "Roles may not be assumed by root accounts."));
        }
        Optional<Arn> arn = Arn.parse(wish.roleArn()).filter(RoleAttribute::isRole);
        Optional<AccountId> account = arn.map(Arn::account).flatMap(AccountId::parse);
        if (arn.isEmpty() || account.isEmpty()) {
            return Reply.refused(StsFault.validation("Request ARN is invalid"));
        }
        Optional<Role> role =
                roles.find(account.get(), arn.get().lastSegment())
                        .filter(found -> found.arn().equals(arn.get()));
        return role.isEmpty()
                ? Reply.refused(unknown(call, wish))
                : authorized(call, inherited(call, wish), role.get());
    }

    /** A chained session keeps its source identity and its transitive tags. */
    private static Wish inherited(Call call, Wish wish) {
        if (!(call.caller() instanceof Caller.RoleSession from)) {
            return wish;
        }
        Map<String, String> tags = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        tags.putAll(wish.tags());
        List<String> transitive = new ArrayList<>(wish.transitiveTagKeys());
        for (String key : transitive(from)) {
            Optional.ofNullable(from.tags().get(key)).ifPresent(value -> tags.put(key, value));
            if (transitive.stream().noneMatch(key::equalsIgnoreCase)) {
                transitive.add(key);
            }
        }
        return new Wish(
                wish.roleArn(),
                wish.sessionName(),
                wish.duration(),
                wish.policies(),
                tags,
                transitive,
                wish.externalId(),
                Optional.ofNullable(from.context().get("aws:SourceIdentity"))
                        .or(wish::sourceIdentity));
    }

    private static List<String> transitive(Caller.RoleSession session) {
        String keys = session.context().getOrDefault(ContextKeys.TRANSITIVE_TAGS, "");
        return keys.isEmpty() ? List.of() : List.of(keys.split(",", -1));
    }

    private Reply<Assumed> authorized(Call call, Wish wish, Role role) {
        for (String action : actions(wish)) {
            if (authorizer.authorize(
                            call,
                            action,
                            wish.roleArn(),
                            Optional.of(ResourcePolicy.trust(role)),
                            keys(wish))
                    instanceof Authorization.Denied denied) {
                return Reply.refused(denied.fault());
            }
        }
        return limited(call, wish, role);
    }

    private static List<String> actions(Wish wish) {
        List<String> actions = new ArrayList<>();
        actions.add("sts:AssumeRole");
        if (!wish.tags().isEmpty() || !wish.transitiveTagKeys().isEmpty()) {
            actions.add("sts:TagSession");
        }
        if (wish.sourceIdentity().isPresent()) {
            actions.add("sts:SetSourceIdentity");
        }
        return actions;
    }

    private static Map<String, List<String>> keys(Wish wish) {
        Map<String, List<String>> keys = new HashMap<>();
        keys.put("sts:RoleSessionName", List.of(wish.sessionName().text()));
        wish.externalId().ifPresent(id -> keys.put("sts:ExternalId", List.of(id)));
        wish.sourceIdentity().ifPresent(id -> keys.put("sts:SourceIdentity", List.of(id)));
        if (!wish.transitiveTagKeys().isEmpty()) {
            keys.put("sts:TransitiveTagKeys", wish.transitiveTagKeys());
        }
        if (!wish.tags().isEmpty()) {
            keys.put("aws:TagKeys", List.copyOf(wish.tags().keySet()));
            wish.tags().forEach((key, value) -> keys.put("aws:RequestTag/" + key, List.of(value)));
        }
        return keys;
    }

    private Reply<Assumed> limited(Call call, Wish wish, Role role) {
        AccountId account = role.ids().account();
        if (!accounts.usesSts(account, call.region())) {
            return Reply.refused(StsFault.regionDisabled(account.digits()));
        }
        Duration length = wish.duration().orElse(USUAL);
        if (call.caller() instanceof Caller.RoleSession && length.compareTo(CHAINED) > 0) {
            return Reply.refused(
                    StsFault.validation(
                            "The requested DurationSeconds exceeds the 1 hour session limit for"
                                    + " roles assumed by role chaining"));
        }
        if (length.compareTo(role.maxSession()) > 0) {
            return Reply.refused(StsFault.tooLong());
        }
        SessionLimits limit =
                SessionLimits.of(wish.policies(), wish.tags(), account, documents, limits);
        return limit.fault().isPresent()
                ? Reply.refused(limit.fault().get())
                : Reply.done(session(call, wish, role, length, limit));
    }

    private Assumed session(Call call, Wish wish, Role role, Duration length, SessionLimits limit) {
        Instant now = call.at().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = now.plus(length);
        Map<String, String> context = new HashMap<>();
        wish.sourceIdentity().ifPresent(id -> context.put("aws:SourceIdentity", id));
        if (!wish.transitiveTagKeys().isEmpty()) {
            context.put(ContextKeys.TRANSITIVE_TAGS, String.join(",", wish.transitiveTagKeys()));
        }
        var session =
                new Caller.RoleSession(
                        role.ids().account(),
                        role.arn(),
                        role.ids().uniqueId(),
                        wish.sessionName(),
                        now,
                        expires,
                        limit.entries(),
                        wish.tags(),
                        context);
        return new Assumed(
                session, tokens.issue(session, expires, 0), limit.percent(), wish.sourceIdentity());
    }

    /** A role that does not exist is refused like one that does not trust the caller. */
    private static Fault unknown(Call call, Wish wish) {
        return new Fault(
                "AccessDenied",
                403,
                "User: "
                        + call.caller().arn().map(Arn::toString).orElse("anonymous")
                        + " is not authorized to perform: sts:AssumeRole on resource: "
                        + wish.roleArn());
    }
}

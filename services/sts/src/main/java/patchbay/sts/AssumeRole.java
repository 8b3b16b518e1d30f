package patchbay.sts;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.aws.Arn;
import patchbay.aws.Caller;
import patchbay.aws.RoleSessionName;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.iam.ContextKeys;
import patchbay.iam.EndpointTokens;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.PolicyDocuments;
import patchbay.iam.ResourcePolicy;
import patchbay.iam.Role;
import patchbay.iam.Roles;
import patchbay.iam.SessionTokens;
import patchbay.iam.StsRegions;
import patchbay.iam.TemporaryCredentials;
import patchbay.policy.Decision;
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
    private final StsRegions regions;
    private final SessionTokens tokens;
    private final EndpointTokens endpointTokens;

    public AssumeRole(
            Roles roles,
            Authorizer authorizer,
            ManagedPolicies limits,
            PolicyDocuments documents,
            StsRegions regions,
            SessionTokens tokens,
            EndpointTokens endpointTokens) {
        this.roles = roles;
        this.authorizer = authorizer;
        this.limits = limits;
        this.documents = documents;
        this.regions = regions;
        this.tokens = tokens;
        this.endpointTokens = endpointTokens;
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
        Inheritance inheritance = Inheritance.of(call.caller());
        Optional<Fault> contradiction = inheritance.contradiction(wish);
        if (contradiction.isPresent()) {
            return Reply.refused(contradiction.get());
        }
        Optional<Role> role =
                roles.find(account.get(), arn.get().lastSegment())
                        .filter(found -> found.arn().equals(arn.get()));
        Wish whole = inheritance.added(wish);
        return denied(call, whole, role)
                .<Reply<Assumed>>map(Reply::refused)
                .orElseGet(() -> limited(call, whole, role.orElseThrow()));
    }

    /**
     * Why the caller may not. A role that does not exist is refused like one that does not trust,
     * so that nobody learns which roles another account has.
     */
    private Optional<Fault> denied(Call call, Wish wish, Optional<Role> role) {
        for (String action : actions(wish)) {
            if (authorizer.authorize(
                            call,
                            action,
                            wish.roleArn(),
                            role.map(ResourcePolicy::trust),
                            keys(wish))
                    instanceof Authorization.Denied denied) {
                return Optional.of(worded(call, action, wish.roleArn(), denied));
            }
        }
        if (role.isEmpty()) {
            throw new IllegalStateException("allowed to assume a role that is not there");
        }
        return Optional.empty();
    }

    /** STS names a kind of policy only where one of the caller's own account denies explicitly. */
    private static Fault worded(
            Call call, String action, String roleArn, Authorization.Denied denied) {
        boolean same =
                Arn.parse(roleArn)
                        .flatMap(arn -> AccountId.parse(arn.account()))
                        .equals(call.caller().account());
        if (same && denied.decision() instanceof Decision.ExplicitlyDenied) {
            return denied.fault();
        }
        return new Fault(
                "AccessDenied",
                403,
                "User: "
                        + call.caller().arn().map(Arn::toString).orElse("anonymous")
                        + " is not authorized to perform: "
                        + action
                        + " on resource: "
                        + roleArn);
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
        if (!regions.active(account, call.region())) {
            return Reply.refused(StsFault.regionDisabled(account.digits()));
        }
        Duration length = wish.duration().orElse(USUAL);
        if (call.caller() instanceof Caller.RoleSession && length.compareTo(CHAINED) > 0) {
            return Reply.refused(StsFault.chainedTooLong());
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
        var wanted =
                new SessionTokens.Wanted(
                        session,
                        expires,
                        0,
                        endpointTokens.reach(role.ids().account(), call.globalEndpoint()),
                        Optional.empty());
        return new Assumed(session, tokens.issue(wanted), limit.percent(), wish.sourceIdentity());
    }
}

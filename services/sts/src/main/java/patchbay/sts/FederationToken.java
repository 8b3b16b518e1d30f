package patchbay.sts;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Caller;
import patchbay.iam.Authorization;
import patchbay.iam.Authorizer;
import patchbay.iam.ManagedPolicies;
import patchbay.iam.PolicyDocuments;
import patchbay.iam.TemporaryCredentials;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Reply;

/**
 * Begins sessions of federated users: what the user may, and what the policies passed say, both.
 *
 * <p>Source: <i>STS API Reference, GetFederationToken</i>; rule E9.
 */
public final class FederationToken {
    private final Authorizer authorizer;
    private final ManagedPolicies managed;
    private final PolicyDocuments documents;
    private final UserSessions sessions;

    public FederationToken(
            Authorizer authorizer,
            ManagedPolicies managed,
            PolicyDocuments documents,
            UserSessions sessions) {
        this.authorizer = authorizer;
        this.managed = managed;
        this.documents = documents;
        this.sessions = sessions;
    }

    /** A session and its credentials. */
    public record Issued(
            Caller.FederatedUser session,
            TemporaryCredentials credentials,
            Optional<Integer> packedPercent) {}

    /**
     * The session, or why there is none.
     *
     * @param call by a user or root user with a long-lived access key
     */
    public Reply<Issued> issue(
            Call call,
            String name,
            SamlRequest.SessionPolicies policies,
            Map<String, String> tags,
            Optional<Duration> length) {
        SessionLimits limits =
                SessionLimits.of(
                        policies, tags, call.caller().account().orElseThrow(), documents, managed);
        var session =
                new Caller.FederatedUser(
                        call.caller(),
                        name,
                        call.at().truncatedTo(ChronoUnit.SECONDS),
                        limits.entries(),
                        tags);
        Optional<Fault> fault = denied(call, session).or(limits::fault);
        return fault.isPresent()
                ? Reply.refused(fault.get())
                : sessions.begin(call, session, length)
                        .map(credentials -> new Issued(session, credentials, limits.percent()));
    }

    private Optional<Fault> denied(Call call, Caller.FederatedUser session) {
        Map<String, List<String>> keys = new HashMap<>();
        if (!session.tags().isEmpty()) {
            keys.put("aws:TagKeys", List.copyOf(session.tags().keySet()));
            session.tags()
                    .forEach((key, value) -> keys.put("aws:RequestTag/" + key, List.of(value)));
        }
        String resource = session.arn().orElseThrow().toString();
        List<String> actions =
                session.tags().isEmpty()
                        ? List.of("sts:GetFederationToken")
                        : List.of("sts:GetFederationToken", "sts:TagSession");
        for (String action : actions) {
            if (authorizer.authorize(call, action, resource, keys)
                    instanceof Authorization.Denied denied) {
                return Optional.of(denied.fault());
            }
        }
        return Optional.empty();
    }
}

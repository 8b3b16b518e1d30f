package patchbay.sts.api;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import patchbay.aws.Caller;
import patchbay.iam.SessionTokens;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sts.GetSessionTokenRequest;
import patchbay.wire.sts.GetSessionTokenResponse;

/**
 * Gives a user, or the root user, temporary credentials of itself. Source: <i>STS API Reference,
 * GetSessionToken</i>: twelve hours unless said otherwise, one hour at most for the root user; not
 * for callers that have temporary credentials already.
 */
final class GetSessionToken implements Handler<GetSessionTokenRequest, GetSessionTokenResponse> {
    private static final Duration USUAL = Duration.ofHours(12);
    private static final Duration ROOTS = Duration.ofHours(1);

    private final SessionTokens tokens;

    GetSessionToken(SessionTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Reply<GetSessionTokenResponse> handle(GetSessionTokenRequest request, Call call) {
        if (request.tokenCode().isPresent() || request.serialNumber().isPresent()) {
            return Reply.refused(
                    new Fault(
                            "AccessDenied",
                            403,
                            "MultiFactorAuthentication failed with invalid MFA one time pass"
                                    + " code."));
        }
        Instant now = call.at().truncatedTo(ChronoUnit.SECONDS);
        Duration asked = request.durationSeconds().map(Duration::ofSeconds).orElse(USUAL);
        return switch (call.caller()) {
            case Caller.User user when user.sessionSince().isEmpty() ->
                    issue(
                            new Caller.User(
                                    user.id(),
                                    user.userArn(),
                                    user.name(),
                                    user.uniqueId(),
                                    Optional.of(now)),
                            now.plus(asked));
            case Caller.Root root when root.sessionSince().isEmpty() ->
                    issue(
                            new Caller.Root(root.partition(), root.id(), Optional.of(now)),
                            now.plus(asked.compareTo(ROOTS) < 0 ? asked : ROOTS));
            case Caller.User user -> hasSession();
            case Caller.Root root -> hasSession();
            case Caller.RoleSession session -> hasSession();
            case Caller.Anonymous nobody -> hasSession();
        };
    }

    private Reply<GetSessionTokenResponse> issue(Caller caller, Instant expiresAt) {
        return Reply.done(
                GetSessionTokenResponse.builder()
                        .credentials(Shapes.credentials(tokens.issue(caller, expiresAt, 0)))
                        .build());
    }

    private static Reply<GetSessionTokenResponse> hasSession() {
        return Reply.refused(
                new Fault(
                        "AccessDenied",
                        403,
                        "Cannot call GetSessionToken with session credentials"));
    }
}

package patchbay.sts.api;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import patchbay.aws.Caller;
import patchbay.sts.UserSessions;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sts.GetSessionTokenRequest;
import patchbay.wire.sts.GetSessionTokenResponse;

/**
 * Gives a user, or the root user, temporary credentials of itself. No permission is needed.
 *
 * <p>Source: <i>STS API Reference, GetSessionToken</i>.
 */
final class GetSessionToken implements Handler<GetSessionTokenRequest, GetSessionTokenResponse> {
    private final UserSessions sessions;

    GetSessionToken(UserSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Reply<GetSessionTokenResponse> handle(GetSessionTokenRequest request, Call call) {
        Optional<Fault> fault =
                SessionsOfUsers.cannotBegin(call)
                        .or(() -> MultiFactor.fault(request.serialNumber(), request.tokenCode()));
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        Optional<Instant> now = Optional.of(call.at().truncatedTo(ChronoUnit.SECONDS));
        Caller session =
                switch (call.caller()) {
                    case Caller.User user ->
                            new Caller.User(
                                    user.id(), user.userArn(), user.name(), user.uniqueId(), now);
                    case Caller.Root root -> new Caller.Root(root.partition(), root.id(), now);
                    case Caller.RoleSession other -> other;
                    case Caller.FederatedUser other -> other;
                    case Caller.Anonymous other -> other;
                };
        return sessions.begin(call, session, request.durationSeconds().map(Duration::ofSeconds))
                .map(credentials ->
                        GetSessionTokenResponse.builder()
                                .credentials(Shapes.credentials(credentials))
                                .build());
    }
}

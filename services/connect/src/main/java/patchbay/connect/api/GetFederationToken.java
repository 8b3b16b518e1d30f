package patchbay.connect.api;

import patchbay.connect.ConnectSessions;
import patchbay.connect.Federation;
import patchbay.connect.FederationOutcome;
import patchbay.connect.Workspace;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.Credentials;
import patchbay.wire.connect.GetFederationTokenRequest;
import patchbay.wire.connect.GetFederationTokenResponse;

/** Tokens in the name of the user who the role session is (rules 8.13 to 8.16). */
final class GetFederationToken
        implements Handler<GetFederationTokenRequest, GetFederationTokenResponse> {
    private final Federation federation;
    private final ConnectSessions sessions;

    GetFederationToken(Federation federation, ConnectSessions sessions) {
        this.federation = federation;
        this.sessions = sessions;
    }

    @Override
    public Reply<GetFederationTokenResponse> handle(GetFederationTokenRequest request, Call call) {
        return switch (federation.enter(call, request.instanceId())) {
            case FederationOutcome.Denied denied -> Reply.refused(denied.fault());
            case FederationOutcome.Granted granted -> Reply.done(answer(granted, call));
        };
    }

    private GetFederationTokenResponse answer(FederationOutcome.Granted granted, Call call) {
        ConnectSessions.Credentials issued =
                sessions.issue(granted.user(), Federation.through(call), call.at());
        return GetFederationTokenResponse.builder()
                .credentials(
                        Credentials.builder()
                                .accessToken(issued.accessToken().reveal())
                                .accessTokenExpiration(issued.accessExpiresAt())
                                .refreshToken(issued.refreshToken().reveal())
                                .refreshTokenExpiration(issued.refreshExpiresAt())
                                .build())
                .signInUrl(
                        granted.instance().accessUrl()
                                + Workspace.ARRIVAL
                                + "?code="
                                + issued.code().reveal())
                .userArn(UserShapes.arn(granted.instance(), granted.user()))
                .userId(granted.user().id())
                .build();
    }
}

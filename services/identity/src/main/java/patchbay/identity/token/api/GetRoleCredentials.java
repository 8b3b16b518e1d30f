package patchbay.identity.token.api;

import java.util.Map;
import java.util.Optional;
import patchbay.aws.AccountId;
import patchbay.iam.Circumstances;
import patchbay.iam.TemporaryCredentials;
import patchbay.identity.access.AccountAccess;
import patchbay.identity.token.TokenEvents;
import patchbay.identity.token.Tokens;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.portalsso.GetRoleCredentialsRequest;
import patchbay.wire.portalsso.GetRoleCredentialsResponse;
import patchbay.wire.portalsso.RoleCredentials;

/** Gives the person's program a session of a role. */
final class GetRoleCredentials
        implements Handler<GetRoleCredentialsRequest, GetRoleCredentialsResponse> {
    private final Bearers bearers;
    private final AccountAccess access;
    private final TokenEvents events;

    GetRoleCredentials(Bearers bearers, AccountAccess access, TokenEvents events) {
        this.bearers = bearers;
        this.access = access;
        this.events = events;
    }

    @Override
    public Reply<GetRoleCredentialsResponse> handle(GetRoleCredentialsRequest request, Call call) {
        Optional<AccountId> account = AccountId.parse(request.accountId());
        return account.isEmpty()
                ? Reply.refused(
                        new Fault("InvalidRequestException", 400, "The account id is not valid."))
                : bearers.of(
                        request.accessToken(),
                        bearer -> given(bearer, account.get(), request.roleName(), call));
    }

    private Reply<GetRoleCredentialsResponse> given(
            Tokens.Bearer bearer, AccountId account, String role, Call call) {
        Reply<AccountAccess.Session> reply =
                access.enter(bearer.person(), account, role, Circumstances.of(call));
        events.record(
                call,
                bearer.person(),
                Map.of("role_name", role, "account_id", account.digits()),
                reply);
        return reply.map(session ->
                GetRoleCredentialsResponse.builder()
                        .roleCredentials(shape(session.credentials()))
                        .build());
    }

    private static RoleCredentials shape(TemporaryCredentials credentials) {
        return RoleCredentials.builder()
                .accessKeyId(credentials.accessKeyId())
                .secretAccessKey(credentials.secretAccessKey().reveal())
                .sessionToken(credentials.sessionToken().reveal())
                .expiration(credentials.expiresAt().toEpochMilli())
                .build();
    }
}

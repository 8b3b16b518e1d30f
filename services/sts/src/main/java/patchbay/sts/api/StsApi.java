package patchbay.sts.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import patchbay.iam.AccessKeys;
import patchbay.iam.Authorizer;
import patchbay.sts.AssumeRole;
import patchbay.sts.FederationToken;
import patchbay.sts.RecordedFederation;
import patchbay.sts.UserSessions;
import patchbay.wire.Api;
import patchbay.wire.Served;
import patchbay.wire.ServiceModel;
import patchbay.wire.sts.StsOperations;

/** The STS API: which handler answers which operation. */
public final class StsApi implements Api {
    private final Authorizer authorizer;
    private final RecordedFederation federation;
    private final AssumeRole assumeRole;
    private final UserSessions sessions;
    private final FederationToken federationToken;
    private final AccessKeys keys;

    public StsApi(
            Authorizer authorizer,
            RecordedFederation federation,
            AssumeRole assumeRole,
            UserSessions sessions,
            FederationToken federationToken,
            AccessKeys keys) {
        this.authorizer = authorizer;
        this.federation = federation;
        this.assumeRole = assumeRole;
        this.sessions = sessions;
        this.federationToken = federationToken;
        this.keys = keys;
    }

    @Override
    public ServiceModel model() {
        return StsOperations.model();
    }

    @Override
    public Optional<Served<?, ?>> operation(String name) {
        return Optional.ofNullable(served(name));
    }

    private @Nullable Served<?, ?> served(String name) {
        return switch (name) {
            case "AssumeRole" ->
                    StsOperations.assumeRole().by(new patchbay.sts.api.AssumeRole(assumeRole));
            case "AssumeRoleWithSAML" ->
                    StsOperations.assumeRoleWithSAML().by(new AssumeRoleWithSAML(federation));
            case "DecodeAuthorizationMessage" ->
                    StsOperations.decodeAuthorizationMessage()
                            .by(new DecodeAuthorizationMessage(authorizer));
            case "GetAccessKeyInfo" ->
                    StsOperations.getAccessKeyInfo().by(new GetAccessKeyInfo(authorizer, keys));
            case "GetCallerIdentity" ->
                    StsOperations.getCallerIdentity().by(new GetCallerIdentity());
            case "GetFederationToken" ->
                    StsOperations.getFederationToken().by(new GetFederationToken(federationToken));
            case "GetSessionToken" ->
                    StsOperations.getSessionToken().by(new GetSessionToken(sessions));
            default -> null;
        };
    }
}

package patchbay.sts.api;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import patchbay.aws.Arn;
import patchbay.sts.FederationToken;
import patchbay.sts.SamlRequest.SessionPolicies;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sts.FederatedUser;
import patchbay.wire.sts.GetFederationTokenRequest;
import patchbay.wire.sts.GetFederationTokenResponse;

/** Gives a user temporary credentials in somebody else's name, with fewer permissions. */
final class GetFederationToken
        implements Handler<GetFederationTokenRequest, GetFederationTokenResponse> {
    private final FederationToken decision;

    GetFederationToken(FederationToken decision) {
        this.decision = decision;
    }

    @Override
    public Reply<GetFederationTokenResponse> handle(GetFederationTokenRequest request, Call call) {
        Optional<Fault> fault =
                SessionsOfUsers.cannotBegin(call).or(() -> Shapes.repeated(request.tags()));
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        Map<String, String> tags = Shapes.tags(request.tags());
        return decision.issue(
                        call,
                        request.name(),
                        new SessionPolicies(request.policy(), Shapes.arns(request.policyArns())),
                        tags,
                        request.durationSeconds().map(Duration::ofSeconds))
                .map(GetFederationToken::response);
    }

    private static GetFederationTokenResponse response(FederationToken.Issued issued) {
        return GetFederationTokenResponse.builder()
                .credentials(Shapes.credentials(issued.credentials()))
                .federatedUser(
                        new FederatedUser(
                                issued.session().userId().orElseThrow(),
                                issued.session().arn().map(Arn::toString).orElseThrow()))
                .packedPolicySize(issued.packedPercent())
                .build();
    }
}

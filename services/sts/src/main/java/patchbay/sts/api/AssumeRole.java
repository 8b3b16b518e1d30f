package patchbay.sts.api;

import java.time.Duration;
import java.util.Optional;
import patchbay.aws.RoleSessionName;
import patchbay.sts.AssumeRole.Assumed;
import patchbay.sts.AssumeRole.Wish;
import patchbay.sts.SamlRequest.SessionPolicies;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sts.AssumeRoleRequest;
import patchbay.wire.sts.AssumeRoleResponse;

/** Gives the caller a session of a role that trusts it. */
final class AssumeRole implements Handler<AssumeRoleRequest, AssumeRoleResponse> {
    private final patchbay.sts.AssumeRole decision;

    AssumeRole(patchbay.sts.AssumeRole decision) {
        this.decision = decision;
    }

    @Override
    public Reply<AssumeRoleResponse> handle(AssumeRoleRequest request, Call call) {
        Optional<RoleSessionName> name = RoleSessionName.parse(request.roleSessionName());
        Optional<Fault> fault =
                SessionsOfUsers.cannotAssume(call)
                        .or(() -> MultiFactor.fault(request.serialNumber(), request.tokenCode()))
                        .or(() -> Shapes.repeated(request.tags()));
        if (fault.isPresent()) {
            return Reply.refused(fault.get());
        }
        if (name.isEmpty()) {
            return Reply.refused(
                    new Fault("ValidationError", 400, "The role session name is invalid."));
        }
        var wish =
                new Wish(
                        request.roleArn(),
                        name.get(),
                        request.durationSeconds().map(Duration::ofSeconds),
                        new SessionPolicies(request.policy(), Shapes.arns(request.policyArns())),
                        Shapes.tags(request.tags()),
                        request.transitiveTagKeys(),
                        request.externalId(),
                        request.sourceIdentity());
        return decision.assume(call, wish).map(AssumeRole::response);
    }

    private static AssumeRoleResponse response(Assumed assumed) {
        return AssumeRoleResponse.builder()
                .credentials(Shapes.credentials(assumed.credentials()))
                .assumedRoleUser(Shapes.user(assumed.session()))
                .packedPolicySize(assumed.packedPercent())
                .sourceIdentity(assumed.sourceIdentity())
                .build();
    }
}

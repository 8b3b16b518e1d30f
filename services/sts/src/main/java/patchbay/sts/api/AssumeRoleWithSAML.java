package patchbay.sts.api;

import java.time.Duration;
import java.util.Optional;
import patchbay.aws.Arn;
import patchbay.iam.Circumstances;
import patchbay.sts.AssertionFacts;
import patchbay.sts.AssumeRoleOutcome;
import patchbay.sts.RecordedFederation;
import patchbay.sts.SamlRequest;
import patchbay.wire.Call;
import patchbay.wire.Fault;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sts.AssumeRoleWithSAMLRequest;
import patchbay.wire.sts.AssumeRoleWithSAMLResponse;

/** Gives whoever presents a SAML response a session of the role it was issued for. */
final class AssumeRoleWithSAML
        implements Handler<AssumeRoleWithSAMLRequest, AssumeRoleWithSAMLResponse> {
    /** Characters of the longest session token that can be asked for. */
    private static final int LONGEST_TOKEN = 4096;

    private final RecordedFederation decision;

    AssumeRoleWithSAML(RecordedFederation decision) {
        this.decision = decision;
    }

    @Override
    public Reply<AssumeRoleWithSAMLResponse> handle(AssumeRoleWithSAMLRequest request, Call call) {
        if (Arn.parse(request.roleArn()).isEmpty() || Arn.parse(request.principalArn()).isEmpty()) {
            return Reply.refused(new Fault("ValidationError", 400, "Request ARN is invalid"));
        }
        var presented =
                new SamlRequest(
                        request.samlAssertion(),
                        request.roleArn(),
                        request.principalArn(),
                        request.durationSeconds().map(Duration::ofSeconds),
                        new SamlRequest.SessionPolicies(
                                request.policy(), Shapes.arns(request.policyArns())),
                        SamlRequest.Purpose.API,
                        request.minimumSessionTokenSize().orElse(0),
                        Optional.empty(),
                        Circumstances.of(call),
                        call.globalEndpoint());
        return switch (decision.decide(presented)) {
            case AssumeRoleOutcome.Granted granted -> Reply.done(response(granted));
            case AssumeRoleOutcome.Refused refused -> Reply.refused(refused.fault());
        };
    }

    private static AssumeRoleWithSAMLResponse response(AssumeRoleOutcome.Granted granted) {
        AssertionFacts facts = granted.facts();
        int size = granted.credentials().sessionToken().reveal().length();
        return AssumeRoleWithSAMLResponse.builder()
                .credentials(Shapes.credentials(granted.credentials()))
                .assumedRoleUser(Shapes.user(granted.session()))
                .packedPolicySize(granted.packedPercent())
                .subject(facts.subject())
                .subjectType(facts.subjectType())
                .issuer(facts.issuer())
                .audience(facts.audience())
                .nameQualifier(facts.nameQualifier())
                .sourceIdentity(facts.sourceIdentity())
                .sessionTokenUtilization(Math.min(100, size * 100 / LONGEST_TOKEN))
                .sessionTokenSize(size)
                .build();
    }
}

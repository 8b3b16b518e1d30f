package patchbay.iam.toolbox.api;

import patchbay.iam.toolbox.DenialDetails;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iamtoolbox.GetRequestAuthorizationPolicyInput;
import patchbay.wire.iamtoolbox.GetRequestAuthorizationPolicyOutput;
import patchbay.wire.iamtoolbox.IamToolboxFaults;
import patchbay.wire.shape.RawJson;

/** The text of a policy that took part in a denial, as it was then. */
final class GetRequestAuthorizationPolicy
        implements Handler<
                GetRequestAuthorizationPolicyInput, GetRequestAuthorizationPolicyOutput> {
    private final Asked asked;

    GetRequestAuthorizationPolicy(Asked asked) {
        this.asked = asked;
    }

    @Override
    public Reply<GetRequestAuthorizationPolicyOutput> handle(
            GetRequestAuthorizationPolicyInput request, Call call) {
        return asked.about(call, "iam:GetRequestAuthorizationPolicy", request.authorizationId())
                .then(details ->
                        details.policies().stream()
                                .filter(policy -> policy.uri().equals(request.policyUri()))
                                .findFirst()
                                .map(GetRequestAuthorizationPolicy::output)
                                .orElseGet(() ->
                                        Reply.refused(
                                                IamToolboxFaults.resourceNotFound(
                                                        "The requested policy was not evaluated"
                                                                + " for this request."))));
    }

    private static Reply<GetRequestAuthorizationPolicyOutput> output(DenialDetails.Policy policy) {
        return Reply.done(
                GetRequestAuthorizationPolicyOutput.builder()
                        .policyDocument(new RawJson(policy.document()))
                        .build());
    }
}

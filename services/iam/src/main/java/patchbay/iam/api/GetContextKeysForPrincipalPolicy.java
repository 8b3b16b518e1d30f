package patchbay.iam.api;

import patchbay.iam.simulate.Simulator;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetContextKeysForPolicyResponse;
import patchbay.wire.iam.GetContextKeysForPrincipalPolicyRequest;

/** Lists the condition keys that the policies of a user, group or role use. */
final class GetContextKeysForPrincipalPolicy
        implements Handler<
                GetContextKeysForPrincipalPolicyRequest, GetContextKeysForPolicyResponse> {
    private final Guard guard;
    private final Simulator simulator;

    GetContextKeysForPrincipalPolicy(Guard guard, Simulator simulator) {
        this.guard = guard;
        this.simulator = simulator;
    }

    @Override
    public Reply<GetContextKeysForPolicyResponse> handle(
            GetContextKeysForPrincipalPolicyRequest request, Call call) {
        return guard.entity(
                call,
                "iam:GetContextKeysForPrincipalPolicy",
                request.policySourceArn(),
                account ->
                        simulator
                                .keys(account, request.policySourceArn(), request.policyInputList())
                                .map(GetContextKeysForPolicyResponse::new));
    }
}

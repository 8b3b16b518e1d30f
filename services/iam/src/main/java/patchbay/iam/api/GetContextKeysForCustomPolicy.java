package patchbay.iam.api;

import patchbay.iam.simulate.Simulator;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetContextKeysForCustomPolicyRequest;
import patchbay.wire.iam.GetContextKeysForPolicyResponse;

/** Lists the condition keys that policies use which are given. */
final class GetContextKeysForCustomPolicy
        implements Handler<GetContextKeysForCustomPolicyRequest, GetContextKeysForPolicyResponse> {
    private final Guard guard;

    GetContextKeysForCustomPolicy(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Reply<GetContextKeysForPolicyResponse> handle(
            GetContextKeysForCustomPolicyRequest request, Call call) {
        return guard.any(
                call,
                "iam:GetContextKeysForCustomPolicy",
                account ->
                        Simulator.keys(request.policyInputList())
                                .map(GetContextKeysForPolicyResponse::new));
    }
}

package patchbay.organizations.api;

import patchbay.organizations.OrganizationFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.organizations.DescribeEffectivePolicyRequest;
import patchbay.wire.organizations.DescribeEffectivePolicyResponse;

/** Describes the sum of inherited policies of a type: no type has one here. */
final class DescribeEffectivePolicy
        implements Handler<DescribeEffectivePolicyRequest, DescribeEffectivePolicyResponse> {
    private final Guard guard;

    DescribeEffectivePolicy(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Reply<DescribeEffectivePolicyResponse> handle(
            DescribeEffectivePolicyRequest request, Call call) {
        Guard.Touched touched =
                request.targetId()
                        .map(Guard.Touched::of)
                        .orElseGet(Guard.Touched::nothing)
                        .policyType(request.policyType());
        return guard.member(
                call,
                touched,
                organization -> Reply.refused(OrganizationFault.noEffectivePolicy()));
    }
}

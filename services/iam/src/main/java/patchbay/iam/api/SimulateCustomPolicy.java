package patchbay.iam.api;

import patchbay.aws.Arn;
import patchbay.iam.simulate.Simulator;
import patchbay.iam.simulate.Wish;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.OrderedOrganizationPolicyType;
import patchbay.wire.iam.SimulateCustomPolicyRequest;
import patchbay.wire.iam.SimulatePolicyResponse;

/** Tells what policies that are given would allow. */
final class SimulateCustomPolicy
        implements Handler<SimulateCustomPolicyRequest, SimulatePolicyResponse> {
    private final Guard guard;
    private final Simulator simulator;

    SimulateCustomPolicy(Guard guard, Simulator simulator) {
        this.guard = guard;
        this.simulator = simulator;
    }

    @Override
    public Reply<SimulatePolicyResponse> handle(SimulateCustomPolicyRequest request, Call call) {
        var wish =
                new Wish(
                        request.policyInputList(),
                        request.permissionsBoundaryPolicyInputList(),
                        request.actionNames(),
                        request.resourceArns(),
                        request.resourcePolicy(),
                        request.resourceOwner(),
                        request.callerArn(),
                        SimulationShapes.context(request.contextEntries()),
                        request.resourceHandlingOption(),
                        Shapes.wanted(request.marker(), request.maxItems()));
        return guard.any(
                call,
                "iam:SimulateCustomPolicy",
                account ->
                        simulator
                                .custom(
                                        Arn.iam(Callers.partition(call), account, "root"),
                                        wish,
                                        request.orderedOrganizationPolicyInputList().stream()
                                                .map(
                                                        OrderedOrganizationPolicyType
                                                                ::serviceControlPolicyInputList)
                                                .toList())
                                .map(SimulationShapes::response));
    }
}

package patchbay.iam.api;

import patchbay.iam.simulate.Simulator;
import patchbay.iam.simulate.Wish;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.SimulatePolicyResponse;
import patchbay.wire.iam.SimulatePrincipalPolicyRequest;

/** Tells what the policies of a user, group or role would allow. */
final class SimulatePrincipalPolicy
        implements Handler<SimulatePrincipalPolicyRequest, SimulatePolicyResponse> {
    private final Guard guard;
    private final Simulator simulator;

    SimulatePrincipalPolicy(Guard guard, Simulator simulator) {
        this.guard = guard;
        this.simulator = simulator;
    }

    @Override
    public Reply<SimulatePolicyResponse> handle(SimulatePrincipalPolicyRequest request, Call call) {
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
        return guard.entity(
                call,
                "iam:SimulatePrincipalPolicy",
                request.policySourceArn(),
                account ->
                        SimulationShapes.exclusions(request.policyExclusionList())
                                .then(exclusions ->
                                        simulator.principal(
                                                account,
                                                request.policySourceArn(),
                                                wish,
                                                exclusions))
                                .map(SimulationShapes::response));
    }
}

package patchbay.iam.api;

import patchbay.iam.ManagedPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.ListEntitiesForPolicyRequest;
import patchbay.wire.iam.ListEntitiesForPolicyResponse;

/** Lists who uses a managed policy. */
final class ListEntitiesForPolicy
        implements Handler<ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse> {
    private final Guard guard;
    private final ManagedPolicies policies;

    ListEntitiesForPolicy(Guard guard, ManagedPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<ListEntitiesForPolicyResponse> handle(
            ListEntitiesForPolicyRequest request, Call call) {
        return guard.policy(
                call,
                "iam:ListEntitiesForPolicy",
                request.policyArn(),
                account ->
                        policies.uses(account, request.policyArn())
                                .then(uses ->
                                        Shapes.uses(
                                                Shapes.wanted(request.marker(), request.maxItems()),
                                                uses,
                                                request))
                                .map(Shapes::entities));
    }
}

package patchbay.iam.api;

import patchbay.iam.ManagedPolicies;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.TagPolicyRequest;

/** Adds tags to a managed policy. */
final class TagPolicy implements Handler<TagPolicyRequest, Nothing> {
    private final Guard guard;
    private final ManagedPolicies policies;

    TagPolicy(Guard guard, ManagedPolicies policies) {
        this.guard = guard;
        this.policies = policies;
    }

    @Override
    public Reply<Nothing> handle(TagPolicyRequest request, Call call) {
        return guard.policy(
                call,
                "iam:TagPolicy",
                request.policyArn(),
                Guard.requestTags(Shapes.tags(request.tags())),
                account ->
                        policies.tag(account, request.policyArn(), Shapes.tags(request.tags()))
                                .map(done -> Nothing.NOTHING));
    }
}

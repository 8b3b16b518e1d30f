package patchbay.iam.api;

import java.util.List;
import java.util.Map;
import patchbay.iam.Groups;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.DetachGroupPolicyRequest;

/** Detaches a managed policy from a group. */
final class DetachGroupPolicy implements Handler<DetachGroupPolicyRequest, Nothing> {
    private final Guard guard;
    private final Groups groups;

    DetachGroupPolicy(Guard guard, Groups groups) {
        this.guard = guard;
        this.groups = groups;
    }

    @Override
    public Reply<Nothing> handle(DetachGroupPolicyRequest request, Call call) {
        return guard.group(
                call,
                "iam:DetachGroupPolicy",
                request.groupName(),
                Map.of("iam:PolicyARN", List.of(request.policyArn())),
                account ->
                        groups.detach(account, request.groupName(), request.policyArn())
                                .map(done -> Nothing.NOTHING));
    }
}

package patchbay.iam.api;

import patchbay.iam.Groups;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.DeleteGroupPolicyRequest;

/** Deletes an inline policy of a group. */
final class DeleteGroupPolicy implements Handler<DeleteGroupPolicyRequest, Nothing> {
    private final Guard guard;
    private final Groups groups;

    DeleteGroupPolicy(Guard guard, Groups groups) {
        this.guard = guard;
        this.groups = groups;
    }

    @Override
    public Reply<Nothing> handle(DeleteGroupPolicyRequest request, Call call) {
        return guard.group(
                call,
                "iam:DeleteGroupPolicy",
                request.groupName(),
                account ->
                        groups.deleteInline(account, request.groupName(), request.policyName())
                                .map(done -> Nothing.NOTHING));
    }
}

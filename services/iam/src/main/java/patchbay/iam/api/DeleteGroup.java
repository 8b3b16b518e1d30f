package patchbay.iam.api;

import patchbay.iam.Groups;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.DeleteGroupRequest;

/** Deletes a group that has no members and no policies. */
final class DeleteGroup implements Handler<DeleteGroupRequest, Nothing> {
    private final Guard guard;
    private final Groups groups;

    DeleteGroup(Guard guard, Groups groups) {
        this.guard = guard;
        this.groups = groups;
    }

    @Override
    public Reply<Nothing> handle(DeleteGroupRequest request, Call call) {
        return guard.group(
                call,
                "iam:DeleteGroup",
                request.groupName(),
                account ->
                        groups.delete(account, request.groupName()).map(done -> Nothing.NOTHING));
    }
}

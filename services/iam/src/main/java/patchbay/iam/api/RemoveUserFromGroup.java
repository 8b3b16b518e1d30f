package patchbay.iam.api;

import patchbay.iam.Groups;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.RemoveUserFromGroupRequest;

/** Takes a user out of a group. */
final class RemoveUserFromGroup implements Handler<RemoveUserFromGroupRequest, Nothing> {
    private final Guard guard;
    private final Groups groups;

    RemoveUserFromGroup(Guard guard, Groups groups) {
        this.guard = guard;
        this.groups = groups;
    }

    @Override
    public Reply<Nothing> handle(RemoveUserFromGroupRequest request, Call call) {
        return guard.group(
                call,
                "iam:RemoveUserFromGroup",
                request.groupName(),
                account ->
                        groups.remove(account, request.groupName(), request.userName())
                                .map(done -> Nothing.NOTHING));
    }
}

package patchbay.iam.api;

import patchbay.iam.Groups;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.UpdateGroupRequest;

/** Renames or moves a group. */
final class UpdateGroup implements Handler<UpdateGroupRequest, Nothing> {
    private final Guard guard;
    private final Groups groups;

    UpdateGroup(Guard guard, Groups groups) {
        this.guard = guard;
        this.groups = groups;
    }

    @Override
    public Reply<Nothing> handle(UpdateGroupRequest request, Call call) {
        return guard.group(
                call,
                "iam:UpdateGroup",
                request.groupName(),
                account ->
                        groups.rename(
                                        account,
                                        request.groupName(),
                                        request.newPath(),
                                        request.newGroupName())
                                .map(done -> Nothing.NOTHING));
    }
}

package patchbay.iam.api;

import patchbay.iam.Groups;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.AddUserToGroupRequest;

/** Puts a user into a group. */
final class AddUserToGroup implements Handler<AddUserToGroupRequest, Nothing> {
    private final Guard guard;
    private final Groups groups;

    AddUserToGroup(Guard guard, Groups groups) {
        this.guard = guard;
        this.groups = groups;
    }

    @Override
    public Reply<Nothing> handle(AddUserToGroupRequest request, Call call) {
        return guard.group(
                call,
                "iam:AddUserToGroup",
                request.groupName(),
                account ->
                        groups.add(account, request.groupName(), request.userName())
                                .map(done -> Nothing.NOTHING));
    }
}

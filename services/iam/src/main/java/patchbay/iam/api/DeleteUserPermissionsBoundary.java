package patchbay.iam.api;

import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.DeleteUserPermissionsBoundaryRequest;

/** Takes the limit off a user. */
final class DeleteUserPermissionsBoundary
        implements Handler<DeleteUserPermissionsBoundaryRequest, Nothing> {
    private final Guard guard;
    private final Users users;

    DeleteUserPermissionsBoundary(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(DeleteUserPermissionsBoundaryRequest request, Call call) {
        return guard.user(
                call,
                "iam:DeleteUserPermissionsBoundary",
                request.userName(),
                account ->
                        users.deleteBoundary(account, request.userName())
                                .map(done -> Nothing.NOTHING));
    }
}

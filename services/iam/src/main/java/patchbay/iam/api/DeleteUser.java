package patchbay.iam.api;

import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.DeleteUserRequest;

/** Deletes a user that has neither policies nor keys. */
final class DeleteUser implements Handler<DeleteUserRequest, Nothing> {
    private final Guard guard;
    private final Users users;

    DeleteUser(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(DeleteUserRequest request, Call call) {
        return guard.user(
                call,
                "iam:DeleteUser",
                request.userName(),
                account -> users.delete(account, request.userName()).map(done -> Nothing.NOTHING));
    }
}

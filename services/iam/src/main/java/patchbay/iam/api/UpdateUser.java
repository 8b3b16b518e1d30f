package patchbay.iam.api;

import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.UpdateUserRequest;

/** Renames or moves a user. */
final class UpdateUser implements Handler<UpdateUserRequest, Nothing> {
    private final Guard guard;
    private final Users users;

    UpdateUser(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(UpdateUserRequest request, Call call) {
        return guard.user(
                call,
                "iam:UpdateUser",
                request.userName(),
                account ->
                        users.rename(
                                        account,
                                        request.userName(),
                                        request.newPath(),
                                        request.newUserName())
                                .map(done -> Nothing.NOTHING));
    }
}

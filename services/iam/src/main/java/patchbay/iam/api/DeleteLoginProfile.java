package patchbay.iam.api;

import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.DeleteLoginProfileRequest;

/** Would delete a user's console password: no IAM user has one here, and so says the answer. */
final class DeleteLoginProfile implements Handler<DeleteLoginProfileRequest, Nothing> {
    private final Guard guard;
    private final Users users;

    DeleteLoginProfile(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(DeleteLoginProfileRequest request, Call call) {
        return Callers.keyOwner(call, request.userName())
                .then(owner ->
                        guard.keys(
                                call,
                                "iam:DeleteLoginProfile",
                                owner,
                                account ->
                                        users.loginProfile(account, owner)
                                                .map(never -> Nothing.NOTHING)));
    }
}

package patchbay.iam.api;

import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.DeleteUserPolicyRequest;

/** Deletes an inline policy of a user. */
final class DeleteUserPolicy implements Handler<DeleteUserPolicyRequest, Nothing> {
    private final Guard guard;
    private final Users users;

    DeleteUserPolicy(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(DeleteUserPolicyRequest request, Call call) {
        return guard.user(
                call,
                "iam:DeleteUserPolicy",
                request.userName(),
                account ->
                        users.deleteInline(account, request.userName(), request.policyName())
                                .map(done -> Nothing.NOTHING));
    }
}

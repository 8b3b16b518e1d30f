package patchbay.iam.api;

import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetLoginProfileRequest;
import patchbay.wire.iam.GetLoginProfileResponse;

/** Would tell about a user's console password: no IAM user has one here, and so says the answer. */
final class GetLoginProfile implements Handler<GetLoginProfileRequest, GetLoginProfileResponse> {
    private final Guard guard;
    private final Users users;

    GetLoginProfile(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<GetLoginProfileResponse> handle(GetLoginProfileRequest request, Call call) {
        return Callers.keyOwner(call, request.userName())
                .then(owner ->
                        guard.keys(
                                call,
                                "iam:GetLoginProfile",
                                owner,
                                account -> users.loginProfile(account, owner)));
    }
}

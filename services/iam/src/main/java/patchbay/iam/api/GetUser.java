package patchbay.iam.api;

import patchbay.aws.Caller;
import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.GetUserRequest;
import patchbay.wire.iam.GetUserResponse;

/** Tells about a user; the caller where none is named. */
final class GetUser implements Handler<GetUserRequest, GetUserResponse> {
    private final Guard guard;
    private final Users users;

    GetUser(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<GetUserResponse> handle(GetUserRequest request, Call call) {
        if (request.userName().isEmpty() && call.caller() instanceof Caller.Root root) {
            return guard.any(
                    call,
                    "iam:GetUser",
                    account -> Reply.done(new GetUserResponse(Shapes.root(root))));
        }
        return Callers.userName(call, request.userName())
                .then(name ->
                        guard.user(
                                call,
                                "iam:GetUser",
                                name,
                                account ->
                                        users.get(account, name)
                                                .map(user ->
                                                        new GetUserResponse(Shapes.user(user)))));
    }
}

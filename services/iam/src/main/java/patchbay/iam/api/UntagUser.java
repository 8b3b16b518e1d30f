package patchbay.iam.api;

import java.util.Map;
import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.UntagUserRequest;

/** Removes tags from a user. */
final class UntagUser implements Handler<UntagUserRequest, Nothing> {
    private final Guard guard;
    private final Users users;

    UntagUser(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(UntagUserRequest request, Call call) {
        return guard.user(
                call,
                "iam:UntagUser",
                request.userName(),
                Map.of("aws:TagKeys", request.tagKeys()),
                account ->
                        users.untag(account, request.userName(), request.tagKeys())
                                .map(done -> Nothing.NOTHING));
    }
}

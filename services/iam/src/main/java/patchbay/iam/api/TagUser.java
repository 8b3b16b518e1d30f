package patchbay.iam.api;

import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.TagUserRequest;

/** Adds tags to a user. */
final class TagUser implements Handler<TagUserRequest, Nothing> {
    private final Guard guard;
    private final Users users;

    TagUser(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(TagUserRequest request, Call call) {
        return guard.user(
                call,
                "iam:TagUser",
                request.userName(),
                Guard.requestTags(Shapes.tags(request.tags())),
                account ->
                        users.tag(account, request.userName(), Shapes.tags(request.tags()))
                                .map(done -> Nothing.NOTHING));
    }
}

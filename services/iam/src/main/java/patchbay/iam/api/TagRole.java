package patchbay.iam.api;

import patchbay.iam.Roles;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.TagRoleRequest;

/** Adds tags to a role. */
final class TagRole implements Handler<TagRoleRequest, Nothing> {
    private final Guard guard;
    private final Roles roles;

    TagRole(Guard guard, Roles roles) {
        this.guard = guard;
        this.roles = roles;
    }

    @Override
    public Reply<Nothing> handle(TagRoleRequest request, Call call) {
        return guard.role(
                call,
                "iam:TagRole",
                request.roleName(),
                Guard.requestTags(Shapes.tags(request.tags())),
                account ->
                        roles.tag(account, request.roleName(), Shapes.tags(request.tags()))
                                .map(done -> Nothing.NOTHING));
    }
}

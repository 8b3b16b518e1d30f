package patchbay.iam.api;

import java.util.List;
import java.util.Map;
import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.iam.PutUserPermissionsBoundaryRequest;

/** Limits what a user may do at most. */
final class PutUserPermissionsBoundary
        implements Handler<PutUserPermissionsBoundaryRequest, Nothing> {
    private final Guard guard;
    private final Users users;

    PutUserPermissionsBoundary(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(PutUserPermissionsBoundaryRequest request, Call call) {
        return guard.user(
                call,
                "iam:PutUserPermissionsBoundary",
                request.userName(),
                Map.of("iam:PermissionsBoundary", List.of(request.permissionsBoundary())),
                account ->
                        users.bound(account, request.userName(), request.permissionsBoundary())
                                .map(done -> Nothing.NOTHING));
    }
}

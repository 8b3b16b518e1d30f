package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.connect.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.DeleteUserRequest;

/** Removes a user; the user's sessions end. */
final class DeleteUser implements Handler<DeleteUserRequest, Nothing> {
    private final Admission admission;
    private final Users users;

    DeleteUser(Admission admission, Users users) {
        this.admission = admission;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(DeleteUserRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("agent/" + request.userId()),
                instance ->
                        users.delete(instance, request.userId())
                                ? Reply.done(Nothing.NOTHING)
                                : Reply.refused(ConnectFault.notFound("User is not found")));
    }
}

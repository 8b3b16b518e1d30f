package patchbay.identity.directory.api;

import java.util.List;
import patchbay.identity.directory.Directory;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.DeleteUserRequest;
import patchbay.wire.identitystore.DeleteUserResponse;

/** Removes a person with memberships, assignments and sessions. */
final class DeleteUser implements Handler<DeleteUserRequest, DeleteUserResponse> {
    private final Guard guard;
    private final Directory directory;

    DeleteUser(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<DeleteUserResponse> handle(DeleteUserRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of("user/" + request.userId()),
                visit ->
                        Found.personId(request.userId()).filter(directory::removePerson).isPresent()
                                ? Reply.done(new DeleteUserResponse())
                                : Reply.refused(Faults.noUser(request.userId())));
    }
}

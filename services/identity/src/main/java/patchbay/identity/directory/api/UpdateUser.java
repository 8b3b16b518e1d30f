package patchbay.identity.directory.api;

import java.util.List;
import patchbay.identity.directory.Directory;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.UpdateUserRequest;
import patchbay.wire.identitystore.UpdateUserResponse;

/** Changes attributes of a person, all that are named or none. */
final class UpdateUser implements Handler<UpdateUserRequest, UpdateUserResponse> {
    private final Guard guard;
    private final Directory directory;

    UpdateUser(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<UpdateUserResponse> handle(UpdateUserRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of("user/" + request.userId()),
                visit ->
                        new Found(directory)
                                .user(request.userId())
                                .then(person -> UserForm.changed(person, request.operations()))
                                .then(person ->
                                        Faults.user(
                                                directory.change(person, visit.by()),
                                                request.userId()))
                                .map(_ -> new UpdateUserResponse()));
    }
}

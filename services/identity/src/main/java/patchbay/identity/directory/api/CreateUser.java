package patchbay.identity.directory.api;

import java.util.List;
import patchbay.identity.directory.Directory;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.CreateUserRequest;
import patchbay.wire.identitystore.CreateUserResponse;

/** Adds a person, who has no password yet. */
final class CreateUser implements Handler<CreateUserRequest, CreateUserResponse> {
    private final Guard guard;
    private final Directory directory;

    CreateUser(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<CreateUserResponse> handle(CreateUserRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of(),
                visit ->
                        UserForm.draft(request, visit.by())
                                .then(draft -> Faults.user(directory.addPerson(draft), ""))
                                .map(person ->
                                        CreateUserResponse.builder()
                                                .identityStoreId(visit.storeId())
                                                .userId(person.id().text())
                                                .build()));
    }
}

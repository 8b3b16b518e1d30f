package patchbay.identity.directory.api;

import java.util.List;
import patchbay.identity.directory.Directory;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.DeleteGroupRequest;
import patchbay.wire.identitystore.DeleteGroupResponse;

/** Removes a group; its members stay. */
final class DeleteGroup implements Handler<DeleteGroupRequest, DeleteGroupResponse> {
    private final Guard guard;
    private final Directory directory;

    DeleteGroup(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<DeleteGroupResponse> handle(DeleteGroupRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of("group/" + request.groupId()),
                visit ->
                        Found.groupId(request.groupId()).filter(directory::removeGroup).isPresent()
                                ? Reply.done(new DeleteGroupResponse())
                                : Reply.refused(Faults.noGroup(request.groupId())));
    }
}

package patchbay.identity.directory.api;

import java.util.List;
import patchbay.identity.directory.Directory;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.CreateGroupRequest;
import patchbay.wire.identitystore.CreateGroupResponse;

/** Adds a group. */
final class CreateGroup implements Handler<CreateGroupRequest, CreateGroupResponse> {
    private final Guard guard;
    private final Directory directory;

    CreateGroup(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<CreateGroupResponse> handle(CreateGroupRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of(),
                visit ->
                        Faults.group(
                                        directory.addGroup(
                                                request.displayName().orElse(""),
                                                request.description().orElse(""),
                                                List.of(),
                                                visit.by()),
                                        "")
                                .map(group ->
                                        CreateGroupResponse.builder()
                                                .identityStoreId(visit.storeId())
                                                .groupId(group.id().text())
                                                .build()));
    }
}

package patchbay.identity.directory.api;

import java.util.List;
import patchbay.identity.directory.Directory;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.GetGroupIdRequest;
import patchbay.wire.identitystore.GetGroupIdResponse;

/** Finds a group by name or external id. */
final class GetGroupId implements Handler<GetGroupIdRequest, GetGroupIdResponse> {
    private final Guard guard;
    private final Directory directory;

    GetGroupId(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<GetGroupIdResponse> handle(GetGroupIdRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of("group/*"),
                visit ->
                        new Found(directory)
                                .group(request.alternateIdentifier())
                                .map(group ->
                                        GetGroupIdResponse.builder()
                                                .identityStoreId(visit.storeId())
                                                .groupId(group.id().text())
                                                .build()));
    }
}

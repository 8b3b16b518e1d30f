package patchbay.identity.directory.api;

import java.util.List;
import patchbay.identity.directory.Directory;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.GetUserIdRequest;
import patchbay.wire.identitystore.GetUserIdResponse;

/** Finds a person by user name, e-mail address or external id. */
final class GetUserId implements Handler<GetUserIdRequest, GetUserIdResponse> {
    private final Guard guard;
    private final Directory directory;

    GetUserId(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<GetUserIdResponse> handle(GetUserIdRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of("user/*"),
                visit ->
                        new Found(directory)
                                .user(request.alternateIdentifier())
                                .map(person ->
                                        GetUserIdResponse.builder()
                                                .identityStoreId(visit.storeId())
                                                .userId(person.id().text())
                                                .build()));
    }
}

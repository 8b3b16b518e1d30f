package patchbay.identity.directory.api;

import java.util.List;
import patchbay.identity.directory.Directory;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.DescribeUserRequest;
import patchbay.wire.identitystore.DescribeUserResponse;

/** Tells all about a person. */
final class DescribeUser implements Handler<DescribeUserRequest, DescribeUserResponse> {
    private final Guard guard;
    private final Directory directory;

    DescribeUser(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<DescribeUserResponse> handle(DescribeUserRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of("user/" + request.userId()),
                visit ->
                        new Found(directory)
                                .user(request.userId())
                                .map(person ->
                                        UserShapes.described(
                                                UserShapes.user(
                                                        visit.storeId(),
                                                        person,
                                                        request.extensions()))));
    }
}

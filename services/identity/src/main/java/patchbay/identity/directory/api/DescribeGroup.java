package patchbay.identity.directory.api;

import java.util.List;
import patchbay.identity.directory.Directory;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.identitystore.DescribeGroupRequest;
import patchbay.wire.identitystore.DescribeGroupResponse;

/** Tells all about a group but its members. */
final class DescribeGroup implements Handler<DescribeGroupRequest, DescribeGroupResponse> {
    private final Guard guard;
    private final Directory directory;

    DescribeGroup(Guard guard, Directory directory) {
        this.guard = guard;
        this.directory = directory;
    }

    @Override
    public Reply<DescribeGroupResponse> handle(DescribeGroupRequest request, Call call) {
        return guard.to(
                call,
                request.identityStoreId(),
                List.of("group/" + request.groupId()),
                visit ->
                        new Found(directory)
                                .group(request.groupId())
                                .map(group -> GroupShapes.described(visit.storeId(), group)));
    }
}

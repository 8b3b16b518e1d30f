package patchbay.iam.api;

import java.util.List;
import java.util.Optional;
import patchbay.aws.Partition;
import patchbay.iam.Groups;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.CreateGroupRequest;
import patchbay.wire.iam.CreateGroupResponse;

/** Creates a group. */
final class CreateGroup implements Handler<CreateGroupRequest, CreateGroupResponse> {
    private final Guard guard;
    private final Groups groups;

    CreateGroup(Guard guard, Groups groups) {
        this.guard = guard;
        this.groups = groups;
    }

    @Override
    public Reply<CreateGroupResponse> handle(CreateGroupRequest request, Call call) {
        Partition partition = Callers.partition(call);
        String path = request.path().orElse("/");
        return guard.create(
                call,
                new Guard.Creation(
                        "iam:CreateGroup",
                        "group" + path + request.groupName(),
                        List.of(),
                        Optional.empty()),
                account ->
                        groups.create(partition, account, path, request.groupName())
                                .map(group -> new CreateGroupResponse(Shapes.group(group))));
    }
}

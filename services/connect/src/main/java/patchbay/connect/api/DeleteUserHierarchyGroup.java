package patchbay.connect.api;

import java.util.List;
import patchbay.connect.Hierarchy;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.DeleteUserHierarchyGroupRequest;

/** Removes a group of the agent hierarchy that nothing is in. */
final class DeleteUserHierarchyGroup implements Handler<DeleteUserHierarchyGroupRequest, Nothing> {
    private final Admission admission;
    private final Hierarchy hierarchy;

    DeleteUserHierarchyGroup(Admission admission, Hierarchy hierarchy) {
        this.admission = admission;
        this.hierarchy = hierarchy;
    }

    @Override
    public Reply<Nothing> handle(DeleteUserHierarchyGroupRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("agent-group/" + request.hierarchyGroupId()),
                instance -> Answers.unless(hierarchy.delete(instance, request.hierarchyGroupId())));
    }
}

package patchbay.connect.api;

import java.util.List;
import patchbay.connect.Hierarchy;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateUserHierarchyGroupNameRequest;

/** Renames a group of the agent hierarchy. */
final class UpdateUserHierarchyGroupName
        implements Handler<UpdateUserHierarchyGroupNameRequest, Nothing> {
    private final Admission admission;
    private final Hierarchy hierarchy;

    UpdateUserHierarchyGroupName(Admission admission, Hierarchy hierarchy) {
        this.admission = admission;
        this.hierarchy = hierarchy;
    }

    @Override
    public Reply<Nothing> handle(UpdateUserHierarchyGroupNameRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("agent-group/" + request.hierarchyGroupId()),
                instance ->
                        Answers.unless(
                                hierarchy.rename(
                                        instance, request.hierarchyGroupId(), request.name())));
    }
}

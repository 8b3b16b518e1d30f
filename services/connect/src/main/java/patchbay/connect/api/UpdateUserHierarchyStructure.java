package patchbay.connect.api;

import java.util.List;
import patchbay.connect.Hierarchy;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateUserHierarchyStructureRequest;

/** Names the levels of the agent hierarchy. */
final class UpdateUserHierarchyStructure
        implements Handler<UpdateUserHierarchyStructureRequest, Nothing> {
    private final Admission admission;
    private final Hierarchy hierarchy;

    UpdateUserHierarchyStructure(Admission admission, Hierarchy hierarchy) {
        this.admission = admission;
        this.hierarchy = hierarchy;
    }

    @Override
    public Reply<Nothing> handle(UpdateUserHierarchyStructureRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance ->
                        Answers.unless(
                                hierarchy.setLevels(
                                        instance,
                                        HierarchyShapes.names(request.hierarchyStructure()))));
    }
}

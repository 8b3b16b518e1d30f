package patchbay.connect.api;

import java.util.List;
import patchbay.connect.Hierarchy;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeUserHierarchyStructureRequest;
import patchbay.wire.connect.DescribeUserHierarchyStructureResponse;

/** Tells the levels of the agent hierarchy. */
final class DescribeUserHierarchyStructure
        implements Handler<
                DescribeUserHierarchyStructureRequest, DescribeUserHierarchyStructureResponse> {
    private final Admission admission;
    private final Hierarchy hierarchy;

    DescribeUserHierarchyStructure(Admission admission, Hierarchy hierarchy) {
        this.admission = admission;
        this.hierarchy = hierarchy;
    }

    @Override
    public Reply<DescribeUserHierarchyStructureResponse> handle(
            DescribeUserHierarchyStructureRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(),
                instance ->
                        Reply.done(
                                DescribeUserHierarchyStructureResponse.builder()
                                        .hierarchyStructure(
                                                HierarchyShapes.structure(
                                                        instance, hierarchy.levels(instance)))
                                        .build()));
    }
}

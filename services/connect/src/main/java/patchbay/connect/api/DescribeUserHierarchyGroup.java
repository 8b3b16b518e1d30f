package patchbay.connect.api;

import java.util.List;
import patchbay.connect.Hierarchy;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeUserHierarchyGroupRequest;
import patchbay.wire.connect.DescribeUserHierarchyGroupResponse;

/** Tells all about a group of the agent hierarchy. */
final class DescribeUserHierarchyGroup
        implements Handler<DescribeUserHierarchyGroupRequest, DescribeUserHierarchyGroupResponse> {
    private final Admission admission;
    private final Hierarchy hierarchy;

    DescribeUserHierarchyGroup(Admission admission, Hierarchy hierarchy) {
        this.admission = admission;
        this.hierarchy = hierarchy;
    }

    @Override
    public Reply<DescribeUserHierarchyGroupResponse> handle(
            DescribeUserHierarchyGroupRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("agent-group/" + request.hierarchyGroupId()),
                instance ->
                        Answers.found(
                                hierarchy.find(instance, request.hierarchyGroupId()),
                                "Hierarchy group",
                                group ->
                                        DescribeUserHierarchyGroupResponse.builder()
                                                .hierarchyGroup(
                                                        HierarchyShapes.all(
                                                                        instance,
                                                                        hierarchy,
                                                                        List.of(group))
                                                                .getFirst())
                                                .build()));
    }
}

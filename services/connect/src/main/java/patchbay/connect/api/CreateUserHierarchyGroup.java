package patchbay.connect.api;

import java.util.List;
import patchbay.connect.Hierarchy;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.CreateUserHierarchyGroupRequest;
import patchbay.wire.connect.CreateUserHierarchyGroupResponse;

/** Makes a group of the agent hierarchy. */
final class CreateUserHierarchyGroup
        implements Handler<CreateUserHierarchyGroupRequest, CreateUserHierarchyGroupResponse> {
    private final Admission admission;
    private final Hierarchy hierarchy;

    CreateUserHierarchyGroup(Admission admission, Hierarchy hierarchy) {
        this.admission = admission;
        this.hierarchy = hierarchy;
    }

    @Override
    public Reply<CreateUserHierarchyGroupResponse> handle(
            CreateUserHierarchyGroupRequest request, Call call) {
        return admission.tagging(
                call,
                request.instanceId(),
                List.of("agent-group/*"),
                request.tags(),
                instance ->
                        Answers.translated(
                                hierarchy.create(
                                        instance,
                                        request.name(),
                                        request.parentGroupId(),
                                        request.tags()),
                                made ->
                                        CreateUserHierarchyGroupResponse.builder()
                                                .hierarchyGroupId(made.id())
                                                .hierarchyGroupArn(
                                                        HierarchyShapes.arn(instance, made))
                                                .build()));
    }
}

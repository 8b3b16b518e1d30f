package patchbay.connect.api;

import java.util.List;
import java.util.stream.Stream;
import patchbay.connect.ConnectFault;
import patchbay.connect.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateUserHierarchyRequest;

/** Puts a user into a group of the agent hierarchy, or out of it. */
final class UpdateUserHierarchy implements Handler<UpdateUserHierarchyRequest, Nothing> {
    private final Admission admission;
    private final Users users;

    UpdateUserHierarchy(Admission admission, Users users) {
        this.admission = admission;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(UpdateUserHierarchyRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                resources(request),
                instance ->
                        users.find(instance, request.userId())
                                .map(user ->
                                        Answers.unless(
                                                users.group(
                                                        instance,
                                                        user,
                                                        request.hierarchyGroupId())))
                                .orElseGet(() ->
                                        Reply.refused(ConnectFault.notFound("User is not found"))));
    }

    private static List<String> resources(UpdateUserHierarchyRequest request) {
        return Stream.concat(
                        Stream.of("agent/" + request.userId()),
                        request.hierarchyGroupId().stream().map(id -> "agent-group/" + id))
                .toList();
    }
}

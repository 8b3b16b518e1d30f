package patchbay.identity.access.api;

import patchbay.identity.access.AccessOperation;
import patchbay.identity.access.Assignments;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.ListAccountAssignmentCreationStatusRequest;
import patchbay.wire.sso.ListAccountAssignmentCreationStatusResponse;

/** Lists wishes for assignments. */
final class ListAccountAssignmentCreationStatus
        implements Handler<
                ListAccountAssignmentCreationStatusRequest,
                ListAccountAssignmentCreationStatusResponse> {
    private final Guard guard;
    private final Assignments assignments;

    ListAccountAssignmentCreationStatus(Guard guard, Assignments assignments) {
        this.guard = guard;
        this.assignments = assignments;
    }

    @Override
    public Reply<ListAccountAssignmentCreationStatusResponse> handle(
            ListAccountAssignmentCreationStatusRequest request, Call call) {
        return guard.organization(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                instance ->
                        Operations.page(
                                        assignments,
                                        instance,
                                        AccessOperation.Kind.CREATION,
                                        request.filter(),
                                        request.nextToken(),
                                        request.maxResults())
                                .map(page ->
                                        ListAccountAssignmentCreationStatusResponse.builder()
                                                .accountAssignmentsCreationStatus(
                                                        page.items().stream()
                                                                .map(Shapes::brief)
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}

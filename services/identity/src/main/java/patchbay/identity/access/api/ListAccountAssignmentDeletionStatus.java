package patchbay.identity.access.api;

import patchbay.identity.access.AccessOperation;
import patchbay.identity.access.Assignments;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.ListAccountAssignmentDeletionStatusRequest;
import patchbay.wire.sso.ListAccountAssignmentDeletionStatusResponse;

/** Lists wishes for the end of assignments. */
final class ListAccountAssignmentDeletionStatus
        implements Handler<
                ListAccountAssignmentDeletionStatusRequest,
                ListAccountAssignmentDeletionStatusResponse> {
    private final Guard guard;
    private final Assignments assignments;

    ListAccountAssignmentDeletionStatus(Guard guard, Assignments assignments) {
        this.guard = guard;
        this.assignments = assignments;
    }

    @Override
    public Reply<ListAccountAssignmentDeletionStatusResponse> handle(
            ListAccountAssignmentDeletionStatusRequest request, Call call) {
        return guard.organization(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                instance ->
                        Operations.page(
                                        assignments,
                                        instance,
                                        AccessOperation.Kind.DELETION,
                                        request.filter(),
                                        request.nextToken(),
                                        request.maxResults())
                                .map(page ->
                                        ListAccountAssignmentDeletionStatusResponse.builder()
                                                .accountAssignmentsDeletionStatus(
                                                        page.items().stream()
                                                                .map(Shapes::brief)
                                                                .toList())
                                                .nextToken(page.next())
                                                .build()));
    }
}

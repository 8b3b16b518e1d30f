package patchbay.identity.access.api;

import patchbay.identity.access.AccessOperation;
import patchbay.identity.access.Assignments;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.DescribeAccountAssignmentDeletionStatusRequest;
import patchbay.wire.sso.DescribeAccountAssignmentDeletionStatusResponse;

/** Tells what came of the wish for an assignment's end. */
final class DescribeAccountAssignmentDeletionStatus
        implements Handler<
                DescribeAccountAssignmentDeletionStatusRequest,
                DescribeAccountAssignmentDeletionStatusResponse> {
    private final Guard guard;
    private final Assignments assignments;

    DescribeAccountAssignmentDeletionStatus(Guard guard, Assignments assignments) {
        this.guard = guard;
        this.assignments = assignments;
    }

    @Override
    public Reply<DescribeAccountAssignmentDeletionStatusResponse> handle(
            DescribeAccountAssignmentDeletionStatusRequest request, Call call) {
        return guard.organization(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                instance ->
                        assignments
                                .operation(
                                        instance,
                                        AccessOperation.Kind.DELETION,
                                        request.accountAssignmentDeletionRequestId())
                                .map(operation ->
                                        DescribeAccountAssignmentDeletionStatusResponse.builder()
                                                .accountAssignmentDeletionStatus(
                                                        Shapes.operation(instance, operation))
                                                .build()));
    }
}

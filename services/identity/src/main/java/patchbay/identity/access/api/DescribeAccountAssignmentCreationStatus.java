package patchbay.identity.access.api;

import patchbay.identity.access.AccessOperation;
import patchbay.identity.access.Assignments;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.DescribeAccountAssignmentCreationStatusRequest;
import patchbay.wire.sso.DescribeAccountAssignmentCreationStatusResponse;

/** Tells what came of the wish for an assignment. */
final class DescribeAccountAssignmentCreationStatus
        implements Handler<
                DescribeAccountAssignmentCreationStatusRequest,
                DescribeAccountAssignmentCreationStatusResponse> {
    private final Guard guard;
    private final Assignments assignments;

    DescribeAccountAssignmentCreationStatus(Guard guard, Assignments assignments) {
        this.guard = guard;
        this.assignments = assignments;
    }

    @Override
    public Reply<DescribeAccountAssignmentCreationStatusResponse> handle(
            DescribeAccountAssignmentCreationStatusRequest request, Call call) {
        return guard.organization(
                call,
                request.instanceArn(),
                Guard.Touched.nothing(),
                instance ->
                        assignments
                                .operation(
                                        instance,
                                        AccessOperation.Kind.CREATION,
                                        request.accountAssignmentCreationRequestId())
                                .map(operation ->
                                        DescribeAccountAssignmentCreationStatusResponse.builder()
                                                .accountAssignmentCreationStatus(
                                                        Shapes.operation(instance, operation))
                                                .build()));
    }
}

package patchbay.identity.access.api;

import patchbay.aws.AccountId;
import patchbay.identity.access.Assignments;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.DeleteAccountAssignmentRequest;
import patchbay.wire.sso.DeleteAccountAssignmentResponse;

/** Takes a permission set from a person or group in an account. */
final class DeleteAccountAssignment
        implements Handler<DeleteAccountAssignmentRequest, DeleteAccountAssignmentResponse> {
    private final Guard guard;
    private final Assignments assignments;

    DeleteAccountAssignment(Guard guard, Assignments assignments) {
        this.guard = guard;
        this.assignments = assignments;
    }

    @Override
    public Reply<DeleteAccountAssignmentResponse> handle(
            DeleteAccountAssignmentRequest request, Call call) {
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                Guard.Touched.of(request.permissionSetArn()).account(request.targetId()),
                in ->
                        Shapes.assignee(request.principalType(), request.principalId())
                                .then(assignee ->
                                        assignments.delete(
                                                in.instance(),
                                                in.id(),
                                                new AccountId(request.targetId()),
                                                assignee))
                                .map(operation ->
                                        DeleteAccountAssignmentResponse.builder()
                                                .accountAssignmentDeletionStatus(
                                                        Shapes.operation(in.instance(), operation))
                                                .build()));
    }
}

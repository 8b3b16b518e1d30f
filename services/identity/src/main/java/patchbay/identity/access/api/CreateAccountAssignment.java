package patchbay.identity.access.api;

import patchbay.aws.AccountId;
import patchbay.identity.access.Assignments;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.CreateAccountAssignmentRequest;
import patchbay.wire.sso.CreateAccountAssignmentResponse;

/** Gives a permission set to a person or group in an account. */
final class CreateAccountAssignment
        implements Handler<CreateAccountAssignmentRequest, CreateAccountAssignmentResponse> {
    private final Guard guard;
    private final Assignments assignments;

    CreateAccountAssignment(Guard guard, Assignments assignments) {
        this.guard = guard;
        this.assignments = assignments;
    }

    @Override
    public Reply<CreateAccountAssignmentResponse> handle(
            CreateAccountAssignmentRequest request, Call call) {
        return guard.set(
                call,
                request.instanceArn(),
                request.permissionSetArn(),
                Guard.Touched.of(request.permissionSetArn()).account(request.targetId()),
                in ->
                        Shapes.assignee(request.principalType(), request.principalId())
                                .then(assignee ->
                                        assignments.create(
                                                in.instance(),
                                                in.id(),
                                                new AccountId(request.targetId()),
                                                assignee))
                                .map(operation ->
                                        CreateAccountAssignmentResponse.builder()
                                                .accountAssignmentCreationStatus(
                                                        Shapes.operation(in.instance(), operation))
                                                .build()));
    }
}

package patchbay.identity.access.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.DeleteApplicationAssignmentRequest;

/** Takes an application from a person or group. */
final class DeleteApplicationAssignment
        implements Handler<DeleteApplicationAssignmentRequest, Nothing> {
    private final Guard guard;
    private final ApplicationDesk desk;

    DeleteApplicationAssignment(Guard guard, ApplicationDesk desk) {
        this.guard = guard;
        this.desk = desk;
    }

    @Override
    public Reply<Nothing> handle(DeleteApplicationAssignmentRequest request, Call call) {
        return desk.on(
                guard,
                call,
                request.applicationArn(),
                found ->
                        Shapes.assignee(request.principalType(), request.principalId())
                                .then(assignee -> desk.unassign(found.application(), assignee))
                                .map(_ -> Nothing.NOTHING));
    }
}

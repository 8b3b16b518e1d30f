package patchbay.identity.access.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.CreateApplicationAssignmentRequest;

/** Lets a person or group use an application. */
final class CreateApplicationAssignment
        implements Handler<CreateApplicationAssignmentRequest, Nothing> {
    private final Guard guard;
    private final ApplicationDesk desk;

    CreateApplicationAssignment(Guard guard, ApplicationDesk desk) {
        this.guard = guard;
        this.desk = desk;
    }

    @Override
    public Reply<Nothing> handle(CreateApplicationAssignmentRequest request, Call call) {
        return desk.on(
                guard,
                call,
                request.applicationArn(),
                found ->
                        Shapes.assignee(request.principalType(), request.principalId())
                                .then(assignee -> desk.assign(found.application(), assignee))
                                .map(_ -> Nothing.NOTHING));
    }
}

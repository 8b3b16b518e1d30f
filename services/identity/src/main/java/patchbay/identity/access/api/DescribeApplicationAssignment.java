package patchbay.identity.access.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.DescribeApplicationAssignmentRequest;
import patchbay.wire.sso.DescribeApplicationAssignmentResponse;

/** Tells whether a person or group may use an application. */
final class DescribeApplicationAssignment
        implements Handler<
                DescribeApplicationAssignmentRequest, DescribeApplicationAssignmentResponse> {
    private final Guard guard;
    private final ApplicationDesk desk;

    DescribeApplicationAssignment(Guard guard, ApplicationDesk desk) {
        this.guard = guard;
        this.desk = desk;
    }

    @Override
    public Reply<DescribeApplicationAssignmentResponse> handle(
            DescribeApplicationAssignmentRequest request, Call call) {
        return desk.on(
                guard,
                call,
                request.applicationArn(),
                found ->
                        Shapes.assignee(request.principalType(), request.principalId())
                                .then(assignee ->
                                        desk.assignees(found.application()).contains(assignee)
                                                ? Reply.done(
                                                        DescribeApplicationAssignmentResponse
                                                                .builder()
                                                                .applicationArn(
                                                                        request.applicationArn())
                                                                .principalId(request.principalId())
                                                                .principalType(
                                                                        request.principalType())
                                                                .build())
                                                : Reply.refused(ApplicationDesk.notAssigned())));
    }
}

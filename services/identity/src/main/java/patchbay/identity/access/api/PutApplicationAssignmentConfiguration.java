package patchbay.identity.access.api;

import patchbay.identity.access.AccessFault;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.sso.PutApplicationAssignmentConfigurationRequest;

/** Chooses whether only those may use an application who are assigned. */
final class PutApplicationAssignmentConfiguration
        implements Handler<PutApplicationAssignmentConfigurationRequest, Nothing> {
    private final Guard guard;
    private final ApplicationDesk desk;

    PutApplicationAssignmentConfiguration(Guard guard, ApplicationDesk desk) {
        this.guard = guard;
        this.desk = desk;
    }

    @Override
    public Reply<Nothing> handle(PutApplicationAssignmentConfigurationRequest request, Call call) {
        return desk.on(
                guard,
                call,
                request.applicationArn(),
                found -> {
                    if (found.application() instanceof ApplicationDesk.Any.OAuth(var it)) {
                        desk.oauth().put(it.requiring(request.assignmentRequired()));
                        return Reply.done();
                    }
                    return request.assignmentRequired()
                            ? Reply.done()
                            : Reply.refused(
                                    AccessFault.invalid("A SAML application needs assignments."));
                });
    }
}

package patchbay.identity.access.api;

import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.sso.GetApplicationAssignmentConfigurationRequest;
import patchbay.wire.sso.GetApplicationAssignmentConfigurationResponse;

/** Tells whether only those may use an application who are assigned. */
final class GetApplicationAssignmentConfiguration
        implements Handler<
                GetApplicationAssignmentConfigurationRequest,
                GetApplicationAssignmentConfigurationResponse> {
    private final Guard guard;
    private final ApplicationDesk desk;

    GetApplicationAssignmentConfiguration(Guard guard, ApplicationDesk desk) {
        this.guard = guard;
        this.desk = desk;
    }

    @Override
    public Reply<GetApplicationAssignmentConfigurationResponse> handle(
            GetApplicationAssignmentConfigurationRequest request, Call call) {
        return desk.on(
                guard,
                call,
                request.applicationArn(),
                found ->
                        Reply.done(
                                GetApplicationAssignmentConfigurationResponse.builder()
                                        .assignmentRequired(
                                                !(found.application()
                                                                instanceof
                                                                ApplicationDesk.Any.OAuth(var it))
                                                        || it.assignmentRequired())
                                        .build()));
    }
}

package patchbay.connect.api;

import patchbay.connect.ConnectFault;
import patchbay.connect.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateUserSecurityProfilesRequest;

/** Gives a user other security profiles. */
final class UpdateUserSecurityProfiles
        implements Handler<UpdateUserSecurityProfilesRequest, Nothing> {
    private final Admission admission;
    private final Users users;

    UpdateUserSecurityProfiles(Admission admission, Users users) {
        this.admission = admission;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(UpdateUserSecurityProfilesRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                UserShapes.withProfiles("agent/" + request.userId(), request.securityProfileIds()),
                instance ->
                        users.find(instance, request.userId())
                                .map(user ->
                                        Answers.unless(
                                                users.permit(
                                                        instance,
                                                        user,
                                                        request.securityProfileIds())))
                                .orElseGet(() ->
                                        Reply.refused(ConnectFault.notFound("User is not found"))));
    }
}

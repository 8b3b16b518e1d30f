package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.connect.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateUserRoutingProfileRequest;

/** Gives a user another routing profile. */
final class UpdateUserRoutingProfile implements Handler<UpdateUserRoutingProfileRequest, Nothing> {
    private final Admission admission;
    private final Users users;

    UpdateUserRoutingProfile(Admission admission, Users users) {
        this.admission = admission;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(UpdateUserRoutingProfileRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of(
                        "agent/" + request.userId(),
                        "routing-profile/" + request.routingProfileId()),
                instance ->
                        users.find(instance, request.userId())
                                .map(user ->
                                        Answers.unless(
                                                users.route(
                                                        instance,
                                                        user,
                                                        request.routingProfileId())))
                                .orElseGet(() ->
                                        Reply.refused(ConnectFault.notFound("User is not found"))));
    }
}

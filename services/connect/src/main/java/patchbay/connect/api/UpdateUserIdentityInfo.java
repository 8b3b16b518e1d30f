package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.connect.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateUserIdentityInfoRequest;

/** Changes names and addresses of a user. */
final class UpdateUserIdentityInfo implements Handler<UpdateUserIdentityInfoRequest, Nothing> {
    private final Admission admission;
    private final Users users;

    UpdateUserIdentityInfo(Admission admission, Users users) {
        this.admission = admission;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(UpdateUserIdentityInfoRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("agent/" + request.userId()),
                instance ->
                        users.find(instance, request.userId())
                                .map(user ->
                                        Answers.unless(
                                                users.rename(
                                                        instance,
                                                        user,
                                                        UserShapes.person(request.identityInfo()))))
                                .orElseGet(() ->
                                        Reply.refused(ConnectFault.notFound("User is not found"))));
    }
}

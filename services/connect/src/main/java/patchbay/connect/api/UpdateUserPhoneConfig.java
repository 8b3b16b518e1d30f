package patchbay.connect.api;

import java.util.List;
import patchbay.connect.ConnectFault;
import patchbay.connect.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Nothing;
import patchbay.wire.Reply;
import patchbay.wire.connect.UpdateUserPhoneConfigRequest;

/** Changes how calls reach a user. */
final class UpdateUserPhoneConfig implements Handler<UpdateUserPhoneConfigRequest, Nothing> {
    private final Admission admission;
    private final Users users;

    UpdateUserPhoneConfig(Admission admission, Users users) {
        this.admission = admission;
        this.users = users;
    }

    @Override
    public Reply<Nothing> handle(UpdateUserPhoneConfigRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("agent/" + request.userId()),
                instance ->
                        users.find(instance, request.userId())
                                .map(user ->
                                        Answers.unless(
                                                users.setPhone(
                                                        user,
                                                        UserShapes.phone(
                                                                request.phoneConfig(),
                                                                user.phone()))))
                                .orElseGet(() ->
                                        Reply.refused(ConnectFault.notFound("User is not found"))));
    }
}

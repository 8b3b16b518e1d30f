package patchbay.connect.api;

import java.util.List;
import java.util.Optional;
import patchbay.connect.ConnectFault;
import patchbay.connect.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.PutUserStatusRequest;
import patchbay.wire.connect.PutUserStatusResponse;

/** Puts a user into a status. */
final class PutUserStatus implements Handler<PutUserStatusRequest, PutUserStatusResponse> {
    private final Admission admission;
    private final Users users;

    PutUserStatus(Admission admission, Users users) {
        this.admission = admission;
        this.users = users;
    }

    @Override
    public Reply<PutUserStatusResponse> handle(PutUserStatusRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("agent/" + request.userId(), "agent-state/" + request.agentStatusId()),
                instance ->
                        users.find(instance, request.userId())
                                .map(user -> users.setStatus(user, request.agentStatusId()))
                                .orElseGet(() ->
                                        Optional.of(ConnectFault.notFound("User is not found")))
                                .<Reply<PutUserStatusResponse>>map(Reply::refused)
                                .orElseGet(
                                        () -> Reply.done(PutUserStatusResponse.builder().build())));
    }
}

package patchbay.connect.api;

import java.util.List;
import patchbay.connect.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.DescribeUserRequest;
import patchbay.wire.connect.DescribeUserResponse;

/** Tells all about a user. */
final class DescribeUser implements Handler<DescribeUserRequest, DescribeUserResponse> {
    private final Admission admission;
    private final Users users;

    DescribeUser(Admission admission, Users users) {
        this.admission = admission;
        this.users = users;
    }

    @Override
    public Reply<DescribeUserResponse> handle(DescribeUserRequest request, Call call) {
        return admission.to(
                call,
                request.instanceId(),
                List.of("agent/" + request.userId()),
                instance ->
                        Answers.found(
                                users.find(instance, request.userId()),
                                "User",
                                user ->
                                        DescribeUserResponse.builder()
                                                .user(UserShapes.full(instance, user))
                                                .build()));
    }
}

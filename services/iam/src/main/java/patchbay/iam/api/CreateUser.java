package patchbay.iam.api;

import patchbay.aws.Partition;
import patchbay.iam.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.iam.CreateUserRequest;
import patchbay.wire.iam.CreateUserResponse;

/** Creates a user. */
final class CreateUser implements Handler<CreateUserRequest, CreateUserResponse> {
    private final Guard guard;
    private final Users users;

    CreateUser(Guard guard, Users users) {
        this.guard = guard;
        this.users = users;
    }

    @Override
    public Reply<CreateUserResponse> handle(CreateUserRequest request, Call call) {
        Partition partition = Callers.partition(call);
        String path = request.path().orElse("/");
        return guard.create(
                call,
                new Guard.Creation(
                        "iam:CreateUser",
                        "user" + path + request.userName(),
                        Shapes.tags(request.tags()),
                        request.permissionsBoundary()),
                account ->
                        users.create(
                                        new Users.Draft(
                                                partition,
                                                account,
                                                path,
                                                request.userName(),
                                                request.permissionsBoundary(),
                                                Shapes.tags(request.tags())))
                                .map(user ->
                                        CreateUserResponse.builder()
                                                .user(Shapes.user(user))
                                                .build()));
    }
}

package patchbay.connect.api;

import java.util.ArrayList;
import java.util.List;
import patchbay.aws.Secret;
import patchbay.connect.ConnectUser;
import patchbay.connect.Users;
import patchbay.wire.Call;
import patchbay.wire.Handler;
import patchbay.wire.Reply;
import patchbay.wire.connect.CreateUserRequest;
import patchbay.wire.connect.CreateUserResponse;

/** Makes a user (rules 8.6 to 8.10). */
final class CreateUser implements Handler<CreateUserRequest, CreateUserResponse> {
    private final Admission admission;
    private final Users users;

    CreateUser(Admission admission, Users users) {
        this.admission = admission;
        this.users = users;
    }

    @Override
    public Reply<CreateUserResponse> handle(CreateUserRequest request, Call call) {
        List<String> resources =
                new ArrayList<>(UserShapes.withProfiles("agent/*", request.securityProfileIds()));
        resources.add("routing-profile/" + request.routingProfileId());
        request.hierarchyGroupId().ifPresent(id -> resources.add("agent-group/" + id));
        return admission.tagging(
                call,
                request.instanceId(),
                resources,
                request.tags(),
                instance ->
                        Answers.translated(
                                users.create(instance, wanted(request)),
                                made ->
                                        CreateUserResponse.builder()
                                                .userId(made.id())
                                                .userArn(UserShapes.arn(instance, made))
                                                .build()));
    }

    private static Users.NewUser wanted(CreateUserRequest request) {
        return new Users.NewUser(
                request.username(),
                request.password().map(Secret::new),
                request.identityInfo().map(UserShapes::person).orElseGet(UserShapes::nobody),
                phone(request),
                request.directoryUserId(),
                request.securityProfileIds(),
                request.routingProfileId(),
                request.hierarchyGroupId(),
                request.tags());
    }

    /** The settings by channel come after those for all. */
    private static ConnectUser.Phone phone(CreateUserRequest request) {
        return new ChannelShapes(
                        request.autoAcceptConfigs(),
                        request.afterContactWorkConfigs(),
                        request.phoneNumberConfigs(),
                        request.persistentConnectionConfigs(),
                        request.voiceEnhancementConfigs())
                .on(
                        request.phoneConfig()
                                .map(it -> UserShapes.phone(it, ConnectUser.Phone.SOFT))
                                .orElse(ConnectUser.Phone.SOFT));
    }
}

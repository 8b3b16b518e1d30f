package patchbay.connect.api;

import java.util.ArrayList;
import java.util.List;
import patchbay.aws.Secret;
import patchbay.connect.ConnectFault;
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
        if (!request.autoAcceptConfigs().isEmpty()
                || !request.afterContactWorkConfigs().isEmpty()
                || !request.phoneNumberConfigs().isEmpty()
                || !request.persistentConnectionConfigs().isEmpty()
                || !request.voiceEnhancementConfigs().isEmpty()) {
            return Reply.refused(ConnectFault.notImplemented("Configuration by channel"));
        }
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
                request.phoneConfig().map(UserShapes::phone).orElse(ConnectUser.Phone.SOFT),
                request.directoryUserId(),
                request.securityProfileIds(),
                request.routingProfileId(),
                request.hierarchyGroupId(),
                request.tags());
    }
}
